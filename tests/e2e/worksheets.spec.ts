import type { Page } from "@playwright/test";
import { APP_URL, expect, newEmail, PASSWORD, scripted, signIn, test } from "../support/e2e";
import { lesson } from "../support/e2e-items";
import { expectSound } from "../support/e2e-sound";

const { path } = lesson("k3-2");
const sheetOn = (page: Page) => page.locator("#k3-2-blatt");
const field = (page: Page, name: string) => sheetOn(page).getByLabel(name);
const said = (page: Page) => sheetOn(page).getByRole("status");
const result = (page: Page, name: string) => sheetOn(page).locator(".sheet-result").filter({ hasText: name });

/** Opens the lesson and waits until its worksheet is alive, which is later than the rest of the page. */
async function open(page: Page) {
  await page.goto(path);
  await scripted(page);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector("#k3-2-blatt form") ?? {}).some((name) =>
      name.startsWith("__reactProps"),
    ),
  );
}

async function createAccount(page: Page): Promise<string> {
  const email = newEmail();
  await page.getByLabel("Name", { exact: true }).fill("Erika Muster");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((url) => url.pathname === path);
  return email;
}

test("a worksheet calculates as one types, comes into the account, and loses nothing", async ({
  page,
  context,
  watch,
}) => {
  watch.forgive(/ERR_INTERNET_DISCONNECTED/);
  await open(page);
  await field(page, "Alter Stand").fill("1.200");
  await expect(result(page, "Unterschied")).toContainText("Es fehlt noch: Neuer Stand");
  await field(page, "Neuer Stand").fill("viel");
  await field(page, "Veränderung laut Text").fill("20");
  await expect(sheetOn(page).getByText("Bitte geben Sie eine Zahl ein")).toBeVisible();
  await expectSound(page);
  await field(page, "Neuer Stand").fill("1.500,6");
  await expect(result(page, "Unterschied")).toContainText("300,6");
  await expect(result(page, "gemessen am alten Stand")).toContainText("25,05 %");
  await expect(sheetOn(page).getByText("Text und Rechnung gehen auseinander")).toBeVisible();
  await field(page, "Prozent wovon?").fill("von 1.200 Anfragen");

  await sheetOn(page).getByRole("button", { name: "Konto anlegen und behalten" }).click();
  await createAccount(page);
  await expect(page).toHaveURL(`${path}#k3-2-blatt`);
  await expect(sheetOn(page)).toBeInViewport();
  await expect(field(page, "Neuer Stand")).toHaveValue("1.500,6");
  await expect(said(page)).toContainText("Gespeichert am");

  await open(page);
  await field(page, "Neuer Stand").fill("1.600");
  await expect(said(page)).toHaveText("Gespeichert");
  await context.setOffline(true);
  await field(page, "Neuer Stand").fill("1.700");
  await expect(said(page)).toContainText("Keine Verbindung");
  await context.setOffline(false);
  await expect(said(page)).toHaveText("Gespeichert");

  // Another window saves; this one is told, and both versions stay until one is chosen.
  const other = await context.newPage();
  await open(other);
  await expect(field(other, "Neuer Stand")).toHaveValue("1.700");
  await field(other, "Neuer Stand").fill("1.800");
  await expect(said(other)).toHaveText("Gespeichert");
  await field(page, "Prozent wovon?").fill("von Januar");
  await field(page, "Neuer Stand").fill("1.900");
  const conflict = sheetOn(page).getByRole("alert");
  await expect(conflict).toContainText("1.800");
  await expect(conflict).toContainText("von 1.200 Anfragen");
  await expect(field(page, "Neuer Stand")).toHaveValue("1.900");
  await expectSound(page);
  await conflict.getByRole("button", { name: "Diese Eingaben behalten" }).click();
  await expect(said(page)).toHaveText("Gespeichert");
  await field(other, "Alter Stand").fill("1.000");
  await sheetOn(other).getByRole("link", { name: "Die andere Fassung übernehmen" }).click();
  await expect(field(other, "Neuer Stand")).toHaveValue("1.900");
  await expect(field(other, "Alter Stand")).toHaveValue("1.200");
  await expect(result(other, "Unterschied")).toContainText("700");
  await other.close();

  // Whoever leaves while typing finds it all the same.
  await field(page, "Prozent wovon?").press("End");
  await field(page, "Prozent wovon?").pressSequentially(" und Februar");
  await page.getByRole("link", { name: "KI-fit, Startseite" }).first().click();
  await expect(page).toHaveURL("/learn");
  await expect(async () => {
    await open(page);
    await expect(field(page, "Prozent wovon?")).toHaveValue("von Januar und Februar", { timeout: 500 });
  }).toPass();

  await page.goto("/learn");
  await page.getByRole("link", { name: "Unterlagen ansehen" }).click();
  await expect(page.getByRole("link", { name: "Mein Zahlen-Check", exact: true })).toBeVisible();
  await page.getByText("Löschen").first().click();
  await expectSound(page);
  const [archive] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Alles herunterladen" }).click(),
  ]);
  expect(archive.suggestedFilename()).toBe("Meine Unterlagen.zip");
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await expect(page.getByRole("status")).toContainText("Das Blatt ist gelöscht.");
  await expect(page.getByText("Noch keine Unterlagen")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a worksheet calculates on the server and is kept", async ({ page, device }) => {
    await page.goto(path);
    await field(page, "Alter Stand").fill("1.200");
    await field(page, "Neuer Stand").fill("viel");
    await sheetOn(page).getByRole("button", { name: "Berechnen" }).click();
    await expect(page).toHaveURL(`${path}#k3-2-blatt`);
    await expect(sheetOn(page)).toBeInViewport();
    await expect(sheetOn(page).getByText("Bitte geben Sie eine Zahl ein")).toBeVisible();
    await expect(field(page, "Neuer Stand")).toHaveValue("viel");
    await field(page, "Neuer Stand").fill("1.500");
    await sheetOn(page).getByRole("button", { name: "Berechnen" }).click();
    await expect(result(page, "gemessen am alten Stand")).toContainText("25 %");
    await sheetOn(page).getByRole("button", { name: "Konto anlegen und behalten" }).click();
    const email = await createAccount(page);
    await expect(said(page)).toContainText("Gespeichert am");

    const other = await device();
    await signIn(other, email);
    await other.goto(path);
    await field(other, "Neuer Stand").fill("1.800");
    await sheetOn(other).getByRole("button", { name: "Speichern" }).click();
    await expect(other).toHaveURL(`${APP_URL}${path}#k3-2-blatt`);
    await field(page, "Neuer Stand").fill("1.900");
    await sheetOn(page).getByRole("button", { name: "Speichern" }).click();
    await expect(sheetOn(page).getByRole("alert")).toContainText("1.800");
    await expect(field(page, "Neuer Stand")).toHaveValue("1.900");
    await sheetOn(page).getByRole("button", { name: "Diese Eingaben behalten" }).click();
    await expect(said(page)).toContainText("Gespeichert am");
    await other.reload();
    await expect(field(other, "Neuer Stand")).toHaveValue("1.900");
  });
});
