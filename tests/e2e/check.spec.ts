import type { Page } from "@playwright/test";
import { expect, newEmail, PASSWORD, test } from "../support/e2e";
import { answerCheck } from "../support/e2e-check";
import { switchLanguage } from "../support/e2e-places";
import { expectSound } from "../support/e2e-sound";

async function signUpHere(page: Page) {
  await page.getByLabel("Name", { exact: true }).fill("Erika Muster");
  await page.getByLabel("E-Mail-Adresse").fill(newEmail());
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Konto anlegen" }).last().click();
}

test("a visitor is told what is open, sees the result and keeps it", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Zum KI-fit-Check" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("KI-fit-Check");
  await answerCheck(page, "a", { wrong: [1, 4, 5, 9], open: [12] });
  await page.getByRole("button", { name: "Auswerten" }).click();
  await expect(page.getByRole("alert")).toContainText("1 Frage braucht noch eine Antwort");
  await expectSound(page);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(14);
  await page.getByRole("link", { name: "Frage 12 ist noch offen." }).click();
  await answerCheck(page, "a", { open: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15] });
  await page.getByRole("button", { name: "Auswerten", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihr Ergebnis: 11 von 15 Punkten");
  await expect(page.getByRole("img", { name: /^Punkte je Bereich\. Verstehen: 2 von 3/ })).toBeVisible();
  await expect(page.getByRole("row", { name: "Prompten 0 von 2 Hier beginnen" })).toBeVisible();
  const first = page.getByRole("region").or(page.locator("section")).filter({ hasText: "Was Sie zuerst" });
  await expect(first.getByRole("listitem").first()).toContainText("Prompten mit Plan");
  await expect(first.getByRole("link", { name: "KI verstehen" })).toHaveAttribute("href", /^\/courses\/k1/);
  await expectSound(page);

  await page.getByRole("button", { name: "Konto anlegen und behalten" }).click();
  await expect(page).toHaveURL("/sign-up?next=/check");
  await signUpHere(page);
  await expect(page).toHaveURL("/check");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("73");
  await expectSound(page);
  await page.getByRole("link", { name: "Check mit Form B machen" }).click();
  await answerCheck(page, "b", {});
  await page.getByRole("button", { name: "Auswerten" }).click();
  await expect(page.getByText("Ihr Ergebnis ist als Messung in Ihrem Konto.")).toBeVisible();
  await page.getByRole("link", { name: "Ihre Messungen ansehen" }).click();
  await expect(page.getByText("g = 1,00")).toBeVisible();
  await expectSound(page);
});

/** What was answered stays when the language is changed, on the questions and on the result. */
async function changesLanguage(page: Page) {
  await page.goto("/check");
  await answerCheck(page, "a", { wrong: [1], open: [12] });
  const first = page.getByRole("radio", { checked: true }).first();
  const chosen = await first.getAttribute("value");
  await switchLanguage(page, "English");
  await expect(page).toHaveURL("/check");
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(14);
  await expect(first).toHaveAttribute("value", chosen ?? "");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await answerCheck(page, "a", { open: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15] });
  // Enter hands it in, and is not the switch that stands before it.
  await first.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your result: 14 of 15 points");
  await switchLanguage(page, "Deutsch");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihr Ergebnis: 14 von 15 Punkten");
}

test("the answers of a check stay when the language is changed", async ({ page }) => {
  await changesLanguage(page);
  await expectSound(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the answers of a check stay when the language is changed", ({ page }) => changesLanguage(page));

  test("open questions may count for nothing, and the result is kept", async ({ page }) => {
    await page.goto("/check");
    await answerCheck(page, "a", { open: [3, 7] });
    await page.getByRole("button", { name: "Auswerten" }).click();
    await expect(page.getByRole("alert").getByRole("listitem")).toHaveText([
      "Frage 3 ist noch offen.",
      "Frage 7 ist noch offen.",
    ]);
    await page.getByRole("button", { name: /^Offene Fragen mit 0 Punkten/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihr Ergebnis: 13 von 15 Punkten");
    await expect(page.getByText("Ohne Antwort")).toHaveCount(2);
    await page.getByRole("button", { name: "Konto anlegen und behalten" }).click();
    await signUpHere(page);
    await expect(page).toHaveURL("/check");
    await expect(page.getByRole("row", { name: /A 87/ })).toBeVisible();
  });
});
