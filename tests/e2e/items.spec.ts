import { expect, signUp, test } from "../support/e2e";
import { answerRight, answerWrong, itemOn, LESSONS, lesson } from "../support/e2e-items";

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
