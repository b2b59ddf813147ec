import { expect, LESSON, signIn, signUp, test } from "../../support/e2e";
import { expectSound } from "../../support/e2e-sound";

test("a learner reports a sentence without scripts, and a trainer deals with it by keyboard", async ({
  page,
  device,
}) => {
  test.slow();
  await signUp(page, { next: LESSON });
  const storageState = await page.context().storageState();
  const plain = await device({ javaScriptEnabled: false, storageState });
  await plain.goto(LESSON);
  await plain.getByRole("link", { name: "Etwas melden" }).last().click();
  await plain
    .getByLabel("Um welche Stelle geht es?")
    .selectOption({ label: "Die Weiterleitung ist die einfachste der drei Funktionen." });
  await plain.getByLabel("unklar").check();
  await plain.getByLabel("Möchten Sie es erklären?").fill("Welche Weiterleitung?");
  await plain.getByRole("button", { name: "Melden", exact: true }).click();
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Danke für Ihren Hinweis");
  await page.goto(`${LESSON}/report`);
  await expectSound(page);

  const trainer = await device();
  await signIn(trainer, "training@example.org", "probieren-geht-ueber-studieren");
  await trainer.goto("/author/questions");
  await expect(trainer.getByText(/zu wenige Antworten: \d+ von 50/).first()).toBeVisible();
  await expectSound(trainer);
  await trainer.getByRole("link", { name: "Hinweise" }).click();
  const flag = trainer.getByRole("listitem").filter({ hasText: "Welche Weiterleitung?" }).first();
  await expect(flag.getByText("1 × unklar")).toBeVisible();
  await expectSound(trainer);
  await flag.getByLabel("Was haben Sie getan?").focus();
  await trainer.keyboard.type("Satz ergänzt");
  await trainer.keyboard.press("Enter");
  await expect(trainer.getByRole("status").filter({ hasText: "Abgelegt." })).toBeVisible();
  await expect(trainer.getByText("Getan: Satz ergänzt")).toBeVisible();
});

test("a team's own course: what members report arrives with its trainers, who are told calmly that figures take fifty people", async ({
  page,
}) => {
  test.slow();
  await signUp(page, { plan: "team", next: "/author" });
  await page.getByLabel("Titel").fill("Unsere KI-Richtlinie");
  await page.getByRole("button", { name: "Kurs anlegen" }).click();
  await page.waitForURL(/\/author\/t-/);
  const course = new URL(page.url()).pathname;
  await page.getByLabel("Titel").fill("Was gilt");
  await page.getByRole("button", { name: "Lektion anlegen" }).click();
  await page.waitForURL(/01-was-gilt/);
  await page.goto(`${course}/questions`);
  await expect(page.getByText("Noch nicht veröffentlicht")).toBeVisible();
  await page.getByRole("link", { name: "Zum Veröffentlichen" }).click();
  await page.getByRole("button", { name: /veröffentlichen$/ }).click();
  await page.waitForURL(/done=publish/);
  await page.getByRole("link", { name: "Fragen", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Noch keine Auswertung" })).toBeVisible();
  await expectSound(page);

  await page.goto("/search?q=KI-Richtlinie");
  const found = page.getByRole("region", { name: "In den Kursen Ihres Teams" });
  await expect(found.getByRole("listitem").first()).toContainText("Unsere KI-Richtlinie");
  await expectSound(page);
  await found.getByRole("link").first().click();
  await page.waitForURL(/\/courses\/unsere-ki-richtlinie-/);
  await page.goto(`${new URL(page.url()).pathname}/was-gilt/report`);
  await page.getByLabel("veraltet").check();
  await page.getByRole("button", { name: "Melden", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Danke für Ihren Hinweis");

  await page.goto("/author");
  await page.getByRole("link", { name: /^1 Hinweis\b/ }).click();
  await expect(page.getByText("1 × veraltet")).toBeVisible();
  await expectSound(page);
  await page.getByLabel("Was haben Sie getan?").fill("Neu geschrieben");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Getan: Neu geschrieben")).toBeVisible();
});
