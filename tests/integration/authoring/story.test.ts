import { completions, type Db, enrolments } from "db";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import { enterCourse, libraryFor, libraryOfTeam, readPublication } from "~/domain/authoring";
import { openReport, readWish, reportFields } from "~/domain/reports";
import { readReportChoices, storeAssignment } from "~/domain/teams";
import { action as publish, loader as publishPage } from "~/routes/author.publish";
import { action as restore, loader as versionsPage } from "~/routes/author.versions";
import { loader as learnPage } from "~/routes/learn";
import { action as lesson, loader as lessonPage } from "~/routes/lesson";
import { loader as progressPage } from "~/routes/team.progress";
import { spread, wish } from "../../support/assignments";
import { type Answer, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { bytesOf } from "../../support/reports";
import { browserOf, enter, person, teamOfAll } from "../../support/teams";
import { answerTo, base, draft, lessonText, write } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

async function seenOf(db: Db, userId: string, courseId: string): Promise<string> {
  return (await readPublication(db, base, await enterCourse(db, { userId, courseId }), "de")).seen;
}

describe("from a draft to a proof", () => {
  it("a trainer publishes, a member learns, the report has it, and version 2 takes nothing away", async () => {
    const db = freshDb();
    const all = await teamOfAll(db);
    const courseId = await draft(db, all.teamId);
    const params = { course: courseId };
    const [trainer, member] = [await browserOf(db, all.trainer), await browserOf(db, all.learner)];
    const at = { course: `unsere-regeln-${courseId.slice(2)}`, lesson: "regel" };
    const path = `/courses/${at.course}/regel`;
    const publishing = `/author/${courseId}/publish`;
    const send = async (note: string) =>
      trainer.post(
        publish,
        publishing,
        { intent: "publish", note, seen: await seenOf(db, all.trainer, courseId) },
        params,
      );

    expect(goesTo(await send(""))).toBe(`${publishing}?done=publish`);
    const me = await enter(db, all.owner, all.teamId);
    const team = await libraryOfTeam(db, base, all.teamId);
    await storeAssignment(db, team, me, wish({ what: `course:${courseId}` }));
    await spread(db);

    const asked = (await member.open(learnPage, "/learn")) as unknown as { asked: { title: string }[] };
    expect(asked.asked.map(({ title }) => title)).toEqual(["Unsere Regeln"]);
    const wrong = await answerTo(db, all.learner, courseId, { right: false });
    expect(statusOf(await member.post(lesson, path, wrong, at))).toBe(303);
    expect(await db.select().from(completions)).toEqual([]);
    const right = await answerTo(db, all.learner, courseId, { tryNumber: 2 });
    await member.post(lesson, path, right, at);

    const report = async () => {
      const choices = await readReportChoices(db, me);
      const { wish: what } = readWish(reportFields(new URLSearchParams({ format: "csv" })), choices);
      const library = await libraryOfTeam(db, base, all.teamId);
      const { parts } = await openReport(db, library, { me, name: "", language: "de", choices, wish: what });
      const lines = (await bytesOf(parts)).toString("utf8").split("\r\n");
      return lines.find((line) => line.includes("learner Beispiel"));
    };
    const line = await report();
    expect(line).toContain("Unsere Regeln");
    expect(line).toMatch(/erledigt.*[,;]"?1"?$/);
    const admin = await browserOf(db, all.admin);
    const progress = JSON.stringify(await admin.open(progressPage, "/team/progress"));
    expect(progress).toContain("Unsere Regeln");

    await write(db, courseId, "01-regel/lesson.de.mdx", lessonText(courseId, 1, "Jetzt anders."));
    await write(db, courseId, "02-neu/lesson.de.mdx", lessonText(courseId, 2));
    expect(goesTo(await send("Eine Regel mehr."))).toBe(`${publishing}?done=publish`);
    const library = await libraryFor(db, base, all.learner);
    expect(library.courseById(courseId)?.lessons).toHaveLength(2);
    expect(JSON.stringify(library.lessonById(`${courseId}-1`, "de"))).toContain("Jetzt anders.");
    const mine = and(eq(enrolments.userId, all.learner), eq(enrolments.courseId, courseId));
    const [proof] = await db.select().from(enrolments).where(mine);
    expect(proof).toMatchObject({ completedAt: expect.any(Date), version: "1" });
    expect(await report()).toBe(line);
    expect(statusOf((await member.open(lessonPage, path, at)) as Answer) ?? 200).toBe(200);

    expect(goesTo(await trainer.post(restore, "/", { intent: "restore", number: "1" }, params))).toBe(
      `/author/${courseId}/versions?done=restore`,
    );
    const history = await trainer.open(versionsPage, `/author/${courseId}/versions?from=2&to=draft`, params);
    expect(JSON.stringify(history)).toContain("Eine Regel mehr.");
    expect((await libraryFor(db, base, all.learner)).courseById(courseId)?.lessons).toHaveLength(2);
  });
});

describe("the pages of publishing and of the history", () => {
  it("open to those who write courses, to no other member, and to strangers they do not exist", async () => {
    const db = freshDb();
    const all = await teamOfAll(db);
    const other = await teamOfAll(db);
    const courseId = await draft(db, all.teamId);
    const params = { course: courseId };
    const expected = { owner: 200, admin: 200, trainer: 200, manager: 403, learner: 403 } as const;
    const status = (asked: Promise<Answer>) =>
      asked.then(
        (given) => statusOf(given) ?? 200,
        (thrown: { status: number }) => thrown.status,
      );
    const forms = [
      [publish, { intent: "publish", seen: "", note: "" }, 409],
      [publish, { intent: "archive" }, 303],
      [publish, { intent: "unarchive" }, 303],
      [restore, { intent: "restore", number: "1" }, 404],
    ] as const;
    for (const [role, allowed] of Object.entries(expected)) {
      const visitor = await browserOf(db, all[role as keyof typeof expected]);
      for (const page of [publishPage, versionsPage])
        expect([role, await status(visitor.open(page, "/author", params))]).toEqual([role, allowed]);
      for (const [action, fields, done] of forms)
        expect([role, await status(visitor.post(action, "/author", fields, params))]).toEqual([
          role,
          allowed === 200 ? done : allowed,
        ]);
      if (allowed === 200)
        expect(await status(visitor.post(publish, "/author", { intent: "nonsense" }, params))).toBe(400);
    }
    for (const userId of [other.owner, await person(db)]) {
      const visitor = await browserOf(db, userId);
      for (const page of [publishPage, versionsPage])
        expect(await status(visitor.open(page, "/author", params))).toBe(404);
      for (const [action, fields] of forms)
        expect(await status(visitor.post(action, "/author", fields, params))).toBe(404);
    }
    const owner = await browserOf(db, all.owner);
    expect(await status(owner.open(publishPage, "/author", { course: "t-abcdefghij" }))).toBe(404);
  });
});
