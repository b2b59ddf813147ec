import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { afterAll, describe, expect, it } from "vitest";
import { openLibrary } from "~/content/library";
import type { Running, Workshop } from "~/server";
import { COURSE, freshFile, member, Visitor } from "../support/app";

type Serve = (source: ServerBuild | Workshop, env: Record<string, string>) => Promise<Running>;

const build = (await import(pathToFileURL("build/server/index.js").href)) as ServerBuild;
const { serve } = build.entry.module as unknown as { serve: Serve };
const env = { PORT: "0", DATABASE_URL: `file:${freshFile()}`, DEMO_DATA: "off" };

/** The product, and the same with Remix's own handler of the whole route table; one database for both. */
const leaves = await serve(build, env);
const whole = await serve(
  { build: async () => build, library: openLibrary("build/courses"), files: (otherwise) => otherwise },
  env,
);
afterAll(async () => {
  await Promise.all([leaves.close(), whole.close()]);
});

const someone = await member(leaves);
await someone.post(`${COURSE}/test`, { _intent: "start" });
await someone.answer(`${COURSE}/ki-ml-llm`, firstItem(), 1, {});

function firstItem(): string {
  return Object.keys(openLibrary("build/courses").keys("k1-1", "de"))[0] ?? "";
}

type Manifest = { version: string; routes: Record<string, unknown> };
const MANIFEST = /window\.__remixManifest = (\{.*?\n\});/s;

/** An answer without what is new each time: nonce, date; and apart from it the part of the manifest that it brings. */
async function see(running: Running, path: string, init: RequestInit, signedIn: boolean) {
  const visitor = new Visitor(running, "en");
  if (signedIn) for (const [name, value] of someone.cookies) visitor.cookies.set(name, value);
  const response = await visitor.request(path, init);
  const text = await response.text();
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("Content-Security-Policy") ?? "")?.[1];
  const plain = (said: string) => (nonce ? said.replaceAll(nonce, "NONCE") : said);
  const manifest = MANIFEST.exec(text)?.[1];
  return {
    status: response.status,
    headers: [...response.headers]
      // The whole table tells more of an error, enough to compress it.
      .filter(([name]) => !["date", "content-length", "content-encoding"].includes(name))
      .map(([name, value]) => `${name}: ${plain(value)}`),
    body: plain(text).replace(MANIFEST, ""),
    manifest: manifest ? (JSON.parse(manifest) as Manifest) : null,
  };
}

async function expectSame(path: string, init: RequestInit, signedIn: boolean): Promise<void> {
  const expected = await see(whole, path, init, signedIn);
  const { manifest, ...answer } = await see(leaves, path, init, signedIn);
  expect(answer).toEqual({ status: expected.status, headers: expected.headers, body: expected.body });
  // A page may know fewer routes than Remix would tell it at once (the browser asks for the rest), but none otherwise.
  expect(manifest?.version).toBe(expected.manifest?.version);
  expect(expected.manifest?.routes ?? {}).toMatchObject(manifest?.routes ?? {});
}

const LESSON = `${COURSE}/ki-ml-llm`;

const PATHS = [
  "/",
  "/courses",
  COURSE,
  LESSON,
  `${LESSON}?again=${firstItem()}`,
  `${COURSE}/test`,
  `${LESSON}/report`,
  "/learn",
  "/learn/place",
  "/learn/path",
  "/learn/works",
  "/learn/works/all.zip",
  "/plans",
  "/demo",
  "/demo/unknown",
  "/demo/bookings",
  "/check",
  "/sign-up?plan=team&next=%2Fcourses",
  "/sign-in",
  "/sign-out",
  "/forgot-password",
  "/reset-password/unknown",
  "/confirm-email/unknown",
  "/settings",
  "/settings/team",
  "/reminders/unknown",
  "/calendar/unknown.ics",
  "/team",
  "/team/progress",
  "/team/members",
  "/team/assignments",
  "/team/reports",
  "/team/reports/file",
  "/team/groups",
  "/team/rollout",
  "/team/invitations",
  "/team/invitations/import",
  "/team/settings",
  "/author/questions",
  "/author/notices",
  "/author/t-unknown/publish",
  "/author/t-unknown/versions",
  "/author/t-unknown/questions",
  "/author/t-unknown/notices",
  "/course-images/unknown/unknown",
  "/author",
  "/author/import",
  "/author/t-unknown",
  "/author/t-unknown/about",
  "/author/t-unknown/pictures",
  "/author/t-unknown/copies",
  "/author/t-unknown/export",
  "/author/t-unknown/01-lesson",
  "/join/unknown",
  "/language",
  "/news",
  "/news/wer-bezahlt-das-rechenzentrum?lang=en",
  "/news/feed.xml?lang=de",
  "/search",
  "/search?q=Datenschutz",
  "/glossary",
  "/imprint",
  "/privacy",
  "/accessibility",
  "/sitemap.xml",
  "/robots.txt",
  "/.well-known/security.txt",
  "/styleguide",
  "/healthz",
];

const data = (path: string): string => {
  const [pathname = "", search] = path.split("?");
  return `${pathname === "/" ? "/_root" : pathname}.data${search ? `?${search}` : ""}`;
};

describe("the short way to a route gives what the whole table gives", () => {
  it("for every route of the product", () => {
    const patterns = Object.values(build.routes).map((route) => route?.path ?? "");
    const known = PATHS.map((path) => path.split("?")[0]);
    const missing = patterns.filter(
      (pattern) =>
        pattern !== "" &&
        pattern !== "*" &&
        !known.some((path) => new RegExp(`^/${pattern.replace(/:\w+/g, "[^/]+")}$`).test(path ?? "")),
    );
    expect(missing).toEqual([]);
  });

  describe.each([true, false])("signed in: %s", (signedIn) => {
    it.each(PATHS)("%s", async (path) => {
      await expectSame(path, {}, signedIn);
      await expectSame(path, { method: "HEAD" }, signedIn);
    });

    it.each(PATHS)("the data of %s", (path) =>
      expectSame(data(path), { headers: { Accept: "*/*" } }, signedIn),
    );

    it.each([
      "/nowhere",
      "/courses/unknown",
      "/courses/unknown/lesson",
      "/courses/unknown/test",
      `${COURSE}/unknown`,
      `${COURSE}/constructor`,
      "/courses/__proto__",
      `${LESSON}/deeper`,
    ])("%s, which does not exist", (path) => expectSame(path, {}, signedIn));

    it.each([
      "/courses/",
      `${LESSON}/`,
      `${COURSE}/test/`,
      "//courses",
      "/courses//k1-ki-verstehen",
      `${COURSE}//ki-ml-llm`,
      `${COURSE}//test`,
      "/Courses",
      "/COURSES/k1-ki-verstehen",
      `${COURSE}/TEST`,
      `${COURSE}/t%65st`,
      `${COURSE}/tes%74.data`,
      "/c%6Furses",
      "/learn/Place",
      "/courses%2Fk1-ki-verstehen",
      `${COURSE}/ki%2Dml%2Dllm`,
      `${COURSE}/a%2Fb`,
      "/courses.data/k1-ki-verstehen",
      `${LESSON}.data/`,
      `${LESSON}.data.data`,
      "/.data",
      "/courses/.data",
      "/?index",
    ])("%s, an unusual spelling", (path) => expectSame(path, {}, signedIn));
  });

  it.each([
    [LESSON, "_item=x&_try=1"],
    [LESSON, "_item=__proto__&_try=1"],
    [`${LESSON}.data`, "_item=x&_try=0"],
    [`${COURSE}/test`, "_item=x&_try=77"],
    [`${COURSE}/TEST`, "_item=x&_try=77"],
    ["/nowhere", "a=b"],
    ["/learn/place", "path=%2Fcourses%2Fx%2Fy"],
    ["/settings", "_intent=unknown"],
  ])("for what is posted to %s (%s)", (path, body) =>
    expectSame(
      path,
      { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } },
      true,
    ),
  );

  // Remix itself says what is wrong, in more words while developing: status and headers are what counts.
  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])("for the method %s", async (method) => {
    for (const path of [LESSON, "/courses", "/imprint", "/healthz", "/nowhere", `${LESSON}.data`]) {
      const [expected, answer] = [
        await see(whole, path, { method }, true),
        await see(leaves, path, { method }, true),
      ];
      expect([path, answer.status, answer.headers]).toEqual([path, expected.status, expected.headers]);
      expect(answer.body).not.toMatch(/\bat .{0,100}(build|node_modules)\//);
    }
  });
});
