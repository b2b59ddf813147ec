import { COURSE, expect, signUp, test } from "../support/e2e";
import {
  answerRight,
  answerWrong,
  itemOn,
  LESSONS,
  lesson,
  reasons,
  rightAnswer,
  sendButton,
  takeTest,
  TEST,
  wrongAnswer,
} from "../support/e2e-items";

for (const id of LESSONS) {
  test(`every question of ${id}: wrong with its reasons, tried again, right`, async ({ page }) => {
    const { path, asked } = lesson(id);
    await signUp(page, { next: path });
    for (const each of asked) {
      await answerWrong(page, each);
      const question = itemOn(page, each);
      await question.getByRole("link", { name: "Noch einmal versuchen" }).click();
      await expect(question.getByText("2. Versuch")).toBeVisible();
      await answerRight(page, each);
      await question.getByText("Lösung zeigen").click();
      await expect(question.getByRole("group").last()).toHaveAttribute("open");
    }
    await expect(page.getByText("Lektion abgeschlossen").last()).toBeVisible();
  });
}

test("the lessons ask in all eleven ways", () => {
  const types = LESSONS.flatMap((id) => lesson(id).asked.map(({ key }) => key.type));
  expect([...new Set(types)].sort()).toEqual([
    "cloze",
    "grouping",
    "matching",
    "multiple-choice",
    "numeric",
    "ordering",
    "scenario",
    "short-text",
    "single-choice",
    "spotting",
    "true-false",
  ]);
});

test("every question of the pool comes in time, and each is reviewed with its reasons", async ({ page }) => {
  await signUp(page, { next: `${COURSE}/test` });
  const pool = lesson(TEST).asked.length;
  const met = new Set<string>();
  for (let attempt = 1; met.size < pool; attempt += 1) {
    expect(attempt, "attempts until every question was met").toBeLessThan(5);
    await page.getByRole("button", { name: attempt === 1 ? "Test beginnen" : "Test wiederholen" }).click();
    const isWrong = (number: number) => number % 2 === 0;
    const taken = await takeTest(page, (asked, number) =>
      isWrong(number) ? wrongAnswer(asked) : rightAnswer(asked),
    );
    await expect(page.getByText("Diesmal noch nicht")).toBeVisible();
    for (const [index, { asked, response }] of taken.entries()) {
      met.add(asked.item.id);
      const question = itemOn(page, asked);
      await expect(question.getByRole("status")).toContainText(isWrong(index + 1) ? "Noch nicht" : "Richtig.");
      for (const reason of reasons(asked, response)) await expect(question).toContainText(reason);
      await expect(sendButton(question)).toHaveCount(0);
    }
  }
});
