import type { Page } from "@playwright/test";
import { expect, signIn, signUp, test } from "../../support/e2e";
import { expectSound } from "../../support/e2e-sound";

/** Describes a use case by the form that is open. */
async function describeUseCase(page: Page, target: string) {
  await page.getByLabel("Anwendungsfall", { exact: true }).fill("Kundenanfragen beantworten");
  await page.getByLabel("Kennzahl (KPI)").fill("Zeit je Anfrage");
  await page.getByLabel("Einheit").fill("Minuten");
  await page.getByLabel("weniger ist besser").check();
  await page.getByLabel("Ausgangswert", { exact: true }).fill("12,5");
  await page.getByLabel("Ausgangswert gemessen am").fill("2026-03-01");
  await page.getByLabel("Ziel", { exact: true }).fill(target);
  await page.getByLabel("Ziel erreichen bis").fill("2027-03-01");
  await page.getByRole("button", { name: "Anwendungsfall anlegen" }).click();
}

async function measure(page: Page, day: string, value: string) {
  await page.getByLabel("Gemessen am", { exact: true }).fill(day);
  await page.getByLabel("Wert (Minuten)").fill(value);
  await page.getByRole("button", { name: "Eintragen" }).click();
}

test("a team's way to AI: a use case with its course, and two who change one step", async ({
  page,
  device,
}) => {
  test.slow();
  const email = await signUp(page, { plan: "team", next: "/team" });
  await page.getByRole("navigation", { name: "Team" }).getByRole("link", { name: "Weg zur KI" }).click();
  await expect(page.getByText("Noch ist kein Schritt begonnen.")).toBeVisible();
  await expectSound(page);

  await describeUseCase(page, "13");
  await expect(page.getByRole("alert")).toContainText("das Ziel liegt über dem Ausgangswert");
  await expect(page.getByLabel("Ausgangswert", { exact: true })).toHaveValue("12,5");
  await expectSound(page);
  await page.getByLabel("Ziel", { exact: true }).fill("8,5");
  await page.getByRole("button", { name: "Anwendungsfall anlegen" }).click();
  await expect(page.getByRole("status")).toContainText("Der Anwendungsfall ist angelegt.");
  await measure(page, "2026-06-01", "11,5");
  await expect(page.getByRole("row", { name: /^01.06.2026 11,5/ })).toBeVisible();
  await measure(page, "2026-09-01", "10,5");
  await expect(page.getByRole("img", { name: /^Verlauf: Zeit je Anfrage/ })).toHaveAccessibleName(
    "Verlauf: Zeit je Anfrage. Ausgangswert 12,5 Minuten am 1. März 2026. Messwerte: 2, zuletzt 10,5 Minuten am 1. September 2026. Ziel 8,5 Minuten bis 1. März 2027.",
  );
  await expect(page.getByLabel("Vom Ausgangswert zum Ziel")).toHaveAttribute("aria-valuetext", /^50\s%$/);
  await expectSound(page);

  // By keyboard to another step, and its form; somebody else is faster.
  await page.getByRole("link", { name: /^Schritt 4 Proof of Concept/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("Schritt 4: Proof of Concept");
  await page.getByText("Diesen Schritt bearbeiten").click();
  await page.getByLabel("Beginn").fill("2027-01-11");
  await page.getByLabel("Fertig bis").fill("2027-02-19");
  await page.getByLabel("Notizen").fill("Sechs Wochen, zehn Testfälle.");
  await expectSound(page);
  const other = await device();
  await signIn(other, email);
  await other.goto("/team/rollout?step=4");
  await other.getByText("Diesen Schritt bearbeiten").click();
  await other.getByLabel("Stand").selectOption("in Arbeit");
  await other.getByRole("button", { name: "Speichern" }).click();
  await expect(other.getByRole("status")).toContainText("Der Schritt ist gespeichert.");

  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("alert")).toContainText(
    "Inzwischen hat jemand anderes diesen Schritt geändert",
  );
  await expect(page.getByRole("definition").filter({ hasText: "in Arbeit" })).toBeVisible();
  await expect(page.getByLabel("Notizen")).toHaveValue("Sechs Wochen, zehn Testfälle.");
  await expectSound(page);
  await page.getByLabel("Stand").selectOption("in Arbeit");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("11. Januar 2027 bis 19. Februar 2027")).toBeVisible();
  await expectSound(page);
});

test("two who work at different steps: what is refused stays where it was typed, and says why", async ({
  page,
  device,
}) => {
  test.slow();
  const email = await signUp(page, { plan: "team", next: "/team/rollout" });
  const other = await device();
  await signIn(other, email);
  const setState = async (step: number, state: string) => {
    await other.goto(`/team/rollout?step=${step}`);
    await other.getByText("Diesen Schritt bearbeiten").click();
    await other.getByLabel("Stand").selectOption(state);
    await other.getByRole("button", { name: "Speichern" }).click();
    await expect(other.getByRole("status")).toContainText("Der Schritt ist gespeichert.");
  };

  // The address names no step: where the team stands changes while the form of the first one is filled in.
  await page.getByText("Diesen Schritt bearbeiten").click();
  await page.getByLabel("Beginn").fill("2027-02-01");
  await page.getByLabel("Fertig bis").fill("2027-01-01");
  await page.getByLabel("Notizen").fill("Nur zu Schritt 1.");
  await setState(2, "in Arbeit");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Schritt 1: Analyse");
  await expect(page.getByLabel("Notizen")).toHaveValue("Nur zu Schritt 1.");

  await setState(2, "noch nicht begonnen");
  await page.goto("/team/rollout");
  await setState(2, "in Arbeit");
  await describeUseCase(page, "13");
  await expect(page.getByRole("alert")).toContainText("das Ziel liegt über dem Ausgangswert");
  await page.getByLabel("Ziel", { exact: true }).fill("8,5");
  await page.getByRole("button", { name: "Anwendungsfall anlegen" }).click();
  await expect(page.getByRole("status")).toContainText("Der Anwendungsfall ist angelegt.");

  await other.goto("/team/rollout?step=1");
  await other.getByText("Anwendungsfall ändern").click();
  await other.getByRole("button", { name: "Anwendungsfall löschen" }).click();
  await expect(other.getByRole("status")).toContainText("Der Anwendungsfall ist gelöscht.");
  await measure(page, "2026-06-01", "11,5");
  await expect(page.getByRole("alert")).toContainText("Diesen Anwendungsfall gibt es nicht mehr.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the way to AI can be planned and measured all the same", async ({ page }) => {
    await signUp(page, { plan: "team", next: "/team/rollout" });
    await describeUseCase(page, "8,5");
    await expect(page.getByText("Der Anwendungsfall ist angelegt.")).toBeVisible();
    await measure(page, "", "11,5");
    await expect(page.getByRole("alert")).toContainText("Bitte geben Sie den Tag an.");
    await expect(page.getByLabel("Wert (Minuten)")).toHaveValue("11,5");
    await measure(page, "2026-06-01", "11,5");
    await expect(page.getByRole("img", { name: /zuletzt 11,5 Minuten/ })).toBeVisible();
    await page.getByRole("button", { name: /^Löschen.*1\. Juni 2026/ }).click();
    await expect(page.getByText("Noch ist kein Messwert eingetragen.")).toBeVisible();
    await page.getByText("Anwendungsfall ändern").click();
    await page.getByRole("button", { name: "Anwendungsfall löschen" }).click();
    await expect(page.getByText("Der Anwendungsfall ist gelöscht.")).toBeVisible();

    await page.getByRole("link", { name: /^Schritt 3 Lösungswahl/ }).click();
    await page.getByText("Diesen Schritt bearbeiten").click();
    await page.getByLabel("Stand").selectOption("erledigt");
    await page.getByLabel("E-Mail-Adresse der zuständigen Person").fill("niemand@example.org");
    await page.getByLabel("Gewählte Lösung").fill("Ein offenes Modell im eigenen Haus");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByRole("alert")).toContainText("kein Mitglied");
    await expect(page.getByLabel("Gewählte Lösung")).toHaveValue("Ein offenes Modell im eigenen Haus");
    await page.getByLabel("E-Mail-Adresse der zuständigen Person").fill("");
    await page.getByRole("button", { name: "Speichern" }).click();
    await expect(page.getByText("1 von 5 Schritten erledigt")).toBeVisible();
  });
});
