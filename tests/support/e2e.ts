import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

const PORT = 4_573;
export const APP_URL = `http://localhost:${PORT}`;

/** A server of the tests' own, with a database that nobody has used. */
export function startEnvironment(): Record<string, string> {
  // Workers read the configuration again: they inherit the folder of the first reading.
  process.env.KI_FIT_E2E ??= mkdtempSync(join(tmpdir(), "ki-fit-e2e-"));
  const folder = process.env.KI_FIT_E2E;
  return { PORT: String(PORT), DATABASE_URL: `file:${join(folder, "ki-fit.db")}`, NODE_ENV: "production" };
}

export const COURSE = "/courses/k1-ki-verstehen";
export const LESSON = `${COURSE}/ki-ml-llm`;
export const PASSWORD = "ein-langes-passwort-fuer-tests";

/**
 * A page on which nothing may go wrong unseen: an error in its console, an exception, or a request to anyone else
 * fails the test.
 */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on("console", (message) => {
        // A refused form is a 4xx answer, which Chromium reports as an error of the page.
        const expected = /status of 4\d\d/.test(message.text());
        if (message.type() === "error" && !expected) faults.push(message.text());
      });
      context.on("weberror", (error) => faults.push(String(error.error())));
      context.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(APP_URL) && !url.startsWith("data:") && !url.startsWith("blob:"))
          faults.push(`request to ${url}`);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

let people = 0;

/** Creates an account by the form, with or without scripts, and returns its e-mail address. */
export async function signUp(
  page: Page,
  { plan = "individual", next }: { plan?: "individual" | "team"; next?: string } = {},
) {
  people += 1;
  const email = `person-${process.pid}-${Date.now()}-${people}@example.org`;
  await page.goto(`/sign-up?plan=${plan}${next ? `&next=${encodeURIComponent(next)}` : ""}`);
  await page.locator('input[name="name"]').fill("Erika Muster");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  if (plan === "team") await page.locator('input[name="teamName"]').fill("Muster und Söhne");
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-up"));
  return email;
}

export async function signIn(page: Page, email: string, password = PASSWORD) {
  await page.goto("/sign-in");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** No violation of WCAG 2.2 A and AA, nor of axe's best practices. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual(
    [],
  );
}

export { expect };
