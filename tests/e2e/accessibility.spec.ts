import { COURSE, expect, LESSON, newEmail, signUp, test } from "../support/e2e";
import { openMenu } from "../support/e2e-places";
import { expectSound } from "../support/e2e-sound";

// Lessons with their questions: items.spec.ts. The test and what is finished: story.spec.ts.
const PUBLIC = [
  "/",
  "/courses",
  COURSE,
  LESSON,
  `${COURSE}/test`,
  "/plans",
  "/sign-up",
  "/sign-in",
  "/forgot-password",
  "/reset-password/unknown",
  "/confirm-email/unknown",
  "/imprint",
  "/privacy",
];

for (const path of PUBLIC) {
  test(`${path} as a visitor`, async ({ page }) => {
    await page.goto(path);
    await expectSound(page);
  });
}

test("every page has a title of its own, in both languages", async ({ page, device }) => {
  const english = await device({ locale: "en-GB" });
  await signUp(page);
  const own = ["/learn", "/settings"];
  for (const [reader, paths] of [
    [page, [...PUBLIC.filter((path) => !path.startsWith("/sign-")), ...own]],
    [english, PUBLIC],
  ] as const) {
    const titles = [];
    for (const path of paths) {
      await reader.goto(path);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveCount(1);
      titles.push(await reader.title());
    }
    expect(titles).toEqual([...new Set(titles)]);
  }
});

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
