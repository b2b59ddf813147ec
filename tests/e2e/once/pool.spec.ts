import { COURSE, expect, signUp, test } from "../../support/e2e";
import {
  itemOn,
  lesson,
  reasons,
  rightAnswer,
  sendButton,
  TEST,
  takeTest,
  wrongAnswer,
} from "../../support/e2e-items";

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
      await expect(question.getByRole("status")).toContainText(
        isWrong(index + 1) ? "Noch nicht" : "Richtig.",
      );
      for (const reason of reasons(asked, response)) await expect(question).toContainText(reason);
      await expect(sendButton(question)).toHaveCount(0);
    }
  }
});
