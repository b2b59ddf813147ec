import { describe, expect, it } from "vitest";
import { checkCourses } from "~/content/course-check/report";
import { withRules } from "~/content/rules/handbook";
import { SITE_PAGES } from "~/content/rules/words/site";
import { OBJECTIVE_VERBS, REFUSED_VERBS } from "~/content/rules/words/verbs";
import { read } from "../../../support/house";

describe("the rules of the course check", () => {
  it("stand in the handbook as they are; if not, run npm run docs:generate", () => {
    const handbook = read("docs/authoring.md");
    expect(handbook).toBe(withRules(handbook));
  });

  it("find nothing in our own courses", async () => {
    const { findings, lessons } = await checkCourses({ root: "courses", cacheDir: ".cache/courses" });
    expect(findings).toEqual([]);
    expect(lessons.length).toBeGreaterThan(7);
    for (const { readability } of lessons) expect(readability?.value).toBeGreaterThan(0);
    // All of them are compiled where that was not done yet.
  }, 60_000);

  it("know no page that the site does not have", () => {
    const routes = read("app/routes.ts");
    const missing = SITE_PAGES.filter((page) => page !== "/" && !routes.includes(`route("${page.slice(1)}"`));
    expect(missing).toEqual([]);
  });

  it("refuse no verb that they allow, and list none twice", () => {
    for (const language of ["de", "en"] as const) {
      const verbs = [...OBJECTIVE_VERBS[language], ...REFUSED_VERBS[language]];
      expect(verbs.filter((verb, index) => verbs.indexOf(verb) !== index)).toEqual([]);
    }
  });
});
