import { expect, newEmail, PASSWORD, signIn, signUp, test } from "../../support/e2e";
import { linkIn, mailTo } from "../../support/e2e-places";
import { expectSound } from "../../support/e2e-sound";

test("a team fills: by e-mail and by its link; each joins only as themselves", async ({ page, device }) => {
  test.slow();
  const owner = await signUp(page, { plan: "team" });
  await page.goto(linkIn(await mailTo(owner, "Bitte bestätigen Sie Ihre E-Mail-Adresse"), "confirm-email"));
  await page.getByRole("button", { name: "Adresse bestätigen" }).click();
  await page.goto("/learn");
  await page.getByRole("navigation", { name: "Hauptnavigation" }).getByRole("link", { name: "Team" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Muster und Söhne");
  await expectSound(page);

  await page.goto("/team/groups");
  await page.getByLabel("Name der Gruppe").fill("Einkauf");
  await page.getByRole("button", { name: "Gruppe anlegen" }).click();
  await expect(page.getByText("Einkauf", { exact: true }).first()).toBeVisible();
  const [lena, max] = [newEmail(), newEmail()];
  await page.getByRole("navigation", { name: "Team" }).getByRole("link", { name: "Einladungen" }).click();
  await page.getByLabel("E-Mail-Adresse", { exact: true }).fill(lena);
  await page.getByLabel("Gruppe", { exact: true }).selectOption("Einkauf");
  await page.getByRole("button", { name: "Einladung schicken" }).click();
  await expect(page.getByRole("link", { name: "Offen (1)" })).toBeVisible();
  await page.getByLabel("E-Mail-Adresse", { exact: true }).fill(max);
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
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(
    "Sie gehören zum Team „Muster und Söhne“",
  );
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

  // A path is assigned to the group, after a look at whom it concerns; she sees it, and the page of a course says so too.
  await page.goto("/team/assignments");
  await expectSound(page);
  await page.getByLabel("Kurs oder Lernpfad").selectOption({ label: "Grundlagen für alle (22 Lektionen)" });
  await page.getByLabel("Warum").fill("Ab Mai nutzen wir einen Assistenten.");
  await page.getByLabel("bestimmte Gruppen oder Personen").check();
  await page.getByLabel("E-Mail-Adressen von Mitgliedern").fill("fremd@firma.example");
  await page.getByLabel("eine Zahl von Tagen ab dem Beitritt").check();
  await page.getByLabel("Tage", { exact: true }).fill("0");
  await page.getByRole("button", { name: "Prüfen, wen es betrifft" }).click();
  await expect(page.getByRole("alert")).toContainText("Bitte nennen Sie eine ganze Zahl");
  await expect(page.getByText("kein Mitglied: fremd@firma.example")).toBeVisible();
  await expectSound(page);
  await page.getByLabel("E-Mail-Adressen von Mitgliedern").fill("");
  await page.getByLabel("Einkauf", { exact: true }).check();
  await page.getByLabel("Tage", { exact: true }).fill("14");
  await page.getByRole("button", { name: "Prüfen, wen es betrifft" }).click();
  await expect(page.getByText("Das betrifft zurzeit 1 Mitglied.")).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: "So zuweisen" }).click();
  await expect(page.getByRole("status")).toContainText("Die Zuweisung ist gespeichert.");
  await expect(async () => {
    await theirs.goto("/learn");
    await expect(theirs.getByText("Ab Mai nutzen wir einen Assistenten.")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectSound(theirs);
  await theirs.getByRole("link", { name: "KI verstehen" }).click();
  await expect(theirs.getByText("bittet Sie um diesen Kurs")).toBeVisible();
  await expectSound(theirs);
  // Where the team keeps to other clocks than the reader, a due day says whose it is.
  await page.goto("/team/settings");
  await page.getByLabel("Zeitzone").selectOption({ label: "Tokyo" });
  await page.getByRole("button", { name: "Zeitzone speichern" }).click();
  await expect(page.getByRole("main")).toContainText("Tage nach Ortszeit Tokyo");
  await theirs.goto("/learn");
  await expect(theirs.getByText(/^bis .* nach Ortszeit Tokyo$/).first()).toBeVisible();
  await expectSound(theirs);
  // The owner sees how far she is, and no sum of one person; she sees it too, of the group that she manages.
  await page.goto("/team");
  await expect(page.getByText("zu wenige Personen").first()).toBeVisible();
  await expectSound(page);
  for (const who of [page, theirs]) {
    await who.goto("/team/progress?sort=due");
    await expect(who.getByRole("row").filter({ hasText: "Lena Lür" }).first()).toContainText("offen");
    await expectSound(who);
  }
  await page.goto("/team/assignments");
  await page.getByText("Ändern: Lernpfad: Grundlagen für alle", { exact: true }).click();
  await page.getByRole("button", { name: /^Zuweisung beenden ?: Lernpfad/ }).click();
  await expect(page.getByRole("status")).toContainText("Die Zuweisung ist beendet.");
  await expectSound(page);

  // The link takes in whoever has an account; without an owner the team cannot be.
  await page.goto("/team/settings");
  await page.getByRole("button", { name: "Link erstellen" }).click();
  const address = await page.getByLabel("Adresse", { exact: true }).inputValue();
  await expectSound(page);
  const third = await device();
  await signUp(third);
  await third.goto(address);
  await third.getByRole("button", { name: "Dem Team beitreten" }).click();
  await expect(third.getByRole("heading", { level: 1 })).toHaveText(
    "Sie gehören zum Team „Muster und Söhne“",
  );
  await page.getByRole("button", { name: "Team verlassen" }).click();
  await expect(page.getByRole("alert")).toContainText("mindestens eine Person in der Leitung");
  await third.goto("/team/settings");
  await third.getByRole("button", { name: "Team verlassen" }).click();
  await expect(third).toHaveURL("/learn");
  await third.goto("/team");
  await expect(third.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
});

test("somebody else deletes a group meanwhile: whoever changes it is told", async ({ page, device }) => {
  const email = await signUp(page, { plan: "team", next: "/team/groups" });
  await page.getByLabel("Name der Gruppe").fill("Einkauf");
  await page.getByRole("button", { name: "Gruppe anlegen" }).click();
  const other = await device();
  await signIn(other, email);
  await other.goto("/team/groups");
  for (const each of [page, other]) await each.getByText("Ändern: Einkauf", { exact: true }).click();
  await other.getByRole("button", { name: /^Gruppe löschen/ }).click();
  await expect(other.getByText("Es gibt noch keine Gruppe.")).toBeVisible();
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("alert")).toContainText("diese Gruppe geändert oder gelöscht");
  await expectSound(page);
});

test("whoever has changed an assignment sees that it is changed, not the form for another one", async ({
  page,
}) => {
  await signUp(page, { plan: "team", next: "/team/assignments" });
  const assign = async (reason: string, save: string) => {
    await page.getByLabel("Warum").fill(reason);
    await page.getByLabel("ohne Frist").check();
    await page.getByRole("button", { name: "Prüfen, wen es betrifft" }).click();
    await page.getByRole("button", { name: save }).click();
  };
  await page.getByLabel("Kurs oder Lernpfad").selectOption("KI verstehen");
  await assign("Damit alle dasselbe meinen.", "So zuweisen");
  await page.getByText("Ändern: KI verstehen", { exact: true }).click();
  await page.getByRole("link", { name: /^Zuweisung ändern/ }).click();
  await assign("Neu begründet.", "So ändern");
  await expect(page.getByText("Die Zuweisung ist geändert.")).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what is wrong with a form far down a page is seen at once", async ({ page }) => {
    await signUp(page, { plan: "team", next: "/team/settings" });
    await page.getByRole("button", { name: "Team verlassen" }).click();
    await expect(page.getByText("mindestens eine Person in der Leitung")).toBeInViewport();
  });
});
