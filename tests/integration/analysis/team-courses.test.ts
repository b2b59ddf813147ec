import { analyses, answers, type Db, jobs, newId as newRowId } from "db";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import { analysisJobs, wishAnalyses, wishAnalysis } from "~/domain/analysis";
import { coursesWithAnswers } from "~/domain/analysis/team-answers";
import { publishedCourse } from "~/domain/authoring";
import { grade } from "~/domain/quizzes";
import { startWorker } from "~/platform/jobs";
import * as page from "~/routes/author.course-questions";
import * as house from "~/routes/author.questions";
import { signedIn, signedUp } from "../../support/accounts";
import { browser } from "../../support/browser";
import { freshDb } from "../../support/database";
import { learner } from "../../support/library";
import { browserOf, joined, teamOfAll } from "../../support/teams";
import { base, draft, published } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

/** A team with a published course; "10 members" or more are enough for the daily look. */
async function withCourse(db: Db, { name = "Musterfirma", members = 10 } = {}) {
  const all = await teamOfAll(db, { name });
  for (let more = 5; more < members; more++) await joined(db, all.teamId, "learner");
  const id = await draft(db, all.teamId);
  await published(db, all.trainer, id);
  return { ...all, id };
}

let people = 0;

/** So many people answer the course's question for the first time, two thirds of them rightly. */
async function come(
  db: Db,
  courseId: string,
  count: number,
  answeredAt = (index: number) => new Date(Date.now() + index),
) {
  const library = (await publishedCourse(db, base, courseId))!;
  const [lessonId, itemId] = [`${courseId}-1`, `${courseId}-1-frage`];
  const { version, items } = library.lessonById(lessonId, "de")!;
  const key = library.keys(lessonId, "de")[itemId]!;
  const item = items[itemId]!;
  if (item.type !== "single-choice" || key.type !== "single-choice") throw new Error("another question");
  const wrong = item.options.find(({ id }) => id !== key.correct)!.id;
  const rows = [];
  for (let index = 0; index < count; index++) {
    const response = { choice: [index % 3 > 0 ? key.correct : wrong] };
    rows.push({
      id: newRowId(),
      userId: await learner(db, `answers-${people++}`),
      lessonId,
      itemId,
      tryNumber: 1,
      language: "de" as const,
      version,
      response,
      score: grade(key, response).score,
      answeredAt: answeredAt(index),
    });
  }
  await db.insert(answers).values(rows);
}

async function work(db: Db): Promise<void> {
  const worker = startWorker(
    db,
    analysisJobs(db, base, (id) => publishedCourse(db, base, id)),
    { pollMs: 3_600_000 },
  );
  await worker.runDue();
  await worker.stop();
}

/** The kinds of the jobs about answers that are noted. */
const asked = async (db: Db): Promise<string[]> =>
  (await db.select({ kind: jobs.kind }).from(jobs))
    .map(({ kind }) => kind)
    .filter((kind) => kind.includes("answers"))
    .sort();

const opened = async (db: Db, userId: string, courseId: string, query = "") =>
  (await (
    await browserOf(db, userId)
  ).open(page.loader, `/author/${courseId}/questions${query}`, {
    course: courseId,
  })) as unknown as {
    overview: {
      lessons: { id: string; analysed: number; waiting: number }[];
      lesson: { questions: { shown: { persons: number; figures: object } | null }[] } | null;
    };
    editors: Record<string, string>;
  };

describe("the questions of a team's course", () => {
  it("have figures from fifty people on, made by the job that a visit asks for once an hour", async () => {
    const db = freshDb();
    const { id, trainer } = await withCourse(db);
    await come(db, id, 49);
    expect((await opened(db, trainer, id)).overview.lessons).toMatchObject([{ analysed: 0, waiting: 0 }]);
    await work(db);
    expect((await opened(db, trainer, id)).overview.lessons).toMatchObject([{ analysed: 0, waiting: 40 }]);
    expect(await asked(db)).toEqual([]);

    await come(db, id, 1, () => new Date(Date.now() + 1000));
    await wishAnalyses(db);
    await work(db);
    const { overview, editors } = await opened(db, trainer, id, `?lesson=${id}-1`);
    expect(overview.lesson?.questions).toMatchObject([{ shown: { persons: 50, alike: null } }]);
    expect(editors).toEqual({ [`${id}-1`]: `/author/${id}/01-regel` });
  });

  it("are there for the team's trainers alone, and nowhere on the house's pages", async () => {
    const db = freshDb();
    const mine = await withCourse(db);
    const other = await withCourse(db, { name: "Andere" });
    await expect(opened(db, other.trainer, mine.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(opened(db, mine.learner, mine.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(opened(db, mine.trainer, mine.id, `?lesson=${other.id}-1`)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(opened(db, mine.trainer, mine.id, "?lesson=b-1")).rejects.toMatchObject({
      code: "not-found",
    });
    const trainer = await signedUp(db, { email: "training@example.org" });
    const visitor = browser(db, { cookie: (await signedIn(db, trainer)).header });
    await expect(
      visitor.open(page.loader, `/author/${mine.id}/questions`, { course: mine.id }),
    ).rejects.toMatchObject({ code: "not-found" });
    const refused = visitor.open(house.loader, `/author/questions?lesson=${mine.id}-1`);
    await expect(refused).rejects.toMatchObject({ code: "not-found" });
  });

  it("say before anything is published that there is nothing yet, and ask for no job", async () => {
    const db = freshDb();
    const { teamId, trainer } = await teamOfAll(db);
    const id = await draft(db, teamId);
    expect(await opened(db, trainer, id)).toMatchObject({ overview: null });
    expect(await asked(db)).toEqual([]);
  });
});

describe("the daily look", () => {
  const HOUR = 3_600_000;

  it("finds the courses of teams that were answered of late, and leaves small teams alone", async () => {
    const db = freshDb();
    const now = Date.now();
    const [lately, before, small, unanswered] = [
      await withCourse(db, { name: "Eben" }),
      await withCourse(db, { name: "Vorgestern" }),
      await withCourse(db, { name: "Klein", members: 9 }),
      await withCourse(db, { name: "Still" }),
    ];
    await come(db, lately.id, 2, (index) => new Date(now - (index === 0 ? 1 : 47.5 * HOUR)));
    await come(db, before.id, 1, () => new Date(now - 49 * HOUR));
    await come(db, small.id, 1, () => new Date(now - HOUR));
    expect(await coursesWithAnswers(db, now)).toEqual([lately.id]);
    expect(unanswered.id).not.toBe(lately.id);
  });

  it("makes figures of each, by a job of its own", async () => {
    const db = freshDb();
    const courses = [await withCourse(db), await withCourse(db, { name: "Andere" })];
    for (const { id } of courses) await come(db, id, 50, (index) => new Date(Date.now() - HOUR + index));
    await wishAnalyses(db);
    await work(db);
    for (const { id } of courses) {
      const rows = await db
        .select()
        .from(analyses)
        .where(eq(analyses.lessonId, `${id}-1`));
      expect(rows).toMatchObject([{ people: 50, figures: { persons: 50 } }]);
    }
  });

  it("and a visit ask once each in their time", async () => {
    const db = freshDb();
    const { id } = await withCourse(db);
    for (let times = 0; times < 3; times++) {
      await wishAnalysis(db);
      await wishAnalysis(db, id);
      await wishAnalyses(db);
    }
    expect(await asked(db)).toEqual([
      "analyse answers",
      "analyse answers",
      "analyse answers of a team",
      "look for answers of teams",
    ]);
  });
});
