import { expect, test } from "../../support/e2e";
import { expectSound } from "../../support/e2e-sound";

test("every component, in all its states and both themes, looks as it was approved", async ({ page }) => {
  // Worksheets are another height once their script has come.
  await page.goto("/styleguide", { waitUntil: "networkidle" });
  await expect(page.getByRole("button", { name: "Primary" })).toHaveCount(2);
  for (const theme of ["light", "dark"]) {
    // Browsers draw letters a little differently; a component that has moved or lost its colour is more than that.
    await expect(page.locator(`[data-theme="${theme}"]`)).toHaveScreenshot(`components-${theme}.png`, {
      maxDiffPixelRatio: 0.02,
      timeout: 20_000,
    });
  }
  await expectSound(page);
});
