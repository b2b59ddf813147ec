import { COURSE, expect, LESSON, newEmail, signUp, test } from "../support/e2e";
import { openMenu, PUBLIC } from "../support/e2e-places";
import { expectSound } from "../support/e2e-sound";

// Lessons with their questions are in items.spec.ts, the test and what is finished in story.spec.ts.

// Some at a time: a slow machine takes seconds for each.
for (const paths of inFours(PUBLIC)) {
  test(`pages that everybody sees: ${paths.join(" ")}`, async ({ page }) => {
    for (const path of paths) {
      await page.goto(path);
      await expectSound(page);
    }
  });
}

test("the menu and an explained word", async ({ page, isMobile }) => {
  await page.goto(LESSON);
  await page.getByRole("button", { name: "maschinelles Lernen" }).first().click();
  await expect(page.locator(".term-note:popover-open")).toBeVisible();
  await expectSound(page);
  await page.keyboard.press("Escape");
  if (!isMobile) return;
  await openMenu(page);
  await expect(page.getByRole("link", { name: "Konto anlegen" })).toBeVisible();
  await expectSound(page);
});

test("forms that were refused", async ({ page }) => {
  await page.goto("/sign-up?plan=team");
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page.getByRole("alert")).toContainText("Bitte geben Sie Ihren Namen ein.");
  await expectSound(page);
  await page.goto("/sign-in");
  await page.getByLabel("E-Mail-Adresse").fill(newEmail());
  await page.getByLabel("Passwort", { exact: true }).fill("etwas ganz anderes");
  await page.getByRole("button", { name: "Anmelden" }).last().click();
  await expect(page.getByRole("alert")).toContainText("stimmen nicht");
  await expectSound(page);
  await page.goto("/forgot-password");
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectSound(page);
  await page.getByLabel("E-Mail-Adresse").fill(newEmail());
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bitte sehen Sie in Ihr Postfach");
  await expectSound(page);
});

test("a page that does not exist, and a form that is too large", async ({ page }) => {
  const response = await page.goto("/courses/nothing/here/at/all");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
  await expectSound(page);
  await page.goto("/sign-up");
  await page.getByLabel("Name", { exact: true }).fill("x".repeat(70_000));
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Das ist zu groß");
  await expectSound(page);
});

test("a learner's own pages, empty and begun", async ({ page }) => {
  await signUp(page, { plan: "team" });
  await expectSound(page);
  await page.goto("/settings");
  await expectSound(page);
  await page.getByRole("button", { name: "Adresse ändern" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expectSound(page);
  await page.goto("/plans");
  await expectSound(page);
  await page.goto(COURSE);
  await page.getByRole("button", { name: "Kurs beginnen" }).click();
  await expect(page).toHaveURL(LESSON);
  for (const path of ["/learn", "/courses", COURSE]) {
    await page.goto(path);
    await expectSound(page);
  }
});

function inFours(all: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(all.length / 4) }, (_, n) => all.slice(4 * n, 4 * n + 4));
}
