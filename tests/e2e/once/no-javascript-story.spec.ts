import { expect, newEmail, PASSWORD, signIn, test } from "../../support/e2e";
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
} from "../../support/e2e-items";

test.use({ javaScriptEnabled: false });

test("the whole story: sign-up, lessons with every type of question, test, on another device", async ({
  page,
  device,
}) => {
  test.slow();
  const lessons = LESSONS.map((id) => lesson(id));
  const [first, second] = lessons;
  if (!first || !second) throw new Error("K1 has lost its lessons");

  await page.goto("/");
  await page.getByLabel("Für Einzelnutzer").check();
  await page.getByRole("link", { name: "Allein beginnen" }).click();
  const email = newEmail();
  await page.getByLabel("Name", { exact: true }).fill("Erika Muster");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page).toHaveURL("/learn");
  await page.getByRole("link", { name: "Alle Kurse ansehen" }).click();
  await page.getByRole("link", { name: "KI verstehen" }).click();
  await page.getByRole("button", { name: "Kurs beginnen" }).click();
  await expect(page).toHaveURL(first.path);

  await page.getByRole("button", { name: "maschinelles Lernen" }).first().click();
  await expect(page.locator(".term-note:popover-open")).toContainText("Maschinelles Lernen");
  await page.keyboard.press("Escape");

  const [question, ...rest] = first.asked;
  if (!question) throw new Error("the first lesson asks nothing");
  await answerWrong(page, question);
  await expect(page).toHaveURL(`${first.path}#${question.item.id}`);
  await itemOn(page, question).getByRole("link", { name: "Noch einmal versuchen" }).click();
  await expect(page).toHaveURL(`${first.path}?again=${question.item.id}#${question.item.id}`);
  await expect(itemOn(page, question).getByText("2. Versuch")).toBeVisible();
  await answerRight(page, question);
  await expectAnswered(page, 1, first.asked.length);

  // The last answer is the place to go on at.
  const other = await device();
  await signIn(other, email);
  await other.getByRole("link", { name: `Weiterlernen: ${first.title}` }).click();
  await expect(other).toHaveURL(`${first.path}#${question.item.id}`);
  await expect(itemOn(other, question)).toBeInViewport();
  await expect(itemOn(other, question).getByRole("status")).toContainText("Richtig.");

  for (const asked of rest) await answerRight(page, asked);
  await page.getByRole("link", { name: `Nächste Lektion: ${second.title}` }).click();

  const tree = page.getByRole("region", { name: "Wort für Wort" });
  await tree.getByText(/^die 50/).click();
  await expect(tree.getByText(/^rechnung/)).toBeVisible();
  await expect(tree.getByRole("button", { name: "Würfeln" })).toBeHidden();

  for (const { path, asked } of lessons.slice(1)) {
    await page.goto(path);
    for (const each of asked) await answerRight(page, each);
    await expect(page.getByText("Lektion abgeschlossen").last()).toBeVisible();
  }
  await page.getByRole("link", { name: "Zum Abschlusstest" }).click();
  await page.getByRole("button", { name: "Test beginnen" }).click();
  await takeTest(page, wrongAnswer);
  await expect(page.getByText("Diesmal noch nicht")).toBeVisible();
  await page.getByRole("button", { name: "Test wiederholen" }).click();
  await takeTest(page, rightAnswer);
  await expect(page.getByText("Bestanden", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Zur Kursübersicht" }).click();
  await expect(page.getByText("Kurs abgeschlossen")).toBeVisible();
});
