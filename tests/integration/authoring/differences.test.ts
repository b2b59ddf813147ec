import { answers, answerTallies, type Db, newId, users } from "db";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import { enterCourse, libraryFor, readPublication } from "~/domain/authoring";
import { grade } from "~/domain/quizzes";
import { freshDb } from "../../support/database";
import { person, teamOfAll } from "../../support/teams";
import { base, courseText, draft, published, write } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

const LESSON = "01-regel/lesson.de.mdx";
const OPTIONS = ["ja", "nein", "oft", "nie"] as const;
type Choice = (typeof OPTIONS)[number];

const text = (course: string, correct: Choice, note = "Wir fragen nach.") => `---
id: ${course}-1
title: Regel 1
objective: Sie kennen die Regel 1.
minutes: 5
---

## Die Regel

${note}

<SingleChoice id="${course}-1-frage">
  Gilt **sie** immer?

${OPTIONS.map(
  (id) => `  <Option id="${id}"${id === correct ? " correct" : ""}>
    Antwort ${id}
    <Feedback>Der Grund für ${id} steht oben im Text der Lektion.</Feedback>
  </Option>`,
).join("\n")}
</SingleChoice>
`;

/** A course under a wrong key, "nein"; and a way to answer its question, minute by minute. */
async function misjudged(db: Db = freshDb()) {
  const all = await teamOfAll(db);
  const id = `t-${newId().replaceAll("-", "").slice(-10)}`;
  await draft(db, all.teamId, { id, files: { "course.mdx": courseText(id), [LESSON]: text(id, "nein") } });
  await published(db, all.trainer, id);
  const opened = () => enterCourse(db, { userId: all.trainer, courseId: id });
  const library = await libraryFor(db, base, all.learner);
  const [lessonId, itemId] = [`${id}-1`, `${id}-1-frage`];
  const lesson = library.lessonById(lessonId, "de")!;
  const [item, key] = [lesson.items[itemId]!, library.keys(lessonId, "de")[itemId]!];
  if (item.type !== "single-choice") throw new Error("no choice");
  let minute = 0;
  const answer = async (choice: Choice, times = 1) => {
    const option = item.options.find(({ html }) => html.includes(`Antwort ${choice}`))!;
    const response = { choice: [option.id] };
    const row = { lessonId, itemId, language: "de" as const, version: lesson.version, response };
    const ids: string[] = [];
    for (let index = 0; index < times; index++) {
      const userId = await person(db);
      ids.push(userId);
      minute += 1;
      const answeredAt = new Date(Date.parse("2026-11-01T08:00:00Z") + minute * 60_000);
      const score = grade(key, response).score;
      await db.insert(answers).values({ id: newId(), userId, tryNumber: 1, ...row, score, answeredAt });
    }
    return ids;
  };
  /** What the page says of the question once the draft has this key. */
  const asked = async (correct: Choice, note?: string) => {
    await write(db, id, LESSON, text(id, correct, note));
    const { lessons } = await readPublication(db, base, await opened(), "de");
    return lessons?.[0]?.effect?.corrected ?? [];
  };
  return { db, all, id, itemId, answer, asked };
}

describe("the differences of a corrected key", () => {
  it("are told from fifty people on, in fives, and fewer than five not told from none", async () => {
    const { id, itemId, answer, asked } = await misjudged();
    const question = {
      lessonId: `${id}-1`,
      itemId,
      prompt: { de: "Gilt sie immer?", en: "Gilt sie immer?" },
    };
    expect(await asked("nein", "Anders.")).toEqual([]);
    expect(await asked("ja")).toEqual([{ ...question, people: "few", differences: null }]);
    await answer("ja", 27);
    await answer("nein", 18);
    await answer("nie", 4);
    expect(await asked("ja")).toEqual([{ ...question, people: 50, differences: null }]);
    await answer("ja");
    expect(await asked("ja")).toEqual([
      {
        ...question,
        people: 50,
        differences: {
          people: 50,
          better: [{ from: 0, to: 100, answers: 30 }],
          worse: [{ from: 100, to: 0, answers: 20 }],
        },
      },
    ]);
    // Four gave one of these answers, and nobody the other.
    for (const few of ["nie", "oft"] as const)
      expect((await asked(few))[0]?.differences).toEqual({
        people: 50,
        better: [],
        worse: [{ from: 100, to: 0, answers: 20 }],
      });
  });

  it("do not move by less than ten who have come, nor by one who has gone, whatever key is tried", async () => {
    const { db, answer, asked } = await misjudged();
    await answer("ja", 30);
    const [gone = ""] = await answer("nein", 22);
    const looks = async () => {
      const all: string[] = [];
      for (const key of ["ja", "oft", "nie"] as const)
        all.push(JSON.stringify((await asked(key))[0]?.differences));
      return all;
    };
    const first = await looks();
    expect(first[0]).toContain('"answers":20');
    for (const choice of ["nie", "nie", "nie", "oft", "nie", "nie", "nie"] as const) {
      await answer(choice);
      expect(await looks()).toEqual(first);
    }
    await db.delete(users).where(eq(users.id, gone));
    expect(await looks()).toEqual(first);
    await answer("nie", 2);
    const second = await looks();
    expect(second).not.toEqual(first);
    expect(JSON.parse(second[2] ?? "")).toMatchObject({ people: 60, better: [{ from: 0, to: 100 }] });
  });

  it("are kept as sums that hold nobody's own answer", async () => {
    const { db, id, itemId, answer, asked } = await misjudged();
    await answer("ja", 45);
    await answer("nie", 4);
    await answer("oft", 1);
    await asked("ja");
    const [row] = await db.select().from(answerTallies);
    expect(row).toMatchObject({ lessonId: `${id}-1`, itemId, people: 50 });
    expect(row?.counts.map(({ count }) => count)).toEqual([45]);
  });
});
