import { COURSE, expect, PASSWORD, signUp, test } from "../../support/e2e";
import { answer, fill, itemOn, lesson, rightAnswer, sendButton } from "../../support/e2e-items";
import { openMenu, switchLanguage } from "../../support/e2e-places";

test.use({ javaScriptEnabled: false });

test("an answer that lacks something keeps what there is of it", async ({ page }) => {
  const { path, asked } = lesson("k1-2");
  const cloze = asked.find(({ key }) => key.type === "cloze");
  const number = asked.find(({ key }) => key.type === "numeric");
  const steps = asked.find(({ key }) => key.type === "ordering");
  if (!cloze || !number || !steps) throw new Error("the second lesson asks other questions now");
  await signUp(page, { next: path });

  await sendButton(itemOn(page, number)).click();
  await expect(itemOn(page, number).getByRole("status")).toContainText("Da fehlt noch etwas");

  const [[gap, word] = ["", []], [list, chosen] = ["", []]] = Object.entries(rightAnswer(cloze));
  const part = { [gap]: word, [list]: chosen };
  await answer(page, cloze, part);
  await expect(itemOn(page, cloze).getByRole("status")).toContainText("Da fehlt noch etwas");
  await expect(itemOn(page, cloze).locator(`[name="${gap}"]`)).toHaveValue(word[0] ?? "");
  await expect(itemOn(page, cloze).locator(`[name="${list}"]`)).toHaveValue(chosen[0] ?? "");

  const [[step] = [""]] = Object.entries(rightAnswer(steps));
  await answer(page, steps, { [step]: ["3"] });
  await expect(itemOn(page, steps).getByRole("status")).toContainText("Da fehlt noch etwas");
  await expect(itemOn(page, steps).locator(`[name="${step}"]`)).toHaveValue("3");
  await fill(itemOn(page, steps), rightAnswer(steps));
  await sendButton(itemOn(page, steps)).click();
  await expect(itemOn(page, steps).getByRole("status")).toContainText("Richtig.");
});

test("an unfinished answer in the test keeps what there is of it", async ({ page }) => {
  await signUp(page, { next: `${COURSE}/test` });
  await page.getByRole("button", { name: "Test beginnen" }).click();
  await page.getByRole("button", { name: "Antwort abgeben und weiter" }).click();
  await expect(page.getByRole("status")).toContainText("Da fehlt noch etwas");
  await expect(page.getByText("Frage 1 von 8")).toBeVisible();
});

test("settings, language and signing out and in", async ({ page }) => {
  const email = await signUp(page);
  await page.goto("/settings");
  await page.getByLabel("Name", { exact: true }).fill("");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("alert")).toContainText("Bitte geben Sie Ihren Namen ein.");
  await page.getByLabel("Name", { exact: true }).fill("Anna Beispiel");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("status")).toContainText("Ihre Angaben sind gespeichert.");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Anna Beispiel");

  await switchLanguage(page, "English");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Settings");
  await switchLanguage(page, "Deutsch");
  await openMenu(page);
  await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  await expect(page).toHaveURL("/");
  await page.goto("/settings");
  await expect(page).toHaveURL("/sign-in?next=/settings");

  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Passwort", { exact: true }).fill("etwas ganz anderes");
  await page.getByRole("button", { name: "Anmelden" }).last().click();
  await expect(page.getByRole("alert")).toContainText("E-Mail-Adresse oder Passwort stimmen nicht.");
  await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(email);
  await expect(page.getByLabel("Passwort", { exact: true })).toHaveValue("");
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Anmelden" }).last().click();
  await expect(page).toHaveURL("/settings");
});
