import { expect, scripted, test } from "../../support/e2e";
import { checkAnswers } from "../../support/e2e-check";
import { pressOn, tabTo } from "../../support/e2e-keys";

test("takes the check by keyboard: what is open has the focus, and so has the question that it names", async ({
  page,
}) => {
  await page.goto("/check");
  await scripted(page);
  for (const [index, { name, right }] of checkAnswers("a").entries()) {
    if (index === 7) continue;
    const options = page.locator(`input[name="${name}"]`);
    await tabTo(page, options);
    await page.keyboard.press("Space");
    for (let step = 0; step < 3; step += 1) {
      if (await page.locator(`input[name="${name}"][value="${right}"]`).isChecked()) break;
      await page.keyboard.press("ArrowDown");
    }
    await expect(page.locator(`input[name="${name}"][value="${right}"]`)).toBeChecked();
  }
  await pressOn(page, page.getByRole("button", { name: "Auswerten" }));
  const problem = page.getByRole("alert");
  await expect(problem).toBeFocused();
  await pressOn(page, problem.getByRole("link", { name: "Frage 8 ist noch offen." }));
  await expect(page.getByRole("group", { name: /^Frage 8 von 15/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await pressOn(page, page.getByRole("button", { name: "Auswerten", exact: true }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/1[45]\s+von\s+15 Punkten/);
  await pressOn(page, page.locator("summary").first());
  await expect(page.locator(".check-answers details").first()).toHaveAttribute("open", "");
});
