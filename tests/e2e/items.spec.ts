import { expect, scripted, signUp, test } from "../support/e2e";
import {
  answerRight,
  answerWrong,
  itemOn,
  LAB_LESSON,
  LESSONS,
  lesson,
  sendButton,
} from "../support/e2e-items";
import { expectSound } from "../support/e2e-sound";

for (const id of [...LESSONS, LAB_LESSON]) {
  test(`${id}: every question unfinished, wrong with its reasons, and right on another try`, async ({
    page,
  }) => {
    const { path, asked } = lesson(id);
    await signUp(page, { next: path });
    await scripted(page);
    for (const each of asked) {
      // Steps always stand in some order.
      if (each.key.type === "ordering") continue;
      await sendButton(itemOn(page, each)).click();
      await expect(itemOn(page, each).getByRole("status")).toContainText("Da fehlt noch etwas");
    }
    await expectSound(page);

    for (const each of asked) await answerWrong(page, each);
    await expectSound(page);

    for (const each of asked) {
      const question = itemOn(page, each);
      await question.getByRole("link", { name: "Noch einmal versuchen" }).click();
      await expect(question.getByText("2. Versuch")).toBeVisible();
      await answerRight(page, each);
      await expect(
        question.getByText("Noch nicht", { exact: true }),
        "nothing that was left alone counts as wrong",
      ).toHaveCount(0);
      await question.getByText("Lösung zeigen").click();
      await expect(question.getByRole("group").last()).toHaveAttribute("open");
    }
    await expect(page.getByRole("status").filter({ hasText: "Lektion abgeschlossen" })).toBeVisible();
    await expectSound(page);
  });
}

test("the lessons ask in all twelve ways", () => {
  const types = [...LESSONS, LAB_LESSON].flatMap((id) => lesson(id).asked.map(({ key }) => key.type));
  expect([...new Set(types)].sort()).toEqual([
    "cloze",
    "grouping",
    "matching",
    "multiple-choice",
    "numeric",
    "ordering",
    "prompt",
    "scenario",
    "short-text",
    "single-choice",
    "spotting",
    "true-false",
  ]);
});
