import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it } from "vitest";
import type { Html } from "~/content/items";
import { LANGUAGES, type Language } from "~/content/lessons";
import { openLibrary } from "~/content/library";
import { COURSE, freshFile, member, PASSWORD, startApp, Visitor } from "../support/app";

const app = await startApp();
afterAll(() => app.stop());

const library = openLibrary("build/courses");

/** A stretch of a text that looks the same in HTML, in JSON and in JSON within JSON. */
const plainRun = (html: Html): string =>
  html
    .replace(/<[^>]*>|&\w+;/g, "\n")
    .split(/[^\p{L}\p{N} ,.:;–“”„‘’-]/u)
    .map((run) => run.trim())
    .reduce((longest, run) => (run.length > longest.length ? run : longest), "");

/** Every feedback text of a key, whatever it is called there. */
function feedbackIn(key: unknown): Html[] {
  if (typeof key === "string") return key.includes(" ") ? [key] : [];
  if (typeof key !== "object" || key === null) return [];
  return Object.entries(key).flatMap(([name, inner]) => (name === "accepted" ? [] : feedbackIn(inner)));
}

const secretsOf = (language: Language): string[] =>
  library
    .courses()
    .flatMap((course) => course.lessons.map(({ id }) => id))
    .concat(["check-a", "check-b"])
    .flatMap((id) => feedbackIn(library.keys(id, language)))
    .map(plainRun)
    .filter((run) => run.length >= 20);

/** Once each: an item that a later lesson asks again has its key there, too. */
const secrets = [...new Set(LANGUAGES.flatMap(secretsOf))];

const found = (text: string): string[] => secrets.filter((secret) => text.includes(secret));

/** Every page that a person can reach by links, and the data behind each. */
async function crawl(visitor: Visitor): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const waiting = ["/", "/courses", "/learn", "/settings", "/plans", "/check"];
  while (waiting.length > 0) {
    const path = waiting.pop()!;
    if (seen.has(path)) continue;
    const response = await visitor.get(path);
    const text = await response.text();
    seen.set(path, text);
    if (!response.headers.get("Content-Type")?.includes("text/html")) continue;
    waiting.push(path === "/" ? "/_root.data" : `${path}.data`);
    for (const [, href = ""] of text.matchAll(/\shref="(\/[^"#?]*)/g)) {
      if (!/^\/(assets|courses-assets|favicon)/.test(href)) waiting.push(href);
    }
  }
  return seen;
}

describe("the answer key", () => {
  it("has texts to look for in each lesson and the test, and the search finds one that is there", () => {
    expect(secrets.length).toBeGreaterThan(200);
    expect(found(`x${JSON.stringify({ a: `<p>${secrets[0]}</p>` })}y`)).toEqual([secrets[0]]);
  });

  it.each(["de", "en"])("is on no page and in no data before an answer (%s)", async (language) => {
    for (const visitor of [new Visitor(app, language), await member(app, language)]) {
      const pages = await crawl(visitor);
      expect(pages.size).toBeGreaterThan(20);
      expect([...pages.keys()]).toContain(`${COURSE}/test.data`);
      const leaks = [...pages].flatMap(([path, text]) => found(text).map((secret) => `${path}: ${secret}`));
      expect(leaks).toEqual([]);
    }
  });

  it("is on no page of a test that has begun, nor in the replies to its answers", async () => {
    const visitor = await member(app);
    const test = `${COURSE}/test`;
    const items = library.lesson("k1-ki-verstehen", "test", "de")!.items;
    const waiting = new Set(Object.keys(items));
    expect(waiting.size).toBeGreaterThan(10);
    // Each attempt draws anew, those first that were not asked yet.
    for (let attempt = 1; waiting.size > 0; attempt += 1) {
      expect(attempt).toBeLessThan(10);
      await visitor.post(test, { _intent: "start" });
      for (let answered = 0; ; answered += 1) {
        const html = await (await visitor.get(test)).text();
        if (html.includes('value="start"')) {
          expect(answered).toBeGreaterThan(3);
          break;
        }
        const id = /name="_item" value="([^"]+)"/.exec(html)?.[1] ?? "";
        waiting.delete(id);
        expect(found(html)).toEqual([]);
        // Something that no item takes, and then the item as it is asked.
        const reply = await visitor.answer(`${test}.data`, id, attempt, {});
        expect([reply.status, found(await reply.text())]).toEqual([422, []]);
        const response = await visitor.answer(test, id, attempt, anyAnswer(html));
        expect([items[id]?.type, response.status]).toEqual([items[id]?.type, 303]);
        expect(found(await response.text())).toEqual([]);
      }
    }
  });

  it("is in no static file", () => {
    const files = readdirSync("build/client", { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(js|json|html|css|svg|txt)$/.test(entry.name),
    );
    expect(files.length).toBeGreaterThan(10);
    const leaks = files.flatMap(({ parentPath, name }) =>
      found(readFileSync(join(parentPath, name), "utf8")).map((secret) => `${name}: ${secret}`),
    );
    expect(leaks).toEqual([]);
  });

  it.each([
    "/courses/k1-1.de.keys.json",
    "/build/courses/k1-1.de.keys.json",
    "/k1-1.de.keys.json",
    "/build/courses/check-a.de.keys.json",
    "/data/ki-fit.db",
  ])("is no file that the server hands out (%s)", async (path) => {
    const response = await new Visitor(app).get(path);
    await response.text();
    expect(response.status).toBe(404);
  });
});

/** Fills in the first form of a page as somebody in a hurry would: the first choice, 1, or a word everywhere. */
function anyAnswer(html: string): [string, string][] {
  const form = /<form[^>]*>(?:(?!<\/form>).)*name="_item".*?<\/form>/s.exec(html)?.[0] ?? "";
  const fields = new Map<string, string>();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, type, value] = ["name", "type", "value"].map(
      (attribute) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1],
    );
    if (!name || name.startsWith("_") || fields.has(name)) continue;
    fields.set(name, type === "radio" || type === "checkbox" ? (value ?? "on") : value || "1");
  }
  let place = 0;
  for (const [, name = "", inner = ""] of form.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  )) {
    const options = [...inner.matchAll(/<option(?:[^>]*\svalue="([^"]*)")?[^>]*>([^<]*)/g)]
      .map(([, value, text = ""]) => value ?? text)
      .filter(Boolean);
    // Places of an order are each given once; elsewhere one choice is as good as the other.
    const isOrder = options.every((value) => /^\d+$/.test(value));
    fields.set(name, (isOrder ? options[place++] : options[0]) ?? "");
  }
  return [...fields];
}

describe("the log", () => {
  it("says nothing of who does what, whatever goes wrong", async () => {
    const file = freshFile();
    const noisy = await startApp({ file });
    const marks = {
      name: "Zacharias Merkwort",
      email: "merkwort.adresse@example.org",
      password: "merkwort-losung-die-lang-ist",
      teamName: "Merkwort Gesellschaft",
    };
    const visitor = new Visitor(noisy);
    const agent = { "User-Agent": "Merkwortbrowser/1.0" };
    await visitor.signUp({ ...marks, plan: "team" });
    const session = visitor.cookies.get("kf_session") ?? "";
    expect(session).not.toBe("");
    const lesson = library.lesson("k1-ki-verstehen", "ki-ml-llm", "de")!;
    const path = `${COURSE}/ki-ml-llm`;
    const [item = ""] = Object.keys(lesson.items);
    const typed: [string, string][] = [
      ["choice", "merkwort-antwort"],
      ["text", "merkwort-antwort"],
    ];

    // Everything that a person can get wrong.
    await visitor.answer(path, item, 1, typed);
    await visitor.answer(path, item, "merkwort-versuch", typed);
    await visitor.answer(path, "merkwort-frage", 1, typed);
    await visitor.get("/nowhere/merkwort-pfad?merkwort=suche", agent);
    await visitor.get("/%E0%A4%A?merkwort");
    await visitor.request(path, { method: "POST", body: "merkwort".repeat(10_000) });
    await visitor.request("/sign-in", {
      method: "POST",
      body: "merkwort",
      headers: { "Content-Type": "merkwort/x" },
    });
    await visitor.post("/settings", {
      _intent: "password",
      password: "merkwort-falsch",
      newPassword: "merkwort",
    });
    await visitor.post("/imprint?merkwort=suche", { text: "merkwort" });
    const stranger = new Visitor(noisy);
    await stranger.post("/sign-in", { email: marks.email, password: "merkwort-falsch" });
    await stranger.post("/sign-up", { ...marks, plan: "team", password: "merkwort-falsch-und-lang" });
    await stranger.post("/forgot-password", { email: marks.email });
    await stranger.get("/confirm-email/merkwort-code");
    await stranger.get("/", { Cookie: "kf_session=merkwort-cookie" });

    // And what can go wrong with us: tables are missing.
    const database = new Database(file);
    database.exec("drop table item_progress; drop table completions");
    const failed = await visitor.get(path, agent);
    expect(failed.status).toBe(500);
    expect(await failed.text()).toContain("schiefgegangen");
    const lost = await visitor.answer(path, item, 1, [...typed, ["text", "merkwort"]]);
    expect(lost.status).toBeGreaterThanOrEqual(400);
    database.exec("alter table sessions rename to gone");
    database.close();
    const dark = await visitor.get(`/learn?merkwort=suche`, agent);
    expect([dark.status, dark.headers.get("X-Content-Type-Options")]).toEqual([500, "nosniff"]);
    expect(await dark.text()).toContain("schiefgegangen");
    await noisy.stop();

    const log = noisy.output();
    expect(log.match(/a request failed/g)?.length).toBeGreaterThanOrEqual(2);
    expect(log).not.toMatch(/merkwort/i);
    expect(log).not.toMatch(/zacharias/i);
    for (const secret of [session, PASSWORD, "127.0.0.1", "::1"]) expect(log).not.toContain(secret);
  });
});
