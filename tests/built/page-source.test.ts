import { HtmlValidate } from "html-validate";
import { afterAll, describe, expect, it } from "vitest";
import { COURSE, member, startApp, Visitor } from "../support/app";
import { elementsOf, parseXml, textOf } from "../support/xml";

const app = await startApp();
afterAll(() => app.stop());

const learner = await member(app);
const visitor = (language: "de" | "en") => new Visitor(app, language);
const sitemap = parseXml(await (await visitor("de").get("/sitemap.xml")).text());
const listed = new Set(elementsOf(sitemap, "url").map((url) => new URL(textOf(url, "loc") ?? "").pathname));
const UNLISTED = ["/sign-up", "/sign-in", "/forgot-password", "/demo/unknown", "/nowhere"];
const MEMBERS = [
  "/learn",
  "/learn/path",
  "/learn/works",
  "/settings",
  "/settings/team",
  `${COURSE}/test`,
  `${COURSE}/ki-ml-llm`,
];

/** The HTML standard and what follows from it, and no inline style, which the content policy forbids. */
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "no-inline-style": "error",
  },
});

async function faults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
  );
}

describe.each(["de", "en"] as const)("the source of each page, %s", (language) => {
  it.each([...listed, ...UNLISTED])("%s is valid HTML", async (path) => {
    expect(await faults(await (await visitor(language).get(path)).text())).toEqual([]);
  });

  it.each(MEMBERS)("%s is valid HTML for who is signed in", async (path) => {
    const signedIn = visitor(language);
    for (const [name, value] of learner.cookies) signedIn.cookies.set(name, value);
    expect(await faults(await (await signedIn.get(path)).text())).toEqual([]);
  });
});

it("the first picture of a page waits for its style sheet and for no script", async () => {
  for (const path of listed) {
    const html = await (await visitor("de").get(path)).text();
    expect(html.match(/<link[^>]*rel="stylesheet"/g), path).toHaveLength(1);
    const ahead = html.match(/<link[^>]*rel="modulepreload"[^>]*>/g) ?? [];
    expect(ahead.length, path).toBeGreaterThan(0);
    expect(ahead.length, path).toBeLessThanOrEqual(10);
    expect(
      ahead.filter((link) => !link.includes('fetchpriority="low"')),
      path,
    ).toEqual([]);
    expect(html, path).not.toMatch(/<script[^>]*\bsrc=/);
  }
});
