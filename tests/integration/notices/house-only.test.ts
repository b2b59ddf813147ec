import { type Db, flags, users } from "db";
import { eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import * as notices from "~/routes/author.notices";
import * as questions from "~/routes/author.questions";
import * as report from "~/routes/lesson.report";
import { browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, teamOfAll } from "../../support/teams";
import { draft, published } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

/** A team with a course of its own; its trainer cares for the house's courses, too. */
async function houseTrainerInATeam() {
  const db = freshDb();
  const all = await teamOfAll(db);
  await db
    .update(users)
    .set({ email: "training@example.org", emailKey: "training@example.org" })
    .where(eq(users.id, all.trainer));
  const courseId = await draft(db, all.teamId);
  await published(db, all.trainer, courseId);
  const params = { course: `unsere-regeln-${courseId.slice(2)}`, lesson: "regel" };
  const path = `/courses/${params.course}/regel/report`;
  return { db, all, courseId, params, path, trainer: await browserOf(db, all.trainer) };
}

const openFlags = async (db: Db) => (await db.select().from(flags)).filter(({ doneAt }) => doneAt === null);

it("the house's pages hold nothing of a team's course, even for a house trainer who is in that team", async () => {
  const { db, all, courseId, params, path, trainer } = await houseTrainerInATeam();
  const learner = await browserOf(db, all.learner);
  const sent = await learner.post(
    report.action,
    path,
    { target: `${courseId}-1-frage`, kind: "wrong", note: "Stimmt das?" },
    params,
  );
  expect([statusOf(sent), goesTo(sent)]).toEqual([303, `${path}?sent=1`]);

  expect(JSON.stringify(await trainer.open(questions.loader, "/author/questions"))).not.toContain(courseId);
  await expect(
    trainer.open(questions.loader, `/author/questions?lesson=${courseId}-1`),
  ).rejects.toMatchObject({ code: "not-found" });
  const seen = JSON.stringify(await trainer.open(notices.loader, "/author/notices"));
  expect(seen).not.toContain(courseId);
  expect(seen).not.toContain("Stimmt das?");
  const [flag] = await openFlags(db);
  const fields = {
    lessonId: `${courseId}-1`,
    place: flag?.place ?? "",
    sentence: "",
    language: "de",
    seenAt: new Date(Date.now() + 1000).toISOString(),
    answer: "Getan",
  };
  await expect(trainer.post(notices.action, "/author/notices", fields)).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await openFlags(db)).toHaveLength(1);
});

it("members alone report a place of a team's course; visitors sign in first, and cannot tell whether there is one", async () => {
  const { db, params, path } = await houseTrainerInATeam();
  const other = await teamOfAll(db, { name: "Andere" });
  const stranger = await browserOf(db, other.owner);
  const form = { target: "", kind: "wrong", note: "" };
  await expect(stranger.open(report.loader, path, params)).rejects.toMatchObject({ code: "not-found" });
  await expect(stranger.post(report.action, path, form, params)).rejects.toMatchObject({ code: "not-found" });
  for (const course of [params.course, "gibt-es-nicht-abcdefghij"]) {
    const place = `/courses/${course}/regel/report?at=x`;
    const thrown = await browser(db)
      .open(report.loader, place, { course, lesson: "regel" })
      .catch((response: Response) => response);
    expect(goesTo(thrown)).toBe(`/sign-in?next=${encodeURIComponent(place)}`);
  }
  expect(await openFlags(db)).toEqual([]);
});
