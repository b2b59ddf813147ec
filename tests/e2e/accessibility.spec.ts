import { COURSE, expect, LESSON, newEmail, scripted, signUp, test } from "../support/e2e";
import {
  answerRight,
  answerWrong,
  itemOn,
  LESSONS,
  lesson,
  rightAnswer,
  sendButton,
  takeTest,
  wrongAnswer,
} from "../support/e2e-items";
import { openMenu } from "../support/e2e-places";
import { expectSound } from "../support/e2e-sound";

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

for (const id of LESSONS) {
  test(`${id} with answers that lack something, wrong ones and right ones`, async ({ page }) => {
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
      await itemOn(page, each).getByRole("link", { name: "Noch einmal versuchen" }).click();
      await answerRight(page, each);
      await itemOn(page, each).getByText("Lösung zeigen").click();
    }
    await expectSound(page);
  });
}

test("the test: its start, a question, its results, and the finished course", async ({ page }) => {
  await signUp(page, { next: `${COURSE}/test` });
  await expectSound(page);
  await page.getByRole("button", { name: "Test beginnen" }).click();
  await expect(page.getByText("Frage 1 von 8")).toBeVisible();
  await expectSound(page);
  await takeTest(page, wrongAnswer);
  await expect(page.getByText("Diesmal noch nicht")).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: "Test wiederholen" }).click();
  await takeTest(page, rightAnswer);
  await expect(page.getByText("Bestanden", { exact: true })).toBeVisible();
  await expectSound(page);
  for (const id of LESSONS) {
    const { path, asked } = lesson(id);
    await page.goto(path);
    for (const each of asked) await answerRight(page, each);
  }
  await expect(page.getByText("Kurs abgeschlossen")).toBeVisible();
  for (const path of [COURSE, "/learn"]) {
    await page.goto(path);
    await expectSound(page);
  }
});
