import {
  assigned,
  assignedCounts,
  assignmentCourses,
  assignmentLessons,
  assignments,
  assignmentTargets,
  completions,
  type Db,
  enrolments,
  groupMembers,
  groups,
  memberships,
} from "db";
import { eq } from "drizzle-orm";
import type { Path } from "~/content/lessons";
import { teamDay } from "~/domain/assignments";
import { answerInAttempt, answerItem, startAttempt } from "~/domain/learning";
import { assignmentJobs, type Member, storeAssignment } from "~/domain/teams";
import { addDays } from "~/platform/days";
import { startWorker } from "~/platform/jobs";
import { freshDb } from "./database";
import { at, fifthsRight, form, RIGHT, smallLibrary } from "./library";
import { enter, teamOfAll } from "./teams";

/** IT has the first lesson of "basics" and all of "others"; management the second; compliance both, and so the test. */
const PATHS: Record<string, Path[]> = {
  "b-1": ["it", "compliance"],
  "b-2": ["management", "compliance"],
  "o-1": ["it"],
};

export const library = smallLibrary({ paths: PATHS });

/** The same when IT has come to have both lessons of "basics", and management the first one. */
export const movedLibrary = smallLibrary({
  paths: { "b-1": ["it", "management", "compliance"], "b-2": ["it", "compliance"], "o-1": ["it"] },
});

export const inDays = (days: number) => addDays(teamDay(), days);

/** The form of an assignment: the course "basics" for the whole team, without a date, if nothing else is said. */
export const wish = (fields: Record<string, string> = {}): Record<string, string> => ({
  what: "course:basics",
  reason: "",
  scope: "team",
  groups: "",
  people: "",
  due: "none",
  dueOn: "",
  dueDays: "",
  repeat: "",
  ...fields,
});

/** Does what the worker would do for assignments. */
export async function spread(db: Db): Promise<void> {
  const worker = startWorker(db, assignmentJobs(db), { pollMs: 3_600_000 });
  await worker.runDue();
  await worker.stop();
}

/** Assigns, and has the rows follow. */
export async function assign(db: Db, me: Member, fields: Record<string, string> = {}): Promise<void> {
  await storeAssignment(db, library, me, wish(fields));
  await spread(db);
}

/** Passes the test of the course "basics"; the number is that of the attempt. */
export async function passTest(db: Db, userId: string): Promise<void> {
  const who = { userId, ...at(library, "basics", "test") };
  const { items, number } = await startAttempt(db, who);
  for (const item of items) {
    const response = item === "t5" || item === "t6" ? fifthsRight(5) : RIGHT;
    await answerInAttempt(db, library, who, form(item, number, response));
  }
}

/** Completes the first or the second lesson of "basics" by answering. */
export async function completeLesson(db: Db, userId: string, lesson: "first" | "second"): Promise<void> {
  const items = {
    first: [
      ["q1", RIGHT],
      ["q2", fifthsRight(5)],
    ],
    second: [
      ["q4", fifthsRight(5)],
      ["q1", RIGHT],
    ],
  } as const;
  for (const [item, response] of items[lesson]) {
    await answerItem(db, library, {
      userId,
      ...at(library, "basics", lesson),
      fields: form(item, 1, response),
    });
  }
}

/** Completes one of the two courses by answering. */
export async function complete(db: Db, userId: string, course: "basics" | "others"): Promise<void> {
  const answer = (slug: string, item: string, response: typeof RIGHT) =>
    answerItem(db, library, {
      userId,
      ...at(library, course, slug),
      fields: form(item, 1, response),
    });
  if (course === "others") {
    await answer("only", "o1", RIGHT);
    await answer("only", "o2", { text: ["Modell"] });
    return;
  }
  await completeLesson(db, userId, "first");
  await completeLesson(db, userId, "second");
  await passTest(db, userId);
}

/** As somebody who completed the course "basics" on a day. */
export async function completedOn(db: Db, userId: string, day: string): Promise<void> {
  const at = new Date(`${day}T10:00:00Z`);
  const proof = { completedAt: at, visitedAt: at, provenOn: day, version: "old" };
  await db.insert(enrolments).values({ userId, courseId: "basics", ...proof });
}

/** What is asked of somebody, all rounds, in order. */
export const rowsOf = async (db: Db, userId: string) =>
  (await db.select().from(assigned).where(eq(assigned.userId, userId))).sort((a, b) =>
    `${a.courseId}/${a.round}` < `${b.courseId}/${b.round}` ? -1 : 1,
  );

type Counts = Record<string, [due: number, dueDone: number, completed: number]>;

/** The counts as they are stored, without those that are nothing. */
export async function storedCounts(db: Db): Promise<Counts> {
  const rows = await db.select().from(assignedCounts);
  return Object.fromEntries(
    rows
      .filter(({ due, dueDone, completed }) => due !== 0 || dueDone !== 0 || completed !== 0)
      .map((row) => [
        `${row.assignmentId}/${row.groupId}/${row.courseId}/${row.day}`,
        [row.due, row.dueDone, row.completed] as [number, number, number],
      ]),
  );
}

/** All tables that assignments rest on. */
async function everything(db: Db) {
  return {
    rows: await db.select().from(assigned),
    people: await db.select().from(memberships),
    all: await db.select().from(groups),
    inGroups: await db.select().from(groupMembers),
    made: await db.select().from(assignments),
    courses: await db.select().from(assignmentCourses),
    targets: await db.select().from(assignmentTargets),
  };
}

type Everything = Awaited<ReturnType<typeof everything>>;

/** A person's groups, and all that these are part of. */
function groupsAround({ all, inGroups }: Everything, userId: string): Set<string> {
  const found = new Set<string>();
  const add = (id: string | null): void => {
    if (!id || found.has(id)) return;
    found.add(id);
    add(all.find((one) => one.id === id)?.parentId ?? null);
  };
  for (const { groupId, userId: who } of inGroups) if (who === userId) add(groupId);
  return found;
}

/** Those that somebody counts for: the oldest of theirs, and all that it is a part of. */
const groupsCounted = (now: Everything, userId: string): Set<string> =>
  groupsAround(
    {
      ...now,
      inGroups: now.inGroups
        .filter((one) => one.userId === userId)
        .sort((a, b) => (a.groupId < b.groupId ? -1 : 1))
        .slice(0, 1),
    },
    userId,
  );

/** The counts as they should be, by the rows. */
export async function recounted(db: Db): Promise<Counts> {
  const now = await everything(db);
  const counts: Counts = {};
  for (const row of now.rows) {
    if (!now.people.some(({ teamId, userId }) => teamId === row.teamId && userId === row.userId)) continue;
    for (const groupId of ["", ...groupsCounted(now, row.userId)]) {
      const add = (day: string, by: [number, number, number]) => {
        const key = `${row.assignmentId}/${groupId}/${row.courseId}/${day}`;
        const before = counts[key] ?? [0, 0, 0];
        counts[key] = [before[0] + by[0], before[1] + by[1], before[2] + by[2]];
      };
      if (row.nextRound === null) add(row.dueOn ?? "", [1, row.doneOn ? 1 : 0, 0]);
      if (row.doneOn && groupId === "") add(row.doneOn, [0, 0, 1]);
    }
  }
  return counts;
}

/** Who should have a row for which course of which assignment, and who has an open one. */
export async function askedAndMeant(db: Db) {
  const now = await everything(db);
  const meant = now.made.flatMap((one) =>
    one.endedAt
      ? []
      : now.people
          .filter(({ teamId, userId }) => {
            const around = groupsAround(now, userId);
            const aimed = now.targets.some(
              (target) =>
                target.assignmentId === one.id &&
                (target.userId === userId || (target.groupId !== null && around.has(target.groupId))),
            );
            return teamId === one.teamId && (one.everyone || aimed);
          })
          .flatMap(({ userId }) =>
            now.courses
              .filter(({ assignmentId }) => assignmentId === one.id)
              .map(({ courseId }) => `${one.id}/${userId}/${courseId}`),
          ),
  );
  const keys = (done: boolean) =>
    now.rows
      .filter(({ doneOn }) => (doneOn !== null) === done)
      .map(({ assignmentId, userId, courseId }) => `${assignmentId}/${userId}/${courseId}`);
  return { meant: meant.sort(), open: keys(false).sort(), done: keys(true).sort() };
}

/** Parts that are open although all their lessons are complete, the last one since their person joined. */
export async function overlooked(db: Db): Promise<string[]> {
  const { rows, people } = await everything(db);
  const lessons = await db.select().from(assignmentLessons);
  const done = await db.select().from(completions);
  return rows
    .filter((row) => {
      const asked = lessons.filter(
        ({ assignmentId, courseId }) => assignmentId === row.assignmentId && courseId === row.courseId,
      );
      const times = asked.map(
        ({ lessonId }) =>
          done.find((one) => one.userId === row.userId && one.lessonId === lessonId)?.completedAt.getTime() ??
          Number.NaN,
      );
      const member = people.find(({ teamId, userId }) => teamId === row.teamId && userId === row.userId);
      return (
        row.doneOn === null && asked.length > 0 && member && Math.max(...times) >= member.joinedAt.getTime()
      );
    })
    .map(({ userId, courseId }) => `${userId}/${courseId}`);
}

/** A team with one member of each role, as its owner enters it. */
export async function house(db: Db = freshDb()) {
  const all = await teamOfAll(db);
  return { db, ...all, me: await enter(db, all.owner, all.teamId) };
}

/** The newest assignment as a form names it. */
export const newest = async (db: Db) => {
  const row = (await db.select().from(assignments)).sort((a, b) => (a.id < b.id ? 1 : -1))[0]!;
  return { assignment: row.id, version: String(row.version) };
};

/** Counts by the rows, after a test has changed them by hand. */
export async function countAnew(db: Db): Promise<void> {
  const counts = Object.entries(await recounted(db)).map(([key, [due, dueDone, completed]]) => {
    const [assignmentId = "", groupId = "", courseId = "", day = ""] = key.split("/");
    return { assignmentId, groupId, courseId, day, due, dueDone, completed };
  });
  await db.delete(assignedCounts);
  await db.insert(assignedCounts).values(counts);
}
