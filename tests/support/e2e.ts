import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";

const PORT = Number(process.env.KI_FIT_E2E_PORT ?? 4_573);
export const APP_URL = `http://localhost:${PORT}`;

/** Where the server of the tests keeps its files: a folder that nobody has used. */
export function dataFolder(): string {
  // Workers read the configuration again: they inherit the folder of the first reading.
  process.env.KI_FIT_E2E ??= mkdtempSync(join(tmpdir(), "ki-fit-e2e-"));
  return process.env.KI_FIT_E2E;
}

export const startEnvironment = (folder = dataFolder(), port = PORT): Record<string, string> => ({
  PORT: String(port),
  DATABASE_URL: `file:${join(folder, "ki-fit.db")}`,
  NODE_ENV: "production",
});

export const COURSE = "/courses/k1-ki-verstehen";
export const LESSON = `${COURSE}/ki-ml-llm`;
export const PASSWORD = "ein-langes-passwort-fuer-tests";

type Watch = {
  follow: (context: BrowserContext) => void;
  forgive: (pattern: RegExp) => void;
};

type Fixtures = {
  /** Where the pages come from; a request to any other place is a fault. */
  home: string;
  watch: Watch;
  /** Another browser, of the same person or of another one, watched like the first. */
  device: (options?: BrowserContextOptions) => Promise<Page>;
};

/**
 * Pages on which nothing may go wrong unseen: an error in the console, an exception, or a request to anyone else
 * fails the test, unless the test says that it causes it (`watch.forgive`).
 */
export const test = base.extend<Fixtures>({
  home: [APP_URL, { option: true }],
  watch: [
    async ({ home }, use) => {
      const faults: string[] = [];
      // A refused form is a 4xx answer, which Chromium reports as an error of the page.
      const forgiven = [/status of 4\d\d/];
      const follow = (context: BrowserContext) => {
        context.on("console", (message) => {
          if (message.type() === "error") faults.push(message.text());
        });
        context.on("weberror", (error) => faults.push(String(error.error())));
        context.on("request", (request) => {
          const url = request.url();
          if (!url.startsWith(`${home}/`) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
        });
      };
      await use({ follow, forgive: (pattern) => forgiven.push(pattern) });
      expect(faults.filter((fault) => !forgiven.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    watch.follow(context);
    await use(context);
  },
  device: async ({ browser, contextOptions, baseURL, locale, viewport, javaScriptEnabled, watch }, use) => {
    const contexts: BrowserContext[] = [];
    const like = { ...contextOptions, baseURL, locale, viewport, javaScriptEnabled };
    await use(async (options) => {
      const context = await browser.newContext({ ...like, ...options });
      contexts.push(context);
      watch.follow(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

let people = 0;

/** An e-mail address that nobody else in this run has. */
export function newEmail(): string {
  people += 1;
  return `person-${process.pid}-${Date.now()}-${people}@example.org`;
}

/**
 * Creates an account, goes to `next` and returns the e-mail address. The form is sent without being shown; filling it
 * is what the tests of signing up do.
 */
export async function signUp(
  page: Page,
  { plan = "individual", next = "/learn" }: { plan?: "individual" | "team"; next?: string } = {},
) {
  const email = newEmail();
  const form = { name: "Erika Muster", email, password: PASSWORD, plan, teamName: "Muster und Söhne", next };
  const response = await page.request.post("/sign-up", { form, maxRedirects: 0 });
  expect(response.status()).toBe(303);
  await page.goto(next);
  return email;
}

export async function signIn(page: Page, email: string, password = PASSWORD) {
  if (!new URL(page.url(), APP_URL).pathname.startsWith("/sign-in")) await page.goto("/sign-in");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Resolves once the page's scripts are at work: what comes next is to be done by them and not by a plain form. */
export const scripted = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.documentElement).some((name) => name.startsWith("__reactProps")),
  );

export { expect };
