import { COURSE, expect, LESSON, newEmail, PASSWORD, scripted, signUp, test } from "../../support/e2e";
import { itemOn, LESSONS, lesson, rightAnswer, sendButton, TEST, wrongAnswer } from "../../support/e2e-items";
import { answerByKeys, pressOn, tabTo } from "../../support/e2e-keys";

test("the first key leads past the navigation", async ({ page }) => {
  await page.goto("/courses");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Zum Inhalt springen" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("link").first()).toBeFocused();
});

test("signs up, and learns of mistakes at once", async ({ page }) => {
  await page.goto("/");
  await pressOn(page, page.getByRole("link", { name: "Mit dem Team beginnen" }));
  await scripted(page);
  await pressOn(page, page.getByRole("button", { name: "Konto anlegen" }));
  const problems = page.getByRole("alert");
  await expect(problems).toBeFocused();
  await pressOn(page, problems.getByRole("link", { name: "Bitte geben Sie Ihren Namen ein." }));
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await expect(problems, "the problems stay when one jumps to a field").toBeVisible();
  await pressOn(page, page.getByRole("link", { name: "Zum Inhalt springen" }));
  await expect(page.getByRole("main")).toBeFocused();
  await expect(problems).toBeVisible();
  await expect(page.getByRole("radio", { name: "Für Teams und Unternehmen" })).toBeChecked();

  await tabTo(page, page.getByRole("radio"));
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("radio", { name: "Für Einzelnutzer" })).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Für Teams und Unternehmen" })).toBeChecked();
  for (const [label, text] of [
    ["Name des Teams oder Unternehmens", "Muster und Söhne"],
    ["Name", "Erika Muster"],
    ["E-Mail-Adresse", newEmail()],
    ["Passwort", PASSWORD],
  ] as const) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
  await expect(page, "whoever founds a team begins at it").toHaveURL("/team");
});

for (const id of LESSONS) {
  test(`answers all of ${id}, and the result has the focus each time`, async ({ page }) => {
    const { path, asked } = lesson(id);
    await signUp(page, { next: path });
    await scripted(page);
    for (const [index, each] of asked.entries()) {
      const question = itemOn(page, each);
      if (index === 0) {
        await answerByKeys(page, question, wrongAnswer(each));
        await expect(question.getByRole("status")).toBeFocused();
        await pressOn(page, question.getByRole("link", { name: "Noch einmal versuchen" }));
        await expect(question.locator("fieldset")).toBeFocused();
      }
      await answerByKeys(page, question, rightAnswer(each));
      await expect(question.getByRole("status")).toContainText("Richtig.");
      await expect(question.getByRole("status")).toBeFocused();
      if (index > 0) continue;
      await pressOn(page, question.getByText("Lösung zeigen"));
      await expect(question.getByRole("list").last()).toBeVisible();
    }
    await pressOn(page, page.getByRole("link", { name: /^(Nächste Lektion|Zum Abschlusstest)/ }));
    await expect(page).not.toHaveURL(path);
  });
}

test("takes the test: the next question and the result have the focus", async ({ page }) => {
  await signUp(page, { next: `${COURSE}/test` });
  await scripted(page);
  await pressOn(page, page.getByRole("button", { name: "Test beginnen" }));
  for (let number = 1; number <= 8; number += 1) {
    await expect(page.getByText(`Frage ${number} von 8`)).toBeVisible();
    await expect(page.locator(".test-stage")).toBeFocused();
    const id = await page.locator("section.item").getAttribute("id");
    const each = lesson(TEST).asked.find(({ item }) => item.id === id);
    if (!each) throw new Error(`${id} is not in the pool`);
    await answerByKeys(page, itemOn(page, each), rightAnswer(each));
  }
  await expect(page.getByText("Bestanden", { exact: true })).toBeVisible();
  await expect(page.locator(".test-stage")).toBeFocused();
  await expect(page.locator(".test-stage")).toBeInViewport();
});

test("opens an explained word and closes it, and continues a text", async ({ page }) => {
  await page.goto(lesson("k1-2").path);
  await scripted(page);
  const word = page.getByRole("button", { name: "Token", exact: true }).first();
  await pressOn(page, word);
  await expect(page.locator(".term-note:popover-open")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".term-note:popover-open")).toHaveCount(0);
  await expect(word).toBeFocused();

  const slider = page.getByRole("region", { name: "Wort für Wort" });
  await pressOn(page, slider.getByRole("button", { name: /^„die“ nehmen/ }));
  await expect(slider.getByText("bitte prüfen sie die")).toBeVisible();
  await tabTo(page, slider.getByRole("slider"));
  await page.keyboard.press("End");
  await expect(slider.getByRole("slider")).toHaveValue("2");
  await pressOn(page, slider.getByRole("button", { name: "Würfeln" }), "Space");
  await expect(slider.locator("mark")).toHaveText(/^die \S+$/);
});

test("the menu of a narrow window opens and closes", async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto("/");
  const button = page.getByRole("button", { name: "Menü", exact: true });
  await pressOn(page, button);
  const courses = page
    .getByRole("navigation", { name: "Hauptnavigation" })
    .getByRole("link", { name: "Kurse" });
  await tabTo(page, courses);
  await page.keyboard.press("Escape");
  await expect(courses).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await pressOn(page, courses);
  await expect(page).toHaveURL("/courses");
  await expect(courses).toBeHidden();
});

test("nothing holds the focus: Tab goes through a lesson and out of it", async ({ page }) => {
  await page.goto(LESSON);
  await scripted(page);
  await tabTo(page, page.getByRole("contentinfo").getByRole("button", { name: "English" }));
  await tabTo(page, page.getByRole("link", { name: "KI-fit, Startseite" }));
  await expect(sendButton(page.locator("section.item").first())).toBeVisible();
});

test("the search is reached from any page, asked and followed by keys alone", async ({ page }) => {
  await page.goto(LESSON);
  await scripted(page);
  await page.keyboard.press("Control+k");
  await expect(page).toHaveURL("/search");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("Halluzination");
  await page.keyboard.press("Enter");
  const first = page.getByRole("main").getByRole("listitem").first().getByRole("link");
  await expect(first.locator("mark")).toHaveText("Halluzination");
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/glossary#/);
  await expect(page.locator("dl > div:target dt")).toHaveText("Halluzination");
});
