import type { Page } from "@playwright/test";
import { expect, scripted, signUp, test } from "../../support/e2e";
import { beginLesson } from "../../support/e2e-author";
import { proofOf } from "../../support/e2e-completions";
import { expectSound } from "../../support/e2e-sound";

const editorOn = (page: Page) => page.getByRole("textbox", { name: "Text der Lektion" });
const said = (page: Page) => page.locator(".author-bar").getByRole("status");

/** Opens a lesson and waits for its editor, which comes after the rest of the page. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await scripted(page);
  await expect(page.locator(".cm-content")).toBeVisible();
}

test("a trainer writes a lesson by keyboard, is told what is wrong, sees it, and loses nothing to another window", async ({
  page,
  context,
  watch,
}) => {
  watch.forgive(/ERR_INTERNET_DISCONNECTED/);
  await signUp(page, { plan: "team", next: "/author" });
  await expect(page.getByText("Noch kein eigener Kurs")).toBeVisible();
  await expectSound(page);
  await page.getByLabel("Titel").fill("Unsere KI-Richtlinie");
  await page.getByRole("button", { name: "Kurs anlegen" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Unsere KI-Richtlinie" })).toBeVisible();
  await page.getByLabel("Titel").fill("Was bei uns gilt");
  await page.getByRole("button", { name: "Lektion anlegen" }).press("Enter");
  await page.waitForURL(/01-was-bei-uns-gilt/);
  const address = new URL(page.url()).pathname;

  // By keyboard alone: to the end of the text, a wrong component there, and out of the editor again.
  await open(page, address);
  await expectSound(page);
  // What was found before anything is typed leads to its place, too, in words of the page's language.
  const remark = page.locator(".author-check .finding").first();
  await expect(remark.locator("[lang]")).toHaveCount(0);
  await remark.getByRole("button", { name: /Zeile/ }).click();
  await expect(editorOn(page)).toBeFocused();
  await page.keyboard.press("Control+End");
  await page.keyboard.type('\n## Unser Grundsatz\n\n<Callout kind="not"', { delay: 5 });
  await page.keyboard.type(">\nFragen Sie nach.\n</Callout>\n", { delay: 5 });
  await expect(page.locator(".cm-lint-marker-error")).toBeVisible();
  const finding = page.locator(".author-check .finding-stops").first();
  await expect(finding).toContainText("kind");
  await expect(said(page)).toHaveText("Gespeichert");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editorOn(page)).not.toBeFocused();

  // The finding leads to its place, where it is mended with what the editor offers.
  await finding.getByRole("button").press("Enter");
  await expect(editorOn(page)).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  for (let count = 0; count < 3; count++) await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+Space");
  await page.getByRole("option", { name: "tip" }).click();
  await expect(page.locator(".cm-lint-marker-error")).toHaveCount(0);
  const preview = page.getByRole("region", { name: "Vorschau" });
  await expect(preview.getByRole("heading", { name: "Unser Grundsatz" })).toBeVisible();
  await expect(preview.getByRole("note")).toContainText("Fragen Sie nach.");
  await preview.getByLabel("Lösungen zeigen").check();
  await expect(preview.locator(".item").first()).toContainText("Lösung");
  await expectSound(page);
  await expect(said(page)).toHaveText("Gespeichert");

  // A lost connection, and then another window: both versions stay until one is chosen.
  await context.setOffline(true);
  await editorOn(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("Ohne Verbindung geschrieben.\n");
  await expect(said(page)).toContainText("Keine Verbindung");
  await context.setOffline(false);
  await expect(said(page)).toHaveText("Gespeichert");
  const other = await context.newPage();
  await open(other, address);
  await editorOn(other).focus();
  await other.keyboard.press("Control+End");
  // The editor draws only the lines that can be seen.
  await expect(editorOn(other)).toContainText("Ohne Verbindung geschrieben.");
  await other.keyboard.type("Im anderen Fenster geschrieben.\n");
  await expect(said(other)).toHaveText("Gespeichert");
  await page.keyboard.type("In diesem Fenster geschrieben.\n");
  await expect(page.getByRole("alert")).toContainText("an anderer Stelle gespeichert");
  await expect(page.getByRole("textbox", { name: "Die andere Fassung" })).toContainText("Im anderen Fenster");
  await expectSound(page);
  await page.getByRole("button", { name: "Meine Fassung behalten" }).click();
  await expect(said(page)).toHaveText("Gespeichert");
  await page.goto(`${address.replace(/\/[^/]+$/, "")}/copies`);
  await page
    .getByRole("link", { name: /Ansehen/ })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Die Kopie" })).toContainText(
    "Im anderen Fenster geschrieben.",
  );
  await expectSound(page);
});

test("a trainer says how much has changed: who had completed the lesson is asked to look, and their proof stays", async ({
  page,
  device,
}) => {
  test.slow();
  const lesson = await beginLesson(page);
  const publishing = lesson.replace(/[^/]+$/, "publish");
  await page.goto(publishing);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.getByRole("button", { name: "Fassung 1 veröffentlichen" }).click();
  await expect(page.getByRole("status")).toContainText("Fassung 1 ist veröffentlicht.");
  const course = (await page.getByRole("link", { name: "Kurs ansehen" }).getAttribute("href")) ?? "";

  await page.goto("/team/settings");
  await page.getByRole("button", { name: "Link erstellen" }).click();
  const join = await page.getByLabel("Adresse", { exact: true }).inputValue();
  const theirs = await device();
  const email = await signUp(theirs, { next: new URL(join).pathname });
  await theirs.getByRole("button", { name: "Dem Team beitreten" }).click();
  await theirs.goto(`${course}/was-bei-uns-gilt`);
  await theirs.getByRole("radio", { name: "Die richtige Antwort." }).check();
  await theirs.locator('.item button[type="submit"]').click();
  await expect(theirs.getByText("Richtig: Sagen Sie, warum.")).toBeVisible();
  await theirs.goto(course);
  await expect(theirs.getByText(/Abgeschlossen am/)).toBeVisible();
  const proof = proofOf(email, course.replace("/courses/", ""));
  expect(proof).toMatchObject({ version: "1" });

  // Much is new, and so the page proposes "material".
  await open(page, lesson);
  await editorOn(page).focus();
  await page.keyboard.press("Control+End");
  const rule =
    "Wir geben keine Namen und keine Preise in einen Chat ein, den unser Betrieb nicht freigegeben hat. ";
  await page.keyboard.insertText(`\n## Was neu ist\n\n${rule.repeat(3)}\n`);
  await expect(said(page)).toHaveText("Gespeichert");
  await page.goto(publishing);
  const changed = page.getByRole("group", { name: /Wie hat sich die Lektion geändert/ });
  await expect(changed.getByRole("radio")).toHaveCount(3);
  const material = changed.getByRole("radio", { name: "Wesentlich geändert (unser Vorschlag)" });
  await expect(material).toBeChecked();
  await expect(changed).toContainText("Das betrifft weniger als fünf Personen.");
  await expectSound(page);
  await page.getByRole("button", { name: "Fassung 2 veröffentlichen" }).click();
  await expect(page.getByRole("alert")).toContainText("Bitte sagen Sie in ein, zwei Sätzen, was neu ist.");
  await expect(material).toBeChecked();
  await page.getByLabel("Was ist neu?").fill("Namen und Preise bleiben draußen.");
  await page.getByRole("button", { name: "Fassung 2 veröffentlichen" }).click();
  await expect(page.getByRole("status")).toContainText("Fassung 2 ist veröffentlicht.");
  await expect(page.getByText("Der Entwurf ist genau das, was schon veröffentlicht ist.")).toBeVisible();
  await page.getByRole("link", { name: "Frühere Fassungen" }).click();
  await expect(page.getByText("Was bei uns gilt: wesentlich geändert")).toBeVisible();
  await expectSound(page);
  await open(page, lesson);
  await page.keyboard.press("Control+Home");
  await expect(editorOn(page)).toContainText("edition: 2");

  await theirs.goto("/learn");
  const list = theirs.getByRole("region", { name: "Zum Nachsehen" });
  await list.getByRole("link", { name: "Was bei uns gilt" }).click();
  const look = theirs.getByRole("link", { name: "Was neu ist" }).first();
  await expect(look).toBeVisible();
  await theirs.getByRole("button", { name: "Habe ich gesehen" }).click();
  await expect(theirs.getByText("Danke. Mehr ist nicht nötig, Ihr Abschluss gilt weiter.")).toBeVisible();
  await theirs.goto(course);
  await expect(theirs.getByText(/Abgeschlossen am/)).toBeVisible();
  expect(proofOf(email, course.replace("/courses/", ""))).toEqual(proof);

  // A word better said asks nobody, without scripts as well.
  await open(page, lesson);
  await editorOn(page).focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText("Fragen Sie nach.\n");
  await expect(said(page)).toHaveText("Gespeichert");
  const plain = await device({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  await plain.goto(publishing);
  await plain.getByRole("radio", { name: /^Nur anders formuliert/ }).check();
  await plain.getByLabel("Was ist neu?").fill("Ein Satz mehr.");
  await plain.getByRole("button", { name: "Fassung 3 veröffentlichen" }).click();
  await expect(plain.getByText("Fassung 3 ist veröffentlicht.")).toBeVisible();
  await theirs.goto("/learn");
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(theirs.getByRole("region", { name: "Zum Nachsehen" })).toHaveCount(0);
});
