import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import type axe from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe objects to, by all of its rules or by some. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (only) => {
    const options: axe.RunOptions = only
      ? { runOnly: only }
      : { rules: { "target-size": { enabled: true } } };
    const runner = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await runner.run(document, { ...options, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  }, rules);
  return found.map(({ id, nodes }) => `${id}: ${nodes.join(" | ")}`);
}

/** What stands out of the page to the right, so that one would have to scroll sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });

/**
 * A page that everybody can use: no violation of WCAG 2.2 A and AA nor of axe's best practices, in light (on a phone: in
 * dark) and no lack of contrast in dark, if no phone opens it; one main heading, a title, a language; nothing to scroll sideways for at 320
 * pixels, nor with letters twice the size.
 */
export async function expectSound(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator("html")).toHaveAttribute("lang", /^(de|en)$/);
  const where = page.url();
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const size = page.viewportSize();
  if (size && size.width < 1000) {
    expect.soft(await violations(page), `dark, ${where}`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflow(page), `at 320 pixels, ${where}`).toEqual([]);
    await page.setViewportSize(size);
  } else {
    if (!isAlsoOnPhone()) {
      expect.soft(await violations(page, ["color-contrast"]), `dark, ${where}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
    expect.soft(await violations(page), `light, ${where}`).toEqual([]);
    await setLetters(page, "200%");
    expect.soft(await overflow(page), `with large letters, ${where}`).toEqual([]);
    await setLetters(page, "");
  }
}

const setLetters = (page: Page, size: string) =>
  page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);

/** Only what is in once/ is opened by a desk alone (playwright.config.ts). */
const isAlsoOnPhone = () => !test.info().file.includes("/once/");
