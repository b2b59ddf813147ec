import { type Db, flags, teamCourses } from "db";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import { addDays, dayAt } from "~/platform/days";
import * as list from "~/routes/author";
import * as notices from "~/routes/author.course-notices";
import * as houseNotices from "~/routes/author.notices";
import * as report from "~/routes/lesson.report";
import { signedIn, signedUp } from "../../support/accounts";
import { browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, teamOfAll } from "../../support/teams";
import { draft, filesOf, newId, published } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

type Flag = Record<"lessonId" | "place" | "sentence" | "language", string> & {
  title: string;
  path: string | null;
  notes: object[];
  answer: string | null;
};
type Loaded = {
  notices: {
    flags: { open: Flag[]; done: Flag[] };
    sources: { lessonId: string; isOver: boolean; path: string | null }[];
    seenAt: string;
  };
  editors: Record<string, string>;
};

/** A published course whose second half of front matter is `more`, with a learner who can report. */
async function withCourse(more = "") {
  const db = freshDb();
  const all = await teamOfAll(db);
  const id = newId();
  const files = filesOf(id);
  const lesson = "01-regel/lesson.de.mdx";
  files[lesson] = files[lesson]!.replace("minutes: 5\n", `minutes: 5\n${more}`);
  await draft(db, all.teamId, { id, files });
  await published(db, all.trainer, id);
  const params = { course: `unsere-regeln-${id.slice(2)}`, lesson: "regel" };
  const learner = await browserOf(db, all.learner);
  const trainer = await browserOf(db, all.trainer);
  return {
    db,
    all,
    id,
    learner,
    trainer,
    reported: (target: string, kind = "unclear", note = "") =>
      learner.post(report.action, `/courses/${params.course}/regel/report`, { target, kind, note }, params),
    places: async () =>
      (
        (await learner.open(report.loader, `/courses/${params.course}/regel/report`, params)) as unknown as {
          places: { sentences: { target: string; text: string }[] }[];
        }
      ).places,
    seen: async (who = trainer) =>
      (await who.open(notices.loader, `/author/${id}/notices`, { course: id })) as unknown as Loaded,
    close: (fields: Record<string, string>, who = trainer) =>
      who.post(notices.action, `/author/${id}/notices`, { intent: "close", ...fields }, { course: id }),
    counted: async (who = trainer) =>
      (
        (await who.open(list.loader, "/author")) as unknown as { courses: { id: string; notices: number }[] }
      ).courses.find((course) => course.id === id)?.notices,
  };
}

const stored = (db: Db) => db.select().from(flags);

describe("what learners report of a team's course", () => {
  it("arrives with that team's trainers, without a name, and is closed there", async () => {
    const { db, all, id, reported, places, seen, close, counted } = await withCourse();
    expect(await counted()).toBe(0);
    const sentence = (await places())
      .flatMap(({ sentences }) => sentences)
      .find(({ text }) => text === "Wir fragen nach.");
    expect(statusOf(await reported(sentence!.target, "unclear", "Wen fragen wir?"))).toBe(303);
    await reported(`${id}-1-frage`, "wrong");

    const loaded = await seen();
    expect(loaded.notices.flags.open).toHaveLength(2);
    const flag = loaded.notices.flags.open.find((one) => one.sentence !== "")!;
    expect(flag).toMatchObject({
      lessonId: `${id}-1`,
      title: "Die Regel",
      sentence: "Wir fragen nach.",
      notes: [{ kind: "unclear", note: "Wen fragen wir?" }],
      path: `/courses/unsere-regeln-${id.slice(2)}/regel?lang=de`,
    });
    expect(loaded.editors).toEqual({ [`${id}-1`]: `/author/${id}/01-regel` });
    for (const secret of [all.learner, "learner Beispiel", (await stored(db))[0]!.flaggedAt.toISOString()]) {
      expect(JSON.stringify(loaded)).not.toContain(secret);
    }
    expect(await counted()).toBe(2);

    const { lessonId, place, language } = flag;
    const fields = { lessonId, place, sentence: flag.sentence, language, seenAt: loaded.notices.seenAt };
    const empty = await close({ ...fields, answer: "" });
    expect(empty).toMatchObject({ data: { problems: { answer: "answer-missing" } }, init: { status: 422 } });
    expect(goesTo(await close({ ...fields, answer: "Satz ergänzt" }))).toBe(`/author/${id}/notices?done=1`);
    const { notices: after } = await seen();
    expect(after.flags.open).toHaveLength(1);
    expect(after.flags.done).toMatchObject([{ sentence: "Wir fragen nach.", answer: "Satz ergänzt" }]);
    expect(await counted()).toBe(1);
  });

  it("is seen and closed by nobody else: not by another team, not by members without the right, not by the house", async () => {
    const { db, all, id, reported, seen, close } = await withCourse();
    await reported(`${id}-1-frage`, "wrong", "Nur für uns");
    const other = await teamOfAll(db, { name: "Andere" });
    const theirs = await draft(db, other.teamId);
    await published(db, other.trainer, theirs);
    const house = browser(db, {
      cookie: (await signedIn(db, await signedUp(db, { email: "training@example.org" }))).header,
    });
    const fields = {
      lessonId: `${id}-1`,
      place: `${id}-1-frage`,
      sentence: "",
      language: "de",
      seenAt: new Date(Date.now() + 1000).toISOString(),
      answer: "Getan",
    };
    for (const [who, code] of [
      [await browserOf(db, all.learner), "forbidden"],
      [await browserOf(db, all.manager), "forbidden"],
      [await browserOf(db, other.trainer), "not-found"],
      [house, "not-found"],
    ] as const) {
      await expect(seen(who)).rejects.toMatchObject({ code });
      await expect(close(fields, who)).rejects.toMatchObject({ code });
    }
    // Nor by way of a course of one's own.
    const stranger = await browserOf(db, other.trainer);
    const own = `/author/${theirs}/notices`;
    await expect(
      stranger.post(notices.action, own, { intent: "close", ...fields }, { course: theirs }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(JSON.stringify(await stranger.open(notices.loader, own, { course: theirs }))).not.toContain(
      "Nur für uns",
    );
    expect(JSON.stringify(await stranger.open(list.loader, "/author"))).not.toContain(id);
    expect(await stored(db)).toMatchObject([{ doneAt: null }]);
    await expect(house.open(houseNotices.loader, "/author/notices")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("waits for nobody while nothing is published, and stays to be read in an archive", async () => {
    const { db, all, id, trainer, reported, seen, close } = await withCourse();
    await reported(`${id}-1-frage`, "wrong");
    await db.update(teamCourses).set({ archivedAt: new Date() }).where(eq(teamCourses.id, id));
    expect((await seen()).notices.flags.open).toHaveLength(1);
    const unpublished = await draft(db, all.teamId);
    const path = `/author/${unpublished}/notices`;
    expect(await trainer.open(notices.loader, path, { course: unpublished })).toMatchObject({
      notices: null,
    });
    await expect(
      trainer.post(notices.action, path, { intent: "close", lessonId: `${id}-1` }, { course: unpublished }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(close({ lessonId: "b-1", place: "", sentence: "", language: "xx", answer: "x" }))
      .resolves //
      .toMatchObject({ init: { status: 422 } });
  });
});

describe("sources of a team's course", () => {
  const today = dayAt(new Date(), "Europe/Berlin");
  const source = (reviewBy: string) =>
    `stand: 2026-01-15\nreview_by: ${reviewBy}\nquelle:\n  - { title: Richtlinie, url: "https://example.org/ki", date: 2026-01-10 }\n`;

  it("stand there four weeks before they are due, and count as something that waits", async () => {
    const { id, seen, counted } = await withCourse(source(addDays(today, 28)));
    expect((await seen()).notices.sources).toMatchObject([{ lessonId: `${id}-1`, isOver: false }]);
    expect(await counted()).toBe(1);
  });

  it("and not a day earlier", async () => {
    const { seen, counted } = await withCourse(source(addDays(today, 30)));
    expect((await seen()).notices.sources).toEqual([]);
    expect(await counted()).toBe(0);
  });
});
