import type { Page } from "@playwright/test";
import { expect, scripted, signUp } from "./e2e";
import { answerRight, answerWrong, itemOn, lesson, sendButton } from "./e2e-items";
import { expectSound } from "./e2e-sound";

/** Answers every question of a lesson unfinished, wrong and then right, and looks at the page each time. */
export async function answerEveryQuestion(page: Page, id: string) {
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
}
