import { answers, openDatabase } from "db";
import { expect, it } from "vitest";
import { openDevLibrary } from "~/content/dev-library";
import { runImpact } from "~/domain/authoring/commands/impact";
import { runRegrade } from "~/domain/authoring/commands/regrade";
import { answerItem } from "~/domain/learning";
import { fieldsOf, solution } from "~/domain/quizzes";
import { learner } from "../support/library";
import { publish } from "../support/publishing";
import { SmallCourse } from "../unit/content/support";

/** A course on the disk that is published and that one person has completed a lesson of, by `key`. */
async function published() {
  const course = new SmallCourse();
  const url = `file:${course.path("../live.db")}`;
  const cacheDir = course.path("../cache");
  const library = async () => {
    const open = await openDevLibrary(course.root, { cacheDir, watch: false });
    open.close();
    return open;
  };
  const { db, close } = await openDatabase(url);
  const first = await library();
  await publish(db, first);
  const userId = await learner(db);
  const lesson = first.lesson("small", "first", "de")!;
  for (const [item, key] of Object.entries(first.keys(lesson.id, "de"))) {
    const fields: [string, string][] = [["_item", item], ["_try", "1"], ...fieldsOf(solution(key))];
    await answerItem(db, first, { userId, course: first.courseBySlug("small")!, lesson, fields });
  }
  type Flags = { json?: boolean; apply?: boolean; items?: string[] };
  const run = async (command: "impact" | "regrade", flags: Flags = {}) => {
    let text = "";
    const call = { json: false, write: (more: string) => (text += more), env: { DATABASE_URL: url } };
    const good =
      command === "impact"
        ? await runImpact({ ...call, root: course.root, cacheDir, ...flags })
        : await runRegrade({ ...call, apply: false, items: [], ...flags });
    return { text, good };
  };
  return { course, db, close, lesson, library, run };
}

it("a trainer is told what an edit means, publishes it, and has a wrong key corrected", async () => {
  const { course, db, close, lesson, library, run } = await published();
  expect((await run("impact")).text).toContain("nothing changes for anybody");

  for (const language of ["de", "en"]) {
    course.change(`small/01-first/lesson.${language}.mdx`, "minutes:", "edition: 2\nminutes:");
  }
  const little = await run("impact");
  expect(little.good).toBe(true);
  expect(little.text).toMatch(new RegExp(`${lesson.id}\\s+material\\s+1 → 2\\s+1\\s+0\\s+1`));
  expect(little.text).toContain("the edition was raised, but the change looks same");
  const json = JSON.parse((await run("impact", { json: true })).text);
  expect(json).toMatchObject({ published: true, totals: { asked: 1, completionsStay: 1 } });

  await publish(db, await library());
  for (const language of ["de", "en"]) {
    course.change(`small/01-first/lesson.${language}.mdx`, "edition: 2\n", "edition: 1\n");
  }
  const lowered = await run("impact");
  expect(lowered.good).toBe(false);
  expect(lowered.text).toContain("Write 2 or more");

  expect((await run("regrade")).text).toBe("There is nothing to grade anew.\n");
  for (const language of ["de", "en"]) {
    const file = `small/01-first/lesson.${language}.mdx`;
    course.change(file, "edition: 1\n", "edition: 2\n");
    course.change(file, '<Option id="a" correct>', '<Option id="a">');
    course.change(file, '<Option id="b">', '<Option id="b" correct>');
  }
  const corrected = await run("impact");
  expect(corrected.text).toContain("small-1 s1-single: another answer is right");
  expect(corrected.text).toContain("answers  small-1 s1-single: 0 count for more, 1 for less");
  await publish(db, await library());
  const shown = await run("regrade");
  expect(shown.text).toMatch(/small-1\s+s1-single\s+1\s+0\s+1\s+0\s+1/);
  expect(shown.text).toContain("Nothing was changed.");
  const slip = await run("regrade", { items: ["s1-singel"] });
  expect(slip).toEqual({
    text: "No published question has the id s1-singel.\nThere is nothing to grade anew.\n",
    good: false,
  });
  expect(JSON.parse((await run("regrade", { items: ["s1-singel"], json: true })).text).unknown).toEqual([
    "s1-singel",
  ]);
  const done = await run("regrade", { apply: true, items: ["s1-single"] });
  expect(done.good).toBe(true);
  expect(done.text).toContain("Graded 1 answers: 0 count for more, 1 for less, and nobody lost anything.");
  expect((await run("regrade")).text).toBe("There is nothing to grade anew.\n");
  const scores = await db.select({ itemId: answers.itemId, score: answers.score }).from(answers);
  expect(scores.find(({ itemId }) => itemId === "s1-single")?.score).toBe(0);
  await close();
}, 60_000);
