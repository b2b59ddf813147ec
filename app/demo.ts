import {
  assignmentCourses,
  assignments,
  assignmentTargets,
  completions,
  type Db,
  enrolments,
  groupMembers,
  groups,
  kpiMeasurements,
  memberships,
  newId,
  type Query,
  reminderRounds,
  rolloutSteps,
  teams,
  useCases,
  users,
} from "db";
import { and, eq, inArray } from "drizzle-orm";
import type { Library } from "./content/library";
import { ASSIGNMENTS, COLLEAGUES, GROUPS, STEPS, USE_CASES } from "./demo-company";
import { hashPassword } from "./domain/accounts";
import { teamDay } from "./domain/assignments";
import { coursesOfPath, courseVersion } from "./domain/learning";
import { enqueueSpread, spreadAsOf } from "./domain/teams";
import { addDays, type Day } from "./platform/days";
import { emailKey } from "./platform/email";
import { nameKey } from "./platform/names";
import { newCode } from "./platform/secrets";

/** Known to everyone who has read the README, so it exists on loopback addresses only (see platform/settings). */
export const DEMO_PASSWORD = "probieren-geht-ueber-studieren";

const DEMO_TEAM = "Musterfirma GmbH";

/** Those who can sign in. */
export const DEMO_PEOPLE = [
  { name: "Lena Lerner", email: "lernen@example.org", role: "learner", group: "Vertrieb", done: 1 },
  { name: "Ali Admin", email: "team@example.org", role: "owner", group: "Verwaltung", done: 3 },
  { name: "Tara Trainer", email: "training@example.org", role: "trainer", group: "Verwaltung", done: 5 },
] as const;

const addressOf = (name: string): string => `${nameKey(name).replace(/[^a-z]+/g, ".")}@example.org`;

/** All of the demo team; whoever has no password of their own cannot sign in. */
const PEOPLE = [
  ...DEMO_PEOPLE.map((person) => ({ ...person, signsIn: true })),
  ...COLLEAGUES.map((one) => ({
    role: "learner" as const,
    ...one,
    email: addressOf(one.name),
    signsIn: false,
  })),
];

/** Everybody is there for so many days. */
const JOINED = -70;

/** The demo team on a day: days count from it, negative ones lie before. */
function company(library: Library, today: Day) {
  const people = PEOPLE.map((person) => ({ ...person, id: newId() }));
  const groupIds = new Map(GROUPS.map(({ name }) => [name, newId()]));
  const asked = ASSIGNMENTS.flatMap(({ course, path, ...rest }) => {
    const whole = library.courseById(course ?? "");
    const courses = path ? coursesOfPath(library, path).map((one) => one.course) : whole ? [whole] : [];
    return courses.length > 0 ? [{ ...rest, id: newId(), path: path ?? null, courses }] : [];
  });
  return {
    library,
    teamId: newId(),
    people,
    asked,
    idOf: (name: string): string | null => people.find((person) => person.name === name)?.id ?? null,
    groupOf: (name = ""): string | null => groupIds.get(name) ?? null,
    on: (days: number): Day => addDays(today, days),
    at: (days: number): Date => new Date(`${addDays(today, days)}T10:00:00Z`),
  };
}
type Company = ReturnType<typeof company>;

/** Loads the demo team once: a small company on its way to AI, with a learner, an admin and a trainer who can sign in. */
export async function loadDemoTeam(db: Db, library: Library, today: Day = teamDay()): Promise<void> {
  const first = emailKey(DEMO_PEOPLE[0].email);
  const known = await db.select({ id: users.id }).from(users).where(eq(users.emailKey, first));
  if (known.length > 0) return;
  // The hash of others is that of a password which nobody has.
  const [theirs, nobodys] = await Promise.all([hashPassword(DEMO_PASSWORD), hashPassword(newCode())]);
  const it = company(library, today);
  await db.batch([
    ...peopleQueries(db, it, { theirs, nobodys }),
    ...assignmentQueries(db, it),
    ...completionQueries(db, it),
    ...rolloutQueries(db, it),
    // Should this process end before the next lines are through: nothing is left to do for it after them.
    enqueueSpread(db, it.teamId),
  ]);
  for (const { id, assigned } of it.asked) {
    await spreadAsOf(db, { teamId: it.teamId, assignmentId: id, day: it.on(assigned) });
  }
}

function peopleQueries(
  db: Db,
  { teamId, people, idOf, groupOf, at }: Company,
  hashes: { theirs: string; nobodys: string },
): Query[] {
  const createdAt = at(JOINED);
  return [
    db.insert(teams).values({ id: teamId, name: DEMO_TEAM, plan: "team", createdAt }),
    db.insert(users).values(
      people.map(({ id, name, email, signsIn }) => ({
        id,
        name,
        email,
        emailKey: emailKey(email),
        emailConfirmedAt: signsIn ? createdAt : null,
        passwordHash: signsIn ? hashes.theirs : hashes.nobodys,
        language: "de" as const,
        plan: "team" as const,
        createdAt,
      })),
    ),
    db.insert(memberships).values(
      people.map(({ id, role, name, email }) => ({
        teamId,
        userId: id,
        role,
        joinedAt: createdAt,
        nameKey: nameKey(name),
        emailKey: emailKey(email),
      })),
    ),
    db.insert(groups).values(
      GROUPS.map(({ name, partOf, manager }) => ({
        id: groupOf(name) ?? "",
        teamId,
        name,
        nameKey: nameKey(name),
        parentId: groupOf(partOf),
        managerId: idOf(manager ?? ""),
        createdAt,
      })),
    ),
    db
      .insert(groupMembers)
      .values(people.map(({ id, group }) => ({ groupId: groupOf(group) ?? "", userId: id }))),
  ];
}

function assignmentQueries(db: Db, { teamId, asked, groupOf, on, at }: Company): Query[] {
  return asked.flatMap(({ id, path, courses, reason, groups: some = [], assigned, due, reminded }) => [
    db.insert(assignments).values({
      id,
      teamId,
      courseId: path ? null : (courses[0]?.id ?? null),
      path,
      reason,
      everyone: some.length === 0,
      dueOn: due === undefined ? null : on(due),
      createdAt: at(assigned),
      spreadTo: "",
    }),
    db.insert(assignmentCourses).values(courses.map((course) => ({ assignmentId: id, courseId: course.id }))),
    ...some.map((name) =>
      db.insert(assignmentTargets).values({ id: newId(), assignmentId: id, groupId: groupOf(name) }),
    ),
    ...(reminded
      ? [db.insert(reminderRounds).values({ assignmentId: id, day: on(reminded[0]), mails: reminded[1] })]
      : []),
  ]);
}

/** Of the path everyone has completed the first courses, one a week or so; of other courses some have. */
function completionQueries(db: Db, { library, people, asked, on, at }: Company): Query[] {
  const done = asked.flatMap(({ path, courses, assigned, done: names = [] }) =>
    people.flatMap((person, nth) =>
      courses.flatMap((course, index) => {
        if (path ? index >= person.done : !names.includes(person.name)) return [];
        const days = Math.min(-1, assigned + 2 + 7 * index + ((nth * 5) % 9));
        return [{ userId: person.id, course, days, version: courseVersion(library, course) }];
      }),
    ),
  );
  return done.flatMap(({ userId, course, days, version }) => [
    db.insert(enrolments).values({
      userId,
      courseId: course.id,
      visitedAt: at(days),
      completedAt: at(days),
      provenOn: on(days),
      version,
    }),
    db.insert(completions).values(
      course.lessons.map(({ id }) => ({
        userId,
        lessonId: id,
        courseId: course.id,
        version,
        completedAt: at(days),
        completedOn: on(days),
      })),
    ),
  ]);
}

function rolloutQueries(db: Db, { teamId, idOf, on }: Company): Query[] {
  const steps = STEPS.map(({ state, owner, days, outcome, notes }, index) => ({
    teamId,
    step: index + 1,
    state,
    ownerId: idOf(owner),
    startsOn: on(days[0]),
    dueOn: on(days[1]),
    outcome,
    notes,
    version: 1,
  }));
  return [
    db.insert(rolloutSteps).values(steps),
    ...USE_CASES.flatMap(({ baseline, target, measured, ...one }) => {
      const id = newId();
      return [
        db.insert(useCases).values({
          ...one,
          id,
          teamId,
          baseline: baseline[1],
          baselineOn: on(baseline[0]),
          target: target[1],
          targetOn: on(target[0]),
          nameKey: nameKey(one.name),
          kpiKey: nameKey(one.kpi),
        }),
        db
          .insert(kpiMeasurements)
          .values(measured.map(([day, value]) => ({ useCaseId: id, measuredOn: on(day), value }))),
      ];
    }),
  ];
}

/** Removes the demo team from an installation that went public: its password is known to everyone. */
export async function removeDemoTeam(db: Db): Promise<void> {
  const known = inArray(
    users.emailKey,
    DEMO_PEOPLE.map(({ email }) => emailKey(email)),
  );
  const theirs = db
    .select({ id: memberships.teamId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(known);
  const team = db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.name, DEMO_TEAM), inArray(teams.id, theirs)));
  // Those without a password of their own go by the team that they were made with.
  const colleagues = and(
    inArray(
      users.emailKey,
      COLLEAGUES.map(({ name }) => emailKey(addressOf(name))),
    ),
    inArray(
      users.id,
      db.select({ id: memberships.userId }).from(memberships).where(inArray(memberships.teamId, team)),
    ),
  );
  await db.batch([
    db.delete(users).where(colleagues),
    db.delete(teams).where(inArray(teams.id, team)),
    db.delete(users).where(known),
  ]);
}
