import { answers, completions, type Db, enrolments, itemProgress } from "db";
import fc from "fast-check";
import { expect, it } from "vitest";
import { applyRegrade } from "~/domain/authoring";
import { readCourseState } from "~/domain/learning";
import { freshDb, holds } from "../../support/database";
import { type Draft, draft, libraryFrom } from "../../support/editions";
import { learner } from "../../support/library";
import { answer, publish } from "../../support/publishing";

/** What an author may do to the lesson at some place, or a learner in it. */
type Step = {
  do:
    | "rename"
    | "move"
    | "split"
    | "merge"
    | "reorder"
    | "delete"
    | "restore"
    | "correct"
    | "raise"
    | "answer"
    | "all";
  at: number;
  other: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    "rename",
    "move",
    "split",
    "merge",
    "reorder",
    "delete",
    "restore",
    "correct",
    "raise",
    "answer",
    "answer",
    "all",
    "all",
  ),
  at: fc.nat(5),
  other: fc.nat(5),
});

const swapped = <T>(list: T[], a: number, b: number): T[] => {
  const copy = [...list];
  [copy[a], copy[b]] = [copy[b]!, copy[a]!];
  return copy;
};

/** The lessons after an author's step; a lesson that is split or merged keeps its questions' ids. */
function edited(drafts: Draft[], gone: Draft[], { do: what, at, other }: Step, number: number): Draft[] {
  const here = at % drafts.length;
  const one = drafts[here]!;
  const there = other % drafts.length;
  const replaced = (...by: Draft[]) => drafts.flatMap((each, index) => (index === here ? by : each));
  const name = `n${number}`;
  switch (what) {
    case "rename":
      return replaced({ ...one, slug: name });
    case "move":
      return replaced({ ...one, course: one.course === "c1" ? "c2" : "c1" });
    case "raise":
      return replaced({ ...one, edition: one.edition + 1, text: `${one.text} Neu ist Absatz ${number}.` });
    case "correct":
      return replaced({
        ...one,
        questions: one.questions.map((each, index) =>
          index === 0 ? { ...each, correct: each.correct === "a" ? "b" : "a" } : each,
        ),
      });
    case "reorder":
      return swapped(drafts, here, there);
    case "split": {
      const [first, ...rest] = one.questions;
      if (!first || rest.length === 0) return drafts;
      return replaced(
        { ...one, questions: [first] },
        draft(name, { course: one.course, from: [one.id], questions: rest }),
      );
    }
    case "merge": {
      const partner = drafts[there]!;
      if (partner === one) return drafts;
      const both = draft(name, {
        course: one.course,
        from: [one.id, partner.id],
        questions: [...one.questions, ...partner.questions],
      });
      return drafts.flatMap((each) => (each === one ? both : each === partner ? [] : each));
    }
    case "delete":
      return drafts.length > 1 ? drafts.filter((each) => each !== one) : drafts;
    case "restore": {
      const back = gone[other % Math.max(gone.length, 1)];
      if (!back || drafts.some(({ id }) => id === back.id)) return drafts;
      const asked = new Set(drafts.flatMap(({ questions }) => questions.map(({ id }) => id)));
      const questions = back.questions.filter(({ id }) => !asked.has(id));
      return questions.length > 0
        ? [...drafts, { ...back, course: at % 2 === 0 ? "c1" : "c2", questions }]
        : drafts;
    }
    default:
      return drafts;
  }
}

async function stored(db: Db) {
  return {
    completions: await db.select().from(completions),
    answers: await db.select().from(answers),
    proofs: (await db.select().from(enrolments)).filter(({ completedAt }) => completedAt !== null),
    progress: await db.select().from(itemProgress),
  };
}

it("no editing of any kind loses a completion, an answer, a mark or a proof", async () => {
  await holds(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const db = freshDb();
      const people = [await learner(db, "lena"), await learner(db, "ali")];
      let drafts = [draft("l1"), draft("l2"), draft("l3")];
      const gone: Draft[] = [];
      let library = libraryFrom(drafts);
      await publish(db, library);
      for (const [number, one] of steps.entries()) {
        const before = await stored(db);
        if (one.do === "answer" || one.do === "all") {
          const lesson = drafts[one.at % drafts.length]!;
          const asked = one.do === "all" ? lesson.questions : lesson.questions.slice(0, 1);
          for (const { id, correct } of asked)
            await answer(
              db,
              library,
              people[one.other % 2]!,
              lesson.id,
              id,
              one.do === "all" ? correct : "a",
            );
        } else {
          const next = edited(drafts, gone, one, number);
          gone.push(...drafts.filter(({ id }) => !next.some((each) => each.id === id)));
          drafts = next;
          library = libraryFrom(drafts);
          await publish(db, library);
          await applyRegrade(db, { library });
        }
        const after = await stored(db);
        for (const { courseId: _, ...row } of before.completions) {
          const now = after.completions.find(
            ({ userId, lessonId }) => userId === row.userId && lessonId === row.lessonId,
          );
          expect(now).toMatchObject(row);
          // Where the lesson is now, it is shown as done.
          const course = library
            .courses()
            .find(({ lessons }) => lessons.some(({ id }) => id === row.lessonId));
          if (!course) continue;
          expect((await readCourseState(db, { userId: row.userId, course })).done).toContain(row.lessonId);
        }
        for (const { score: _, ...row } of before.answers)
          expect(after.answers).toContainEqual(expect.objectContaining(row));
        for (const { userId, courseId, completedAt } of before.proofs)
          expect(after.proofs).toContainEqual(expect.objectContaining({ userId, courseId, completedAt }));
        for (const row of before.progress) {
          const now = after.progress.find(
            ({ userId, lessonId, itemId }) =>
              userId === row.userId && lessonId === row.lessonId && itemId === row.itemId,
          );
          expect(now?.best).toBeGreaterThanOrEqual(row.best);
        }
        // Whoever had completed all that a new lesson goes on from has completed it.
        if (one.do !== "split" && one.do !== "merge") continue;
        const heir = library.outline(`n${number}`);
        if (!heir) continue;
        for (const userId of people) {
          const had = heir.from.every((id) =>
            before.completions.some((row) => row.userId === userId && row.lessonId === id),
          );
          if (!had) continue;
          expect(after.completions).toContainEqual(expect.objectContaining({ userId, lessonId: heir.id }));
        }
      }
    }),
    25,
  );
}, 60_000);
