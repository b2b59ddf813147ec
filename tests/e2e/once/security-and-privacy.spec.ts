import type { Page } from "@playwright/test";
import { COURSE, expect, LESSON, signUp, test } from "../../support/e2e";
import { answer, answerRight, itemOn, lesson, rightAnswer } from "../../support/e2e-items";
import { openMenu, switchLanguage } from "../../support/e2e-places";

const cookiesOf = async (page: Page) => (await page.context().cookies()).map(({ name }) => name).sort();

/** What the page keeps in the browser beside cookies. */
const storedBy = (page: Page) =>
  page.evaluate(() => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage) }));

test("visitors get no cookie and leave nothing behind", async ({ page }) => {
  for (const path of [
    "/",
    "/courses",
    COURSE,
    LESSON,
    "/plans",
    "/demo",
    "/check",
    "/sign-up",
    "/sign-in",
    "/privacy",
    "/nowhere",
  ]) {
    await page.goto(path);
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  }
  expect(await cookiesOf(page)).toEqual([]);
  // Remix notes how far each page was scrolled, for the way back, until the tab is closed.
  await page.goto("/");
  const { local, session } = await storedBy(page);
  expect(local).toEqual([]);
  expect(session.filter((key) => key !== "positions")).toEqual([]);
});

test("one cookie holds the session, one the language that a visitor chose", async ({ page }) => {
  await page.goto("/");
  await switchLanguage(page, "English");
  expect(await cookiesOf(page)).toEqual(["kf_language"]);
  await switchLanguage(page, "Deutsch");
  await page.context().clearCookies();

  await signUp(page, { next: LESSON });
  const [asked] = lesson("k1-1").asked;
  if (asked) await answerRight(page, asked);
  expect(await cookiesOf(page)).toEqual(["kf_session"]);
  const [session] = await page.context().cookies();
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect((await storedBy(page)).local).toEqual([]);

  await openMenu(page);
  await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
  await expect(page).toHaveURL("/");
  expect(await cookiesOf(page)).toEqual([]);
});

test("every page comes with a policy of its own, and keeps to it", async ({ page }) => {
  const broken: string[] = [];
  await page.exposeFunction("policyBroken", (what: string) => broken.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { policyBroken } = window as unknown as { policyBroken: (what: string) => void };
      policyBroken(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await signUp(page);
  const nonces = new Set<string>();
  const paths = [
    "/",
    "/courses",
    COURSE,
    lesson("k1-2").path,
    `${COURSE}/test`,
    "/learn",
    "/settings",
    "/nowhere",
  ];
  for (const path of paths) {
    const response = await page.goto(path);
    const headers = response?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? "");
    await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  }
  expect(nonces.size).toBe(paths.length);
  expect(broken).toEqual([]);
});

test("no response tells what is right before the answer is stored", async ({ page }) => {
  const { path, asked } = lesson("k1-1");
  const [question] = asked;
  if (question?.key.type !== "single-choice") throw new Error("the first question is another one now");
  const secrets = Object.values(question.key.feedback).map((html) => html.slice(0, 30));
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(?:woff2|svg)$/.test(pathname)) bodies.push(response.text().catch(() => ""));
  });
  await signUp(page, { next: path });
  await page.getByRole("contentinfo").scrollIntoViewIfNeeded();
  const before = (await Promise.all(bodies)).join("\n");
  expect(before).toContain(question.item.id);
  for (const secret of secrets) expect(before).not.toContain(secret);
  await answerRight(page, question);
  await expect(itemOn(page, question)).toContainText(secrets[0] ?? "");
});

test("a form with the id of a question from elsewhere is refused in words", async ({ page, watch }) => {
  // The error page takes the form away, and with it Remix drops what is left of the answer that it read.
  watch.forgive(/AbortError/);
  const { path, asked } = lesson("k1-1");
  const [question] = asked;
  if (!question) throw new Error("the first lesson asks nothing");
  await signUp(page, { next: path });
  // Changed on its way: a field that is changed in the page is put right again when React takes the page over.
  await page.route(
    (url) => url.pathname.startsWith(path),
    (route) => {
      const postData = route.request().postData()?.replace(question.item.id, "k1-t-token");
      return route.continue(postData ? { postData } : {});
    },
  );
  await answer(page, question, rightAnswer(question));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
});
