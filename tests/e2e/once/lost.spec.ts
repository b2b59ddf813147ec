import {
  COURSE,
  expect,
  LESSON,
  newEmail,
  PASSWORD,
  scripted,
  signIn,
  signUp,
  test,
} from "../../support/e2e";
import {
  answer,
  answerRight,
  expectAnswered,
  fill,
  itemOn,
  lesson,
  rightAnswer,
  sendButton,
  TEST,
  wrongAnswer,
} from "../../support/e2e-items";

const { path, asked } = lesson("k1-1");
const [question] = asked;
if (!question) throw new Error("the first lesson asks nothing");

test("a session that ended while answering: after signing in the answer is there", async ({ page }) => {
  const email = await signUp(page, { next: path });
  await scripted(page);
  await page.context().clearCookies();
  await answer(page, question, rightAnswer(question));
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole("status")).toContainText("Bitte melden Sie sich an.");
  await expect(page.getByRole("banner").getByText("Abmelden")).toHaveCount(0);
  await signIn(page, email);
  await expect(page).toHaveURL(`${path}#${question.item.id}`);
  await expect(itemOn(page, question).getByRole("status")).toContainText("Richtig.");
  await expectAnswered(page, 1, asked.length);
});

test("a visitor's answer is there once they have signed up", async ({ page }) => {
  await page.goto(LESSON);
  await scripted(page);
  await answer(page, question, rightAnswer(question));
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole("main").getByRole("link", { name: "Konto anlegen" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Erika Muster");
  await page.getByLabel("E-Mail-Adresse").fill(newEmail());
  await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page).toHaveURL(`${path}#${question.item.id}`);
  await expect(itemOn(page, question).getByRole("status")).toContainText("Richtig.");
  await expectAnswered(page, 1, asked.length);
});

test("a session that ended in the test: after signing in the answer is there", async ({ page }) => {
  const email = await signUp(page, { next: `${COURSE}/test` });
  await page.getByRole("button", { name: "Test beginnen" }).click();
  await expect(page.getByText("Frage 1 von 8")).toBeVisible();
  await scripted(page);
  const id = await page.locator("section.item").getAttribute("id");
  const first = lesson(TEST).asked.find(({ item }) => item.id === id);
  if (!first) throw new Error(`${id} is not in the pool`);
  await page.context().clearCookies();
  await answer(page, first, rightAnswer(first));
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, email);
  await expect(page).toHaveURL(new RegExp(`${COURSE}/test`));
  await expect(page.getByText("Frage 2 von 8")).toBeVisible();
});

test("a double click counts once", async ({ page }) => {
  await signUp(page, { next: path });
  await scripted(page);
  await fill(itemOn(page, question), wrongAnswer(question));
  await sendButton(itemOn(page, question)).dblclick();
  await expect(itemOn(page, question).getByRole("status")).toContainText("Noch nicht");
  await page.reload();
  await itemOn(page, question).getByRole("link", { name: "Noch einmal versuchen" }).click();
  await expect(itemOn(page, question).getByText("2. Versuch")).toBeVisible();
});

test("two tabs: the first answer stands, and the second one says so", async ({ page, context }) => {
  await signUp(page, { next: path });
  const tab = await context.newPage();
  await tab.goto(path);
  await scripted(tab);
  await answerRight(page, question);
  await answer(tab, question, wrongAnswer(question));
  const said = itemOn(tab, question).getByRole("status");
  await expect(said).toContainText("Richtig.");
  await expect(said).toContainText("Diese Frage hatten Sie schon beantwortet. Ihre erste Antwort gilt.");
  await tab.reload();
  await expect(itemOn(tab, question).getByRole("status")).toContainText("Richtig.");
});

for (const javaScriptEnabled of [true, false]) {
  test(`back to the question and sent again, ${javaScriptEnabled ? "with" : "without"} scripts`, async ({
    device,
  }) => {
    const page = await device({ javaScriptEnabled });
    await signUp(page, { next: path });
    if (javaScriptEnabled) await scripted(page);
    await answer(page, question, wrongAnswer(question));
    await expect(itemOn(page, question).getByRole("status")).toContainText("Noch nicht");
    if (javaScriptEnabled) {
      await page.getByRole("link", { name: /^Nächste Lektion/ }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(lesson("k1-2").title);
      await page.goBack();
      await expect(itemOn(page, question).getByRole("status")).toContainText("Noch nicht");
      await itemOn(page, question).getByRole("link", { name: "Noch einmal versuchen" }).click();
      await expect(itemOn(page, question).getByText("2. Versuch")).toBeVisible();
      return;
    }
    // The form of the first try, sent for the second time: the first answer stands.
    await page.goBack();
    const send = sendButton(itemOn(page, question));
    if (await send.isVisible()) {
      await fill(itemOn(page, question), rightAnswer(question));
      await send.click();
    }
    await page.goto(path);
    await expect(itemOn(page, question).getByRole("status")).toContainText("Noch nicht");
    await itemOn(page, question).getByRole("link", { name: "Noch einmal versuchen" }).click();
    await expect(itemOn(page, question).getByText("2. Versuch")).toBeVisible();
  });
}

test("without a connection an answer stays, and can be sent again", async ({ page, context, watch }) => {
  watch.forgive(/net::ERR_INTERNET_DISCONNECTED|Failed to fetch manifest patches/);
  await signUp(page, { next: path });
  await scripted(page);
  await context.setOffline(true);
  await answer(page, question, rightAnswer(question));
  const item = itemOn(page, question);
  await expect(item.getByRole("status")).toContainText("Keine Verbindung. Ihre Antwort steht noch hier.");
  await expect(item.locator("input:checked")).toHaveCount(1);
  await context.setOffline(false);
  await sendButton(item).click();
  await expect(item.getByRole("status")).toContainText("Richtig.");
  await expectAnswered(page, 1, asked.length);
});

test("a connection that breaks off while sending loses nothing", async ({ page, watch }) => {
  watch.forgive(/net::ERR_|Failed to fetch manifest patches/);
  const { path: second, asked: questions } = lesson("k1-2");
  const cloze = questions.find(({ key }) => key.type === "cloze");
  if (!cloze) throw new Error("the second lesson has no text with gaps any more");
  await signUp(page, { next: second });
  await scripted(page);
  await page.route("**/*.data*", (route) => route.abort("connectionreset"));
  const item = await answer(page, cloze, rightAnswer(cloze));
  await expect(item.getByRole("status")).toContainText("Keine Verbindung.");
  for (const [name, [value = ""]] of Object.entries(rightAnswer(cloze)))
    await expect(item.locator(`[name="${name}"]`)).toHaveValue(value);
  await page.unroute("**/*.data*");
  await sendButton(item).click();
  await expect(item.getByRole("status")).toContainText("Richtig.");
});

test("without a connection the test waits with its question", async ({ page, context, watch }) => {
  watch.forgive(/net::ERR_INTERNET_DISCONNECTED|Failed to fetch manifest patches/);
  await signUp(page, { next: `${COURSE}/test` });
  await page.getByRole("button", { name: "Test beginnen" }).click();
  await expect(page.getByText("Frage 1 von 8")).toBeVisible();
  await scripted(page);
  const id = await page.locator("section.item").getAttribute("id");
  const first = lesson(TEST).asked.find(({ item }) => item.id === id);
  if (!first) throw new Error(`${id} is not in the pool`);
  await context.setOffline(true);
  await answer(page, first, rightAnswer(first));
  await expect(page.getByRole("status")).toContainText("Keine Verbindung.");
  await context.setOffline(false);
  await sendButton(itemOn(page, first)).click();
  await expect(page.getByText("Frage 2 von 8")).toBeVisible();
});
