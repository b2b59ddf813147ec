import type { Page } from "@playwright/test";
import { expect, newEmail, PASSWORD, signIn, signUp, test } from "../../support/e2e";
import { linkIn, mailTo } from "../../support/e2e-places";

const NEW_PASSWORD = "ein-anderes-langes-passwort";

const password = (page: Page, label = "Passwort") => page.getByLabel(label, { exact: true });

async function trySignIn(page: Page, email: string, secret: string) {
  await page.goto("/sign-in");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await password(page).fill(secret);
  await page.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
}

test("the address is confirmed by the link in the mail", async ({ page }) => {
  const email = await signUp(page);
  await page.goto("/settings");
  await expect(page.getByText("noch nicht bestätigt")).toBeVisible();
  const mail = await mailTo(email, "Bitte bestätigen Sie Ihre E-Mail-Adresse");
  await page.goto(linkIn(mail, "confirm-email"));
  await page.getByRole("button", { name: "Adresse bestätigen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ihre E-Mail-Adresse ist bestätigt");
  await page.goto("/settings");
  await expect(page.getByText(/\(bestätigt\)/)).toBeVisible();
  await expect(page.getByRole("button", { name: /Bestätigungslink/ })).toHaveCount(0);
});

test("a forgotten password is replaced, and the old one no longer works", async ({ page, device }) => {
  const email = await signUp(page);
  const other = await device();
  await other.goto("/sign-in");
  await other.getByRole("link", { name: "Passwort vergessen?" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Passwort vergessen");
  await other.getByLabel("E-Mail-Adresse").fill(email);
  await other.getByRole("button", { name: "Link schicken" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Bitte sehen Sie in Ihr Postfach");

  const link = linkIn(await mailTo(email, "Neues Passwort für KI-fit"), "reset-password");
  await other.goto(link);
  await password(other, "Neues Passwort").fill("zu kurz");
  await other.getByRole("button", { name: "Passwort speichern" }).click();
  await expect(other.getByRole("alert")).toContainText("Das Passwort ist zu kurz.");
  await password(other, "Neues Passwort").fill(NEW_PASSWORD);
  await other.getByRole("button", { name: "Passwort speichern" }).click();
  await expect(other.getByRole("status")).toContainText("Ihr neues Passwort gilt.");

  await trySignIn(other, email, PASSWORD);
  await expect(other.getByRole("alert")).toContainText("E-Mail-Adresse oder Passwort stimmen nicht.");
  await trySignIn(other, email, NEW_PASSWORD);
  await expect(other).toHaveURL("/learn");
  // Whoever was signed in with the old one is not any more, and the link works once.
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dieser Link gilt nicht mehr");
});

test("another address holds from the click in its mail on", async ({ page, device }) => {
  const email = await signUp(page);
  const next = newEmail();
  await page.goto("/settings");
  await page.getByLabel("Neue E-Mail-Adresse").fill(next);
  const form = page.locator("form", { has: page.getByLabel("Neue E-Mail-Adresse") });
  await password(page, "Ihr Passwort").first().fill("etwas ganz anderes");
  await form.getByRole("button", { name: "Adresse ändern" }).click();
  await expect(page.getByRole("alert")).toContainText("Das Passwort stimmt nicht.");
  await expect(page.getByLabel("Neue E-Mail-Adresse")).toHaveValue(next);
  await password(page, "Ihr Passwort").first().fill(PASSWORD);
  await form.getByRole("button", { name: "Adresse ändern" }).click();
  await expect(page.getByRole("status")).toContainText("Wir haben einen Link an die neue Adresse geschickt.");
  await expect(page.getByText(email)).toBeVisible();

  const other = await device();
  await other.goto(
    linkIn(await mailTo(next, "Bitte bestätigen Sie Ihre neue E-Mail-Adresse"), "confirm-email"),
  );
  await other.getByRole("button", { name: "Adresse bestätigen" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Ihre E-Mail-Adresse ist bestätigt");
  await trySignIn(other, email, PASSWORD);
  await expect(other.getByRole("alert")).toBeVisible();
  await trySignIn(other, next, PASSWORD);
  await expect(other).toHaveURL("/learn");
});

test("a changed password signs out the other devices", async ({ page, device }) => {
  const email = await signUp(page);
  const other = await device();
  await signIn(other, email);
  await page.goto("/settings");
  const form = page.locator("form", { has: page.getByRole("button", { name: "Passwort ändern" }) });
  await password(page, "Ihr Passwort").last().fill("etwas ganz anderes");
  await password(page, "Neues Passwort").fill(NEW_PASSWORD);
  await form.getByRole("button", { name: "Passwort ändern" }).click();
  await expect(page.getByRole("alert")).toContainText("Das Passwort stimmt nicht.");
  await password(page, "Ihr Passwort").last().fill(PASSWORD);
  await password(page, "Neues Passwort").fill(NEW_PASSWORD);
  await form.getByRole("button", { name: "Passwort ändern" }).click();
  await expect(page.getByRole("status")).toContainText("Ihr neues Passwort gilt.");
  await other.goto("/learn");
  await expect(other).toHaveURL(/\/sign-in/);
  await trySignIn(other, email, NEW_PASSWORD);
  await expect(other).toHaveURL("/learn");
  await mailTo(email, "Ihr Passwort bei KI-fit wurde geändert");
});

test("one device is signed out from the list, and all of them at once", async ({ page, device }) => {
  const email = await signUp(page);
  const [second, third] = [await device(), await device()];
  await signIn(second, email);
  await page.goto("/settings");
  await expect(page.getByText("dieses Gerät", { exact: false })).toHaveCount(1);
  await page.getByRole("button", { name: /^Abmelden: / }).click();
  await expect(page.getByRole("status")).toContainText("Das Gerät ist abgemeldet.");
  await second.goto("/learn");
  await expect(second).toHaveURL(/\/sign-in/);

  await signIn(third, email);
  await page.reload();
  await page.getByRole("button", { name: "Überall abmelden" }).click();
  await expect(page).toHaveURL("/sign-in");
  for (const left of [page, third]) {
    await left.goto("/learn");
    await expect(left).toHaveURL(/\/sign-in/);
  }
});

test("a sign-up that was refused keeps what was typed, but no password", async ({ page }) => {
  await page.goto("/sign-up?plan=team");
  await page.getByLabel("Name des Teams oder Unternehmens").fill("Muster und Söhne");
  await page.getByLabel("Name", { exact: true }).fill("Erika Muster");
  await page.getByLabel("E-Mail-Adresse").fill("keine-adresse");
  await password(page).fill("passwort");
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  const problems = page.getByRole("alert");
  await expect(problems).toContainText("Bitte geben Sie eine gültige E-Mail-Adresse ein");
  await expect(problems).toContainText("Das Passwort ist zu kurz.");
  await expect(problems).toBeFocused();
  await expect(page.getByLabel("Name des Teams oder Unternehmens")).toHaveValue("Muster und Söhne");
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Erika Muster");
  await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue("keine-adresse");
  await expect(password(page)).toHaveValue("");
  await problems.getByRole("link", { name: /E-Mail-Adresse/ }).click();
  await expect(page.getByLabel("E-Mail-Adresse")).toBeFocused();
});

test("whoever signs up with a known address learns nothing of its account", async ({ page, device }) => {
  const email = await signUp(page);
  const stranger = await device();
  await stranger.goto("/sign-up");
  await stranger.getByLabel("Name", { exact: true }).fill("Jemand anderes");
  await stranger.getByLabel("E-Mail-Adresse").fill(email);
  await password(stranger).fill(NEW_PASSWORD);
  await stranger.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(stranger.getByRole("alert")).toContainText(
    "Mit diesen Angaben können wir kein Konto anlegen.",
  );
  await expect(stranger.getByLabel("Name", { exact: true })).toHaveValue("Jemand anderes");
  await mailTo(email, "Sie haben schon ein Konto bei KI-fit");
});

test("a password can be shown while it is typed", async ({ page }) => {
  await page.goto("/sign-in");
  await password(page).fill("sichtbar");
  await page.getByLabel("Passwort anzeigen").check();
  await expect(password(page)).toHaveAttribute("type", "text");
  await page.getByLabel("Passwort anzeigen").uncheck();
  await expect(password(page)).toHaveAttribute("type", "password");
});
