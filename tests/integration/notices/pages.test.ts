import { type Db, users } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { libraryOf } from "~/content/library";
import { dueSources } from "~/domain/notices";
import * as notices from "~/routes/author.notices";
import * as questions from "~/routes/author.questions";
import * as report from "~/routes/lesson.report";
import { signedIn, signedUp } from "../../support/accounts";
import { browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { smallLibrary } from "../../support/library";

/** Somebody's browser; `training@example.org` cares for the courses where nothing else is set. */
async function of(db: Db, email: string, { confirmed = true } = {}) {
  const userId = await signedUp(db, { email });
  if (confirmed) await db.update(users).set({ emailConfirmedAt: new Date() }).where(eq(users.id, userId));
  return browser(db, { cookie: (await signedIn(db, userId)).header });
}

const PAGES = [
  [questions.loader, "/author/questions"],
  [notices.loader, "/author/notices"],
] as const;

describe("the pages of those who care for courses", () => {
  it.each(PAGES)("are there for them alone: %s", async (loader, path) => {
    const db = freshDb();
    const trainer = await of(db, "Training@Example.org");
    expect(await trainer.open(loader, path)).toBeTruthy();
    const learner = await of(db, "lernen@example.org");
    await expect(learner.open(loader, path)).rejects.toMatchObject({ code: "not-found" });
    const visitor = browser(db);
    const redirect = await visitor.open(loader, path).catch((thrown: Response) => thrown);
    expect(goesTo(redirect)).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  });

  it("are not there for an address that nobody has confirmed", async () => {
    const db = freshDb();
    const unconfirmed = await of(db, "training@example.org", { confirmed: false });
    await expect(unconfirmed.open(notices.loader, "/author/notices")).rejects.toMatchObject({
      code: "not-found",
    });
    const fields = { lessonId: "b-1", place: "", sentence: "", language: "de", seenAt: "", answer: "x" };
    await expect(unconfirmed.post(notices.action, "/author/notices", fields)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("show a lesson's figures, and nothing for a lesson that is not there", async () => {
    const trainer = await of(freshDb(), "training@example.org");
    const lesson = await trainer.open(questions.loader, "/author/questions?lesson=b-1");
    expect(lesson).toMatchObject({
      lesson: { id: "b-1", questions: [{ id: "q1" }, { id: "q2" }, { id: "q3" }] },
    });
    const missing = trainer.open(questions.loader, "/author/questions?lesson=zzz");
    await expect(missing).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("reporting, from the form to the trainer and back", () => {
  const at = { course: "basics", lesson: "first" };
  const path = "/courses/basics/first/report";

  it("works without scripts", async () => {
    const db = freshDb();
    const learner = await of(db, "lernen@example.org");
    const form = await learner.open(report.loader, `${path}?at=q2`, at);
    expect(form).toMatchObject({ at: "q2", isSent: false });
    const refusal = await learner.post(report.action, path, { target: "q2", kind: "", note: "" }, at);
    expect(refusal).toMatchObject({ data: { problems: { kind: "kind-missing" } }, init: { status: 422 } });
    const sent = await learner.post(report.action, path, { target: "q2", kind: "wrong", note: "" }, at);
    expect([statusOf(sent), goesTo(sent)]).toEqual([303, `${path}?sent=1`]);

    const trainer = await of(db, "training@example.org");
    const seen = (await trainer.open(notices.loader, "/author/notices")) as unknown as {
      flags: { open: Record<string, string>[] };
      seenAt: string;
    };
    const [flag] = seen.flags.open;
    expect(flag).toMatchObject({ place: "q2", title: "Which ones?" });
    const { lessonId, place, sentence, language } = flag as Record<string, string>;
    const fields = { lessonId, place, sentence, language, seenAt: seen.seenAt, answer: "Erledigt" } as Record<
      string,
      string
    >;
    const empty = await trainer.post(notices.action, "/author/notices", { ...fields, answer: "" });
    expect(empty).toMatchObject({ data: { problems: { answer: "answer-missing" } } });
    const closed = await trainer.post(notices.action, "/author/notices", fields);
    expect(goesTo(closed)).toBe("/author/notices?done=1");
    expect(await trainer.open(notices.loader, "/author/notices")).toMatchObject({
      flags: { open: [], done: [{ answer: "Erledigt" }] },
    });
  });

  it("asks visitors to sign in, and brings them back to the place", async () => {
    const visitor = browser(freshDb());
    const redirect = await visitor
      .open(report.loader, `${path}?at=q2`, at)
      .catch((thrown: Response) => thrown);
    expect(goesTo(redirect)).toBe(`/sign-in?next=${encodeURIComponent(`${path}?at=q2`)}`);
  });
});

describe("sources that are due", () => {
  const base = smallLibrary();
  const dates: Record<string, string | null> = {
    "b-1": "2026-12-26",
    "b-2": "2026-12-27",
    "o-1": "2026-11-20",
  };
  const library = libraryOf({
    courses: base.courses(),
    articles: [],
    lesson: (id, language) => ({ ...base.lessonById(id, language)!, reviewBy: dates[id] ?? null }),
    keys: (id, language) => base.keys(id, language),
  });
  const listed = (lessonIds: string[]) =>
    dueSources(library, { lessonIds, language: "de", today: "2026-11-28" }).map(({ lessonId, isOver }) => [
      lessonId,
      isOver,
    ]);

  it("are listed four weeks before, the most urgent first", () => {
    expect(listed(["b-1", "b-2", "b-test", "o-1"])).toEqual([
      ["o-1", true],
      ["b-1", false],
    ]);
  });

  it("and only those of one's own lessons", () => {
    expect(listed(["b-1"])).toEqual([["b-1", false]]);
  });
});
