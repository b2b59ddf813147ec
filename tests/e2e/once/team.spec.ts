import { expect, newEmail, PASSWORD, signUp, test } from "../../support/e2e";
import { linkIn, mailTo } from "../../support/e2e-places";
import { expectSound } from "../../support/e2e-sound";

test("a team fills: by a list, by e-mail and by its link; each joins only as themselves", async ({
  page,
  device,
}) => {
  test.slow();
  const owner = await signUp(page, { plan: "team" });
  await page.goto(linkIn(await mailTo(owner, "Bitte bestätigen Sie Ihre E-Mail-Adresse"), "confirm-email"));
  await page.getByRole("button", { name: "Adresse bestätigen" }).click();
  await page.goto("/learn");
  await page.getByRole("navigation", { name: "Hauptnavigation" }).getByRole("link", { name: "Team" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Muster und Söhne");
  await expectSound(page);

  // A list from German Excel, with one row that is wrong.
  const [lena, max] = [newEmail(), newEmail()];
  await page.getByRole("navigation", { name: "Team" }).getByRole("link", { name: "Einladungen" }).click();
  await page.getByRole("link", { name: "Mit einer Liste einladen" }).click();
  await expectSound(page);
  const list = `Name;E-Mail;Gruppe\r\nLena Lür;${lena};Einkauf\r\nNiemand;keine-adresse;\r\n`;
  await page.getByLabel("CSV-Datei").setInputFiles({
    name: "liste.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(list, "latin1"),
  });
  await page.getByRole("button", { name: "Liste prüfen" }).click();
  await expect(page.getByRole("heading", { name: "Was die Liste bewirkt" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^3 E-Mail keine-adresse/ })).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: "1 Einladung schicken" }).click();
  await expect(page.getByRole("status")).toContainText("Die Einladungen sind unterwegs.");
  await page.getByLabel("E-Mail-Adresse").fill(max);
  await page.getByRole("button", { name: "Einladung schicken" }).click();
  await expect(page.getByRole("link", { name: "Offen (2)" })).toBeVisible();
  await expectSound(page);

  // Somebody else opens Lena's invitation, and then she does.
  const subject = "Einladung ins Team Muster und Söhne bei KI-fit";
  const link = linkIn(await mailTo(lena, subject), "join");
  const theirs = await device();
  await signUp(theirs);
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(
    "Diese Einladung ist für jemand anderen",
  );
  await expectSound(theirs);
  await theirs.getByRole("button", { name: "Abmelden und neu anmelden" }).click();
  await expect(theirs).toHaveURL(link);
  await expect(theirs.getByText("die Zahl Ihrer Versuche")).toBeVisible();
  await expectSound(theirs);
  await theirs.getByRole("link", { name: "Konto anlegen" }).last().click();
  await theirs.getByLabel("Name", { exact: true }).fill("Lena Lür");
  await theirs.getByLabel("E-Mail-Adresse").fill(lena);
  await theirs.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await theirs.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(theirs).toHaveURL(link);
  await theirs.getByRole("button", { name: "Dem Team beitreten" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Sie gehören schon zu diesem Team");
  await theirs.goto("/team");
  await expect(theirs.getByRole("definition").filter({ hasText: "Einkauf" })).toBeVisible();
  await expectSound(theirs);
  await theirs.goto("/team/members");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Das ist hier nicht möglich");

  // She gets a role and a group to manage.
  await page.goto("/team/members?search=lur");
  await page.getByText("Ändern: Lena Lür").click();
  await page.getByLabel("Rolle").selectOption("Gruppenleitung");
  await expectSound(page);
  await page.getByRole("button", { name: "Rolle speichern" }).click();
  await expect(page.getByRole("status")).toContainText("Die Rolle ist geändert.");
  await page.goto("/team/groups");
  await page.getByText("Ändern: Einkauf").click();
  await page.getByLabel("E-Mail-Adresse der Gruppenleitung").first().fill(lena);
  await expectSound(page);
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("geleitet von Lena Lür")).toBeVisible();
  await theirs.goto("/team/members");
  await expect(theirs.getByText("1 Mitglied")).toBeVisible();

  // The link takes in whoever has an account; without an owner the team cannot be.
  await page.goto("/team/settings");
  await page.getByRole("button", { name: "Link erstellen" }).click();
  const address = await page.getByLabel("Adresse", { exact: true }).inputValue();
  await expectSound(page);
  const third = await device();
  await signUp(third);
  await third.goto(address);
  await third.getByRole("button", { name: "Dem Team beitreten" }).click();
  await expect(third.getByRole("heading", { level: 1 })).toHaveText("Sie gehören schon zu diesem Team");
  await page.getByRole("button", { name: "Team verlassen" }).click();
  await expect(page.getByRole("alert")).toContainText("mindestens eine Person in der Leitung");
  await third.goto("/team/settings");
  await third.getByRole("button", { name: "Team verlassen" }).click();
  await expect(third).toHaveURL("/learn");
  await third.goto("/team");
  await expect(third.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
});
