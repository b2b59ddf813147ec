import { expect, LESSON, newEmail, PASSWORD, signIn, signUp, test } from "../support/e2e";
import {
  answerRight,
  answerWrong,
  expectAnswered,
  itemOn,
  LESSONS,
  lesson,
  rightAnswer,
  takeTest,
  wrongAnswer,
} from "../support/e2e-items";
import { openMenu, switchLanguage } from "../support/e2e-places";
import { expectSound } from "../support/e2e-sound";

const [first, second] = LESSONS.map((id) => lesson(id));

test("the catalogue is German, and English by the switch", async ({ page }) => {
  await page.goto("/courses");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kurse");
  await expect(page.getByRole("link", { name: "KI verstehen" })).toBeVisible();

  await switchLanguage(page, "English");
  await expect(page).toHaveURL("/courses");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Courses");
  await expect(page.getByRole("link", { name: "Understanding AI" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Courses");

  await switchLanguage(page, "Deutsch");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kurse");
});

test("a browser in English gets English, one in any other language German", async ({ device }) => {
  const english = await device({ locale: "en-US" });
  await english.goto("/courses");
  await expect(english.getByRole("heading", { level: 1 })).toHaveText("Courses");
  const french = await device({ locale: "fr-FR" });
  await french.goto("/courses");
  await expect(french.getByRole("heading", { level: 1 })).toHaveText("Kurse");
});

test("from the start page to the second lesson, and on from there on another device", async ({
  page,
  device,
}) => {
  if (!first || !second) throw new Error("K1 has lost its lessons");
  const email = newEmail();

  await test.step("signs up for the course that was looked at", async () => {
    await page.goto("/");
    await openMenu(page);
    await page
      .getByRole("navigation", { name: "Hauptnavigation" })
      .getByRole("link", { name: "Kurse" })
      .click();
    await page.getByRole("link", { name: "KI verstehen" }).click();
    await page.getByRole("button", { name: "Kurs beginnen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Konto anlegen");
    await page.getByRole("radio", { name: "Für Einzelnutzer" }).check();
    await page.getByLabel("Name", { exact: true }).fill("Erika Muster");
    await page.getByLabel("E-Mail-Adresse").fill(email);
    await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Konto anlegen" }).click();
    await expect(page).toHaveURL(LESSON);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(first.title);
  });

  await test.step("has a word explained on the spot", async () => {
    await page.getByRole("button", { name: "maschinelles Lernen" }).first().click();
    const note = page.locator(".term-note:popover-open");
    await expect(note).toContainText("Maschinelles Lernen");
    await page.keyboard.press("Escape");
    await expect(note).toHaveCount(0);
  });

  await test.step("answers wrongly, reads why, tries again, and the progress fills", async () => {
    const [question, ...rest] = first.asked;
    if (!question) throw new Error("the first lesson asks nothing");
    await expectAnswered(page, 0, first.asked.length);
    await answerWrong(page, question);
    await expectAnswered(page, 1, first.asked.length);
    await itemOn(page, question).getByRole("link", { name: "Noch einmal versuchen" }).click();
    await answerRight(page, question);
    await expect(page.getByText("Noch nicht ganz fertig")).toBeVisible();
    for (const asked of rest) await answerRight(page, asked);
    await expectAnswered(page, first.asked.length, first.asked.length);
    await expect(page.getByRole("status").filter({ hasText: "Lektion abgeschlossen" })).toBeVisible();
  });

  await test.step("goes on to the next lesson and continues a text word by word", async () => {
    await page.getByRole("link", { name: `Nächste Lektion: ${second.title}` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(second.title);
    const slider = page.getByRole("region", { name: "Wort für Wort" });
    await slider.getByRole("button", { name: "Wahrscheinlichstes nehmen" }).click();
    await expect(slider.getByText("bitte prüfen sie die")).toBeVisible();
    await slider.getByRole("slider", { name: /Kreativität/ }).fill("2");
    await slider.getByRole("button", { name: "Würfeln" }).click();
    await expect(slider.locator("mark")).toHaveText(/^die \S+$/);
    await slider.getByRole("button", { name: "Von vorn" }).click();
    await expect(slider.locator("mark")).toBeEmpty();
  });

  const heading = page.getByRole("heading", { name: "Vom Zählen zum Rechnen" });
  await test.step("reads on, and leaves", async () => {
    const [question] = second.asked;
    if (question) await answerRight(page, question);
    const noted = page.waitForRequest(
      (request) =>
        request.url().endsWith("/learn/place") &&
        new URLSearchParams(request.postData() ?? "").get("place") === "vom-zählen-zum-rechnen",
    );
    await heading.evaluate((element) => element.scrollIntoView());
    await (await noted).response();
    await page.close();
  });

  await test.step("finds the place and the answers on another device", async () => {
    const other = await device();
    await signIn(other, email);
    await expect(other).toHaveURL("/learn");
    await other.getByRole("link", { name: `Weiterlernen: ${second.title}` }).click();
    await expect(other).toHaveURL(`${second.path}#${encodeURIComponent("vom-zählen-zum-rechnen")}`);
    await expect(other.getByRole("heading", { name: "Vom Zählen zum Rechnen" })).toBeInViewport();
    await expectAnswered(other, 1, second.asked.length);
    const [question] = second.asked;
    if (question) await expect(itemOn(other, question).getByRole("status")).toContainText("Richtig.");
    await other.goto(first.path);
    for (const asked of first.asked) {
      await expect(itemOn(other, asked).getByRole("status")).toContainText("Richtig.");
    }
  });
});

test("all four lessons, the test failed and passed: the course is finished", async ({ page }) => {
  test.slow();
  await signUp(page, { next: first?.path ?? "" });
  for (const id of LESSONS) {
    for (const asked of lesson(id).asked) await answerRight(page, asked);
    await expect(page.getByRole("status").filter({ hasText: "Lektion abgeschlossen" })).toBeVisible();
    await page.getByRole("link", { name: /^(Nächste Lektion|Zum Abschlusstest)/ }).click();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Abschlusstest „KI verstehen“");

  await expectSound(page);
  await page.getByRole("button", { name: "Test beginnen" }).click();
  await expect(page.getByText("Frage 1 von 8")).toBeVisible();
  await expectSound(page);
  await takeTest(page, wrongAnswer);
  await expect(page.getByText("Diesmal noch nicht")).toBeVisible();
  await expect(page.getByText(/Sie haben \d+\s% erreicht. Bestanden ist der Test ab 80\s%/)).toBeVisible();
  await expect(page.getByText("Ihre Antworten")).toBeVisible();

  await expectSound(page);
  await page.getByRole("button", { name: "Test wiederholen" }).click();
  await takeTest(page, rightAnswer);
  await expect(page.getByText(/Sie haben 100\s% erreicht/)).toBeVisible();

  await expectSound(page);
  await page.getByRole("link", { name: "Zur Kursübersicht" }).click();
  await expect(page.getByText("Kurs abgeschlossen")).toBeVisible();
  await expect(page.getByRole("progressbar", { name: "Ihr Fortschritt" })).toHaveAttribute("value", "5");
  await expectSound(page);
  await page.goto("/learn");
  await expect(page.getByRole("heading", { name: "Abgeschlossen" })).toBeVisible();
  await expectSound(page);
});

test("a team signs up with its name", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Mit dem Team beginnen" }).click();
  // The start page has the same choice.
  await expect(page).toHaveURL("/sign-up?plan=team");
  await expect(page.getByRole("radio", { name: "Für Teams und Unternehmen" })).toBeChecked();
  const team = page.getByLabel("Name des Teams oder Unternehmens");
  await page.getByRole("radio", { name: "Für Einzelnutzer" }).check();
  await expect(team).toBeHidden();
  await page.getByRole("radio", { name: "Für Teams und Unternehmen" }).check();
  await team.fill("Muster und Söhne");
  await page.getByLabel("Name", { exact: true }).fill("Erika Muster");
  await page.getByLabel("E-Mail-Adresse").fill(newEmail());
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page).toHaveURL("/team");
  await expect(page.getByRole("heading", { level: 1, name: "Muster und Söhne" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Mitglieder einladen" })).toBeVisible();
  await page.goto("/learn");
  await expect(page.getByRole("heading", { name: "Ihr Weg beginnt hier" })).toBeVisible();
  await page.goto("/settings");
  await expect(page.getByText("Muster und Söhne")).toBeVisible();
  await expect(page.getByText("Für Teams und Unternehmen")).toBeVisible();
});
