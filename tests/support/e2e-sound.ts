import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // No page has frames; without them axe needs no second page to gather what it found.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules) axe.withRules(rules);
  else axe.options({ rules: { "target-size": { enabled: true } } });
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
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
 * A page that everybody can use: no violation of WCAG 2.2 A and AA nor of axe's best practices, in light and dark; one
 * main heading, a title, a language; nothing to scroll sideways for at 320 pixels, nor with letters twice the size.
 */
export async function expectSound(page: Page) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator("html")).toHaveAttribute("lang", /^(de|en)$/);
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const rules = colorScheme === "dark" ? ["color-contrast"] : undefined;
    expect.soft(await violations(page, rules), `${colorScheme}, ${page.url()}`).toEqual([]);
  }
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  if (size.width < 1000) {
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflow(page), `at 320 pixels, ${page.url()}`).toEqual([]);
    await page.setViewportSize(size);
  } else {
    await setLetters(page, "200%");
    expect.soft(await overflow(page), `with large letters, ${page.url()}`).toEqual([]);
    await setLetters(page, "");
  }
}

const setLetters = (page: Page, size: string) =>
  page.evaluate((fontSize) => {
    document.documentElement.style.fontSize = fontSize;
  }, size);
