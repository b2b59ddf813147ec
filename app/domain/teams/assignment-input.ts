import { type Db, groupMembers, groups, memberships } from "db";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Library } from "~/content/library";
import { addMonths, type Day } from "~/platform/days";
import { emailKey } from "~/platform/email";
import { parse } from "~/platform/forms";
import { UNFIT } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { teamDay } from "../assignments";
import { coursesOfPath, isRepeatable, PATHS, type Path, type PathCourse } from "../learning";
import { groupsManagedBy } from "./conditions";
import type { Member } from "./enter-team";
import { reachOf } from "./rights";

export const REPEATS = [6, 12, 24, 36] as const;

const MOST_TARGETS = 200;
const MOST_DAYS = 730;
const YEARS_AHEAD = 5;

const lines = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

const form = z.object({
  /** `course:<id>` or `path:<name>`. */
  what: z.string().min(1, "what-missing"),
  reason: z
    .string()
    .transform((typed) => typed.normalize("NFC").trim().replace(/\s+/g, " "))
    .refine((text) => [...text].length <= 300, "reason-long")
    .refine((text) => !UNFIT.test(text), "reason-invalid"),
  scope: z.enum(["team", "some"], "scope-missing"),
  /** Ids of groups and addresses of persons, one a line. */
  groups: z.string().transform(lines),
  people: z.string().transform(lines),
  due: z.enum(["none", "on", "days"], "due-missing"),
  dueOn: z.string(),
  dueDays: z.string(),
  repeat: z.string(),
});

/** What is to be assigned, to whom and until when; all of it has been checked. */
export type Wish = {
  courseId: string | null;
  path: Path | null;
  courses: PathCourse[];
  reason: string;
  everyone: boolean;
  groupIds: string[];
  userIds: string[];
  dueOn: Day | null;
  dueDays: number | null;
  repeatMonths: number | null;
};

const wrong = (field: string, code: string) => new Problem("invalid", { fields: { [field]: code } });

/**
 * Reads the form of an assignment. `was` is the due day that it has already, which may be past.
 * @throws Problem `invalid` with the code of each field that is wrong, see the texts
 */
export async function readWish(
  db: Db,
  library: Library,
  me: Member,
  input: unknown,
  was: { courseId: string | null; path: Path | null; dueOn: string | null } | null = null,
): Promise<Wish> {
  const typed = parse(form, was ? { ...(input as object), what: keyOf(was) } : input);
  const read = await Promise.allSettled([
    (async () => whatOf(library, typed.what))(),
    (async () => dueOf(typed, was?.dueOn ?? null, teamDay(me.team.timeZone)))(),
    targetsOf(db, me, typed),
  ]);
  // All that is wrong is told at once.
  const refusals = read.flatMap((part) => (part.status === "rejected" ? [part.reason] : []));
  const other = refusals.find((reason) => !(reason instanceof Problem));
  if (other) throw other;
  const [what, due, targets] = read;
  if (what.status === "rejected" || due.status === "rejected" || targets.status === "rejected") {
    throw new Problem("invalid", { fields: Object.assign({}, ...refusals.map(({ fields }) => fields)) });
  }
  const repeatMonths = repeatOf(typed.repeat, what.value.courses);
  return { ...what.value, ...due.value, ...targets.value, repeatMonths, reason: typed.reason };
}

/** What is assigned, as the form names it. */
export const keyOf = ({ courseId, path }: { courseId: string | null; path: string | null }): string =>
  path ? `path:${path}` : `course:${courseId}`;

function whatOf(library: Library, what: string): Pick<Wish, "courseId" | "path" | "courses"> {
  const path = PATHS.find((known) => what === `path:${known}`) ?? null;
  // Of those that are offered: the library also knows the names of what is no longer.
  const course = library.courses().find(({ id }) => what === `course:${id}`);
  const courses = path
    ? coursesOfPath(library, path)
    : course
      ? [{ course, lessons: course.lessons, part: false }]
      : [];
  if (courses.length === 0) throw wrong("what", "what-unknown");
  return { courseId: course?.id ?? null, path, courses };
}

/** Of a path its whole courses are repeated; parts have no test to pass again, and are asked for once. */
function repeatOf(repeat: string, courses: PathCourse[]): number | null {
  if (repeat === "") return null;
  const months = REPEATS.find((known) => String(known) === repeat);
  if (!months) throw wrong("repeat", "repeat-unknown");
  const wholes = courses.flatMap(({ course, part }) => (part ? [] : [course]));
  if (wholes.length === 0 || !wholes.every(isRepeatable)) throw wrong("repeat", "repeat-needs-test");
  return months;
}

function dueOf({ due, dueOn, dueDays }: z.output<typeof form>, was: string | null, today: Day) {
  if (due === "none") return { dueOn: null, dueDays: null };
  if (due === "days") {
    const days = Number(dueDays);
    if (!/^\d+$/.test(dueDays.trim()) || days < 1 || days > MOST_DAYS) throw wrong("dueDays", "days-invalid");
    return { dueOn: null, dueDays: days };
  }
  const day = dueOn.trim() as Day;
  const asTime = Date.parse(`${day}T00:00:00Z`);
  if (day === ("" as Day)) throw wrong("dueOn", "due-on-missing");
  if (Number.isNaN(asTime) || new Date(asTime).toISOString().slice(0, 10) !== day) {
    throw wrong("dueOn", "due-on-invalid");
  }
  if (day < today && day !== was) throw wrong("dueOn", "due-past");
  if (day > addMonths(today, YEARS_AHEAD * 12)) throw wrong("dueOn", "due-far");
  return { dueOn: day, dueDays: null };
}

async function targetsOf(
  db: Db,
  me: Member,
  { scope, groups: groupIds, people }: z.output<typeof form>,
): Promise<Pick<Wish, "everyone" | "groupIds" | "userIds">> {
  const isWhole = reachOf(me.role, "assign-courses") === "team";
  if (scope === "team") {
    if (!isWhole) throw wrong("scope", "own-groups-only");
    return { everyone: true, groupIds: [], userIds: [] };
  }
  if (groupIds.length + people.length === 0) throw wrong("scope", "target-missing");
  if (groupIds.length + people.length > MOST_TARGETS) throw wrong("people", "targets-many");
  const [known, members] = await Promise.all([
    db
      .select({ id: groups.id })
      .from(groups)
      .where(and(inArray(groups.id, groupIds), eq(groups.teamId, me.team.id), groupsInReach(me))),
    membersBy(db, me, people),
  ]);
  if (known.length < groupIds.length) throw wrong("groups", "group-gone");
  if (members.length < people.length) throw wrong("people", "people-unknown");
  return { everyone: false, groupIds, userIds: members.map(({ userId }) => userId) };
}

const membersBy = (db: Db, me: Member, people: string[]) =>
  db
    .select({ userId: memberships.userId, emailKey: memberships.emailKey })
    .from(memberships)
    .where(
      and(
        eq(memberships.teamId, me.team.id),
        inArray(memberships.emailKey, people.map(emailKey)),
        membersInReach(me),
      ),
    );

/** Which of the addresses in the form belong to nobody whom one may assign courses to. */
export async function unknownPeople(db: Db, me: Member, typed: string): Promise<string[]> {
  const people = lines(typed).slice(0, MOST_TARGETS);
  const known = new Set((await membersBy(db, me, people)).map((row) => row.emailKey));
  return people.filter((email) => !known.has(emailKey(email)));
}

const isLimited = ({ role }: Member): boolean => reachOf(role, "assign-courses") !== "team";

/** True for the groups to which somebody may assign courses. */
export const groupsInReach = (me: Member): SQL | undefined =>
  isLimited(me) ? sql`${groups.id} in ${groupsManagedBy(me.team.id, me.userId)}` : undefined;

const membersInReach = (me: Member): SQL | undefined =>
  isLimited(me)
    ? sql`${memberships.userId} in (select gm.user_id from ${groupMembers} gm where gm.group_id in ${groupsManagedBy(me.team.id, me.userId)})`
    : undefined;
