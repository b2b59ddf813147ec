import { expect, signUp, test } from "../../support/e2e";
import { completedBefore } from "../../support/e2e-completions";
import { expectSound } from "../../support/e2e-sound";

test("whoever has learned alone founds a team, or joins one, and decides what the team may know", async ({
  page,
  device,
}) => {
  test.slow();
  const email = await signUp(page);
  completedBefore(email, "k1");
  await page.goto("/plans");
  await page.getByRole("link", { name: "Mit einem Team lernen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mit einem Team lernen");
  await expectSound(page);
  await page.getByLabel("KI verstehen").check();
  await page.getByRole("button", { name: "Team gründen" }).click();
  await expect(page.getByRole("alert")).toContainText("Bitte geben Sie den Namen Ihres Teams ein.");
  await expect(page.getByLabel("KI verstehen")).toBeChecked();
  await page.getByLabel("Name des Teams oder Unternehmens").fill("Nina und Partner");
  await page.getByRole("button", { name: "Team gründen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nina und Partner");
  await expect(page.getByLabel("KI verstehen")).toBeChecked();
  await expectSound(page);
  await page.getByLabel("KI verstehen").uncheck();
  await page.getByRole("button", { name: "Auswahl speichern" }).click();
  await expect(page.getByText("Ihre Auswahl ist gespeichert.")).toBeVisible();
  await expect(page.getByLabel("KI verstehen")).not.toBeChecked();

  await page.goto("/team/settings");
  await page.getByRole("button", { name: "Link erstellen" }).click();
  const address = await page.getByLabel("Adresse", { exact: true }).inputValue();
  const second = await device();
  completedBefore(await signUp(second, { next: "/settings/team" }), "k1");
  await second.getByLabel("Link zum Beitreten").fill("https://example.org");
  await second.getByRole("button", { name: "Einladung ansehen" }).click();
  await expect(second.getByRole("alert")).toContainText("Das ist kein Link zum Beitreten.");
  await second.getByLabel("Link zum Beitreten").fill(address);
  await second.getByRole("button", { name: "Einladung ansehen" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toContainText("Nina und Partner");
  await expectSound(second);
  await second.getByRole("button", { name: "Dem Team beitreten" }).click();
  await second.goto("/settings");
  await second.getByRole("link", { name: "Nina und Partner" }).click();
  await expect(second.getByLabel("KI verstehen")).not.toBeChecked();
  await second.getByRole("link", { name: "Weg zur KI" }).click();
  await expect(second.getByText("Noch ist kein Schritt begonnen.")).toBeVisible();
});
