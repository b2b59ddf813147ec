import { afterAll, describe, expect, it } from "vitest";
import type { Key } from "~/content/items";
import { openLibrary } from "~/content/library";
import { member, PASSWORD, startApp, Visitor } from "../support/app";

const app = await startApp();
afterAll(() => app.stop());

const library = openLibrary("build/courses");

const rightOf = (key: Key): string => (key.type === "single-choice" ? key.correct : "");

/** The key's answers to a form, as the page posts them. */
const right = (form: "a" | "b", number = 1): [string, string][] => [
  ["_form", form],
  ["_number", String(number)],
  ...Object.entries(library.keys(`check-${form}`, "de")).map(([id, key]): [string, string] => [
    id,
    rightOf(key),
  ]),
];

const reasons = Object.values(library.keys("check-a", "de")).flatMap((key) =>
  key.type === "single-choice" ? Object.values(key.feedback) : [],
);
const told = (html: string) => reasons.filter((reason) => html.includes(reason));

describe("the check by its forms", () => {
  it("gives full marks for the key, and reasons only once it is handed in", async () => {
    const visitor = new Visitor(app);
    const page = await (await visitor.get("/check")).text();
    expect(told(page)).toEqual([]);
    expect(page.match(/type="radio"/g)).toHaveLength(45);
    const done = await visitor.post("/check", right("a"));
    expect(done.status).toBe(200);
    const html = await done.text();
    expect(html).toMatch(/15\s+von\s+15 Punkten/);
    expect(told(html)).toHaveLength(15);
    expect([...visitor.cookies.keys()]).toEqual([]);
  });

  it("keeps what was answered while something is open, and tells no reason", async () => {
    const visitor = new Visitor(app);
    const [id = "", value = ""] = right("a").at(2) ?? [];
    for (const path of ["/check", "/check.data"]) {
      const reply = await visitor.post(path, right("a").slice(0, 3));
      const html = await reply.text();
      expect([reply.status, told(html)]).toEqual([422, []]);
      if (path === "/check") {
        expect(html).toContain("14 Fragen brauchen noch eine Antwort");
        expect(html).toMatch(
          new RegExp(
            `<input[^>]*name="${id}"[^>]*checked=""[^>]*value="${value}"|<input[^>]*name="${id}"[^>]*value="${value}"[^>]*checked=""`,
          ),
        );
      }
    }
  });

  it.each([
    ["nothing", []],
    [
      "another form",
      [
        ["_form", "z"],
        ["_number", "1"],
      ],
    ],
    ["no number", [["_form", "a"]]],
    [
      "a form twice",
      [
        ["_form", "a"],
        ["_form", "z"],
        ["_number", "1"],
      ],
    ],
    [
      "a hostile name",
      [
        ["_form", "__proto__"],
        ["_number", "1"],
      ],
    ],
    ["answers of the other form", [...right("b").slice(2), ...right("a").slice(0, 2)]],
    ["keeping nothing", [["_intent", "keep"]]],
    [
      "keeping a hostile form",
      [
        ["_intent", "keep"],
        ["_form", "toString"],
        ["_number", "-1"],
      ],
    ],
    [
      "an answer of another question",
      right("a").map(([name]) => [name, name.startsWith("_") ? "a" : "o000000"]),
    ],
    ["half a character", [...right("a").slice(0, 2), ["check-a-rolle", "\uD800"]]],
  ] as [string, [string, string][]][])("answers %s clearly, in words", async (_, fields) => {
    for (const visitor of [new Visitor(app), await member(app)]) {
      const reply = await visitor.post("/check", fields);
      const html = await reply.text();
      expect([400, 422]).toContain(reply.status);
      expect(html).toMatch(/<h1[^>]*>.*<\/h1>/s);
      expect(told(html)).toEqual([]);
    }
    expect(app.output()).not.toContain("a request failed");
  });

  it("answers what is no form", async () => {
    const body = "x".repeat(70_000);
    const reply = await new Visitor(app).request("/check", { method: "POST", body });
    expect([400, 413]).toContain(reply.status);
    await reply.text();
  });
});

describe("a result that is kept", () => {
  const newcomer = () => ({
    name: "Erika Muster",
    email: `check-${Math.random().toString(36).slice(2)}@example.org`,
    password: PASSWORD,
    plan: "individual",
    next: "/check",
  });
  const measured = (html: string) =>
    [...html.matchAll(/<td>([AB])<\/td><td>(\d+)\s*%<\/td>/g)].map(([, form, share]) => [form, share]);

  it("is the first measurement after sign-up, once; then comes the other form, and the gain", async () => {
    const visitor = new Visitor(app);
    const answers = right("a").map(([name, value], index): [string, string] =>
      index >= 2 && index < 8 ? [name, value] : [name, name.startsWith("_") ? value : wrongFor(name)],
    );
    const kept = await visitor.post("/check", [...answers, ["_intent", "keep"]]);
    expect([kept.status, kept.headers.get("Location")]).toEqual([303, "/sign-up?next=/check"]);
    const cookie = visitor.cookies.get("kf_check") ?? "";
    expect(cookie).not.toBe("");

    const signedUp = await visitor.post("/sign-up", newcomer());
    expect([signedUp.status, signedUp.headers.get("Location")]).toEqual([303, "/check"]);
    expect(visitor.cookies.has("kf_check")).toBe(false);
    const mine = await (await visitor.get("/check")).text();
    expect(measured(mine)).toEqual([["A", "40"]]);

    // The same code brought again, by the same person and by another, keeps nothing more.
    const other = new Visitor(app);
    other.cookies.set("kf_check", cookie);
    await other.post("/sign-up", newcomer());
    expect(measured(await (await other.get("/check")).text())).toEqual([]);
    // Nor does the result's own page, sent again from the browser's history.
    const again = await visitor.post("/check", [...right("a"), ["_intent", "keep"]]);
    expect(await again.text()).toContain("Diesen Check hatten Sie schon abgegeben");

    const next = await (await visitor.get("/check?again")).text();
    expect(next).toMatch(/name="_form" value="b"/);
    expect(await (await visitor.post("/check", right("b", 2))).text()).toContain(
      "als Messung in Ihrem Konto",
    );
    const both = await (await visitor.get("/check")).text();
    expect(measured(both)).toEqual([
      ["A", "40"],
      ["B", "100"],
    ]);
    expect(both).toContain("+60 Prozentpunkte");
    expect(both).toContain("g = 1,00");
    expect(await (await visitor.get("/learn")).text()).toMatch(/Ihr letztes Ergebnis: 100\s%/);
  });

  function wrongFor(id: string): string {
    const key = library.keys("check-a", "de")[id];
    const options = key?.type === "single-choice" ? Object.keys(key.feedback) : [];
    return options.find((option) => key && option !== rightOf(key)) ?? "";
  }
});
