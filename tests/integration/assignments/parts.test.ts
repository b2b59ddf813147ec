import { assigned, assignmentLessons, assignments, completions, type Db } from "db";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { readAsked, teamDay } from "~/domain/assignments";
import { askedCourse } from "~/domain/learning";
import {
  chooseShared,
  followPaths,
  joinTeam,
  listEarlierCourses,
  openRounds,
  readDashboard,
  storeAssignment,
} from "~/domain/teams";
import { addMonths } from "~/platform/days";
import * as progressPage from "~/routes/team.progress";
import {
  assign,
  complete,
  completeLesson,
  house,
  inDays,
  library,
  movedLibrary,
  newest,
  passTest,
  recounted,
  rowsOf,
  spread,
  storedCounts,
  wish,
} from "../../support/assignments";
import { twoConnections } from "../../support/database";
import { bytesOf, report } from "../../support/reports";
import { browserOf, enter, group, invited, joined, person } from "../../support/teams";

const today = teamDay();
const counted = async (db: Db) => expect(await storedCounts(db)).toEqual(await recounted(db));

describe("an assigned path", () => {
  it("asks of a course for its own lessons, without the test, and is done with them", async () => {
    const { db, me, learner } = await house();
    await assign(db, me, { what: "path:it" });
    expect(await rowsOf(db, learner)).toMatchObject([
      { courseId: "basics", part: true, doneOn: null },
      { courseId: "others", part: false, doneOn: null },
    ]);
    await completeLesson(db, learner, "second");
    expect((await rowsOf(db, learner))[0]).toMatchObject({ doneOn: null });
    await completeLesson(db, learner, "first");
    expect(await rowsOf(db, learner)).toMatchObject([
      { courseId: "basics", doneOn: today, version: expect.stringMatching(/^[0-9a-f]{8}$/) },
      { courseId: "others", doneOn: null },
    ]);
    await complete(db, learner, "others");
    expect((await rowsOf(db, learner))[1]).toMatchObject({ doneOn: today });
    await counted(db);
  });

  it("asks for the test of a course that belongs to it as a whole", async () => {
    const { db, me, learner } = await house();
    await assign(db, me, { what: "path:compliance" });
    await completeLesson(db, learner, "first");
    await completeLesson(db, learner, "second");
    expect(await rowsOf(db, learner)).toMatchObject([{ courseId: "basics", part: false, doneOn: null }]);
    await passTest(db, learner);
    expect(await rowsOf(db, learner)).toMatchObject([{ doneOn: today }]);
    await counted(db);
  });

  it("is done by lessons from before it was assigned, on their day", async () => {
    const { db, me, learner } = await house();
    await completeLesson(db, learner, "first");
    await db.update(completions).set({ completedOn: "2026-09-30" });
    await assign(db, me, { what: "path:it" });
    expect((await rowsOf(db, learner))[0]).toMatchObject({ doneOn: "2026-09-30", version: null });
    await counted(db);
  });

  it("tells a team of lessons from before somebody joined what they share", async () => {
    const { db, me, teamId } = await house();
    await assign(db, me, { what: "path:it" });
    const email = "nina@firma.example";
    const id = await person(db, { email });
    await completeLesson(db, id, "first");
    // Not in the same millisecond as joining, which would be in the team.
    await db.update(completions).set({ completedAt: new Date(Date.now() - 60_000) });
    const code = await invited(db, teamId, { email });
    await joinTeam(db, code, { id, name: "Nina", email });
    const nina = await enter(db, id, teamId);
    const part = async () => (await rowsOf(db, id))[0];
    expect(await part()).toMatchObject({ doneOn: null });
    expect(await listEarlierCourses(db, library, nina)).toMatchObject([
      { courseId: "basics", paths: ["it"], shared: false },
    ]);
    await chooseShared(db, nina, ["basics"]);
    expect(await part()).toMatchObject({ doneOn: today });
    await counted(db);
    await chooseShared(db, nina, []);
    expect(await part()).toMatchObject({ doneOn: null });
    await counted(db);
    // Whoever completes the rest of the course in the team has shown the part, too.
    await completeLesson(db, id, "second");
    expect(await part()).toMatchObject({ doneOn: null });
    await passTest(db, id);
    expect(await part()).toMatchObject({ doneOn: today });
    expect(await listEarlierCourses(db, library, nina)).toEqual([]);
    await counted(db);
  });

  it("is brought along by whoever says so when they join", async () => {
    const { db, me, teamId } = await house();
    await assign(db, me, { what: "path:it" });
    const email = "nina@firma.example";
    const id = await person(db, { email });
    await completeLesson(db, id, "first");
    await joinTeam(db, await invited(db, teamId, { email }), { id, name: "Nina", email }, ["basics"]);
    expect((await rowsOf(db, id))[0]).toMatchObject({ doneOn: today });
  });
});

describe("the pages", () => {
  it("show a member which lessons are asked for and where to begin, and later that it is theirs to share", async () => {
    const { db, me, learner } = await house();
    await completeLesson(db, learner, "second");
    await assign(db, me, { what: "path:it" });
    const shown = async (done: string[]) =>
      (await readAsked(db, learner)).map((one) => askedCourse(library, "en", one, done));
    expect(await shown(["b-2"])).toMatchObject([
      { lessons: ["Title of first in English"], to: "/courses/basics/first", beforeTeam: false },
      { lessons: [], to: "/courses/others", beforeTeam: false },
    ]);
    // As somebody who completed it before they joined.
    expect((await shown(["b-1", "b-2"]))[0]).toMatchObject({ to: "/courses/basics", beforeTeam: true });
    await completeLesson(db, learner, "first");
    expect((await shown(["b-1", "b-2"]))[0]).toMatchObject({ status: "done", beforeTeam: false });
  });

  it("name a part as one, in the list, in the choice of courses and in a report", async () => {
    const { db, me } = await house();
    await assign(db, me, { what: "path:it" });
    const visitor = await browserOf(db, me.userId);
    const page = await visitor.open(progressPage.loader, "/team/progress");
    const { rows, whatChoices } = page as unknown as { rows: object[]; whatChoices: object[] };
    expect(rows[0]).toMatchObject({ course: "Course basics, auf Deutsch (Auswahl für IT)" });
    expect(whatChoices).toMatchObject([
      { course: "Course basics, auf Deutsch (Auswahl für IT)", path: null },
      { course: "Course others, auf Deutsch", path: "it" },
    ]);
    const { parts } = await report(db, me);
    const file = (await bytesOf(parts)).toString();
    expect(file).toContain("Course basics, auf Deutsch (Auswahl für IT)");
    expect(file).not.toContain("Course others, auf Deutsch (");
  });
});

describe("what is repeated", () => {
  it("is whole courses with a test: a path of parts is refused", async () => {
    const { db, me } = await house();
    const told = { code: "invalid", fields: { repeat: "repeat-needs-test" } };
    for (const what of ["path:it", "path:management"]) {
      await expect(storeAssignment(db, library, me, wish({ what, repeat: "12" }))).rejects.toMatchObject(
        told,
      );
    }
    await storeAssignment(db, library, me, wish({ what: "path:compliance", repeat: "12" }));
  });

  it("leaves a part with its one round, however long ago it was done", async () => {
    const { db, me, learner } = await house();
    await completeLesson(db, learner, "first");
    await complete(db, learner, "others");
    await assign(db, me, { what: "path:it" });
    await db.update(assignments).set({ repeatMonths: 12, spreadTo: "" });
    await db
      .update(assigned)
      .set({ doneOn: addMonths(today, -30) })
      .where(eq(assigned.userId, learner));
    await openRounds(db);
    expect(await rowsOf(db, learner)).toMatchObject([
      { courseId: "basics", round: 1, doneOn: addMonths(today, -30), nextRound: null },
      { courseId: "others", round: 1, doneOn: addMonths(today, -30), nextRound: 2 },
      { courseId: "others", round: 2, doneOn: null },
    ]);
    // And so it counts for whoever comes later.
    await db.update(completions).set({ completedOn: addMonths(today, -30) });
    await db.delete(assigned).where(eq(assigned.userId, learner));
    await storeAssignment(db, library, me, { ...wish({ what: "path:it" }), ...(await newest(db)) });
    await spread(db);
    expect((await rowsOf(db, learner))[0]).toMatchObject({ since: "", doneOn: addMonths(today, -30) });
  });
});

describe("when lessons move between paths", () => {
  it("what is open follows, and what is done stays", async () => {
    const { db, me, learner, trainer } = await house();
    await assign(db, me, { what: "path:it" });
    await completeLesson(db, trainer, "first");
    await followPaths(db, movedLibrary);
    // Until the rows have followed, an answer proves nothing of what is no longer a part.
    await completeLesson(db, learner, "first");
    expect((await rowsOf(db, learner))[0]).toMatchObject({ part: true, doneOn: null });
    await spread(db);
    expect((await rowsOf(db, learner))[0]).toMatchObject({ part: false, doneOn: null });
    expect((await rowsOf(db, trainer))[0]).toMatchObject({ part: false, doneOn: today });
    await counted(db);
    await followPaths(db, library);
    await spread(db);
    expect((await rowsOf(db, learner))[0]).toMatchObject({ part: true, doneOn: today });
    expect(await db.select().from(assignmentLessons)).toHaveLength(1);
    await counted(db);
  });

  it("a new round of what has become a part is no longer asked for", async () => {
    const { db, me, learner } = await house();
    await complete(db, learner, "basics");
    await assign(db, me, { what: "path:compliance", repeat: "12" });
    await db
      .update(assigned)
      .set({ doneOn: addMonths(today, -12) })
      .where(eq(assigned.userId, learner));
    await openRounds(db);
    expect(await rowsOf(db, learner)).toMatchObject([{ nextRound: 2 }, { round: 2, doneOn: null }]);
    const [{ id } = { id: "" }] = await db.select().from(assignments);
    await db.insert(assignmentLessons).values({ assignmentId: id, courseId: "basics", lessonId: "b-1" });
    await db.update(assignments).set({ spreadTo: "" });
    await storeAssignment(db, library, me, {
      ...wish({ what: "path:compliance", repeat: "12" }),
      ...(await newest(db)),
    });
    await spread(db);
    expect(await rowsOf(db, learner)).toMatchObject([
      { round: 1, doneOn: addMonths(today, -12), nextRound: null, part: true },
    ]);
  });
});

it("an answer and a new assignment at the same moment leave no part open that is complete", async () => {
  const [one, two] = await twoConnections();
  const { me, teamId } = await house(one);
  const people: string[] = [];
  for (let n = 0; n < 12; n++) people.push(await joined(one, teamId, "learner"));
  await storeAssignment(one, library, me, wish({ what: "path:it" }));
  await Promise.all([spread(one), ...people.map((id) => completeLesson(two, id, "first"))]);
  await spread(two);
  for (const id of people) expect((await rowsOf(one, id))[0]).toMatchObject({ part: true, doneOn: today });
  await counted(one);
});

describe("the dashboard", () => {
  it("tells parts of a course side by side where they have no lesson in common", async () => {
    const { db, me, teamId } = await house();
    const people: string[] = [];
    for (let n = 0; n < 6; n++) people.push(await joined(db, teamId, "learner"));
    const six = await group(db, teamId, { name: "Sechs", members: people });
    await assign(db, me, { what: "path:it", scope: "some", groups: six, due: "on", dueOn: inDays(3) });
    await assign(db, me, { what: "path:management" });
    const kept = async () =>
      (await readDashboard(db, me, null)).courses.map(({ courseId, path, part, kept: why }) => [
        `${courseId} ${path} ${part}`,
        why,
      ]);
    expect(await kept()).toEqual([
      ["basics it true", null],
      ["others it false", null],
      ["basics management true", null],
    ]);
    await assign(db, me, { what: "path:compliance" });
    expect(await kept()).toEqual([
      ["basics it true", "elsewhere"],
      ["others it false", null],
      ["basics management true", null],
      ["basics compliance false", "elsewhere"],
    ]);
    const [row] = await db
      .select()
      .from(assigned)
      .where(and(eq(assigned.userId, people[0]!), eq(assigned.courseId, "others")));
    expect(row).toMatchObject({ dueOn: inDays(3) });
  });
});
