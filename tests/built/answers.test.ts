import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Item } from "~/content/items";
import { openLibrary } from "~/content/library";
import { fieldsOf } from "~/domain/quizzes";
import { COURSE, member, startApp, Visitor } from "../support/app";
import { answerTo } from "../support/responses";

const app = await startApp();
afterAll(() => app.stop());

const library = openLibrary("build/courses");
const LESSON = `${COURSE}/ki-ml-llm`;
const lesson = library.lesson("k1-ki-verstehen", "ki-ml-llm", "de")!;
const [item] = Object.values(lesson.items) as [Item];
const elsewhere = Object.keys(library.lesson("k1-ki-verstehen", "test", "de")!.items)[0]!;

/** The fields of some answer to an item. */
const answered = (to: Item, seed = 1): [string, string][] =>
  fieldsOf(fc.sample(answerTo(to), { seed, numRuns: 1 })[0]!);

const seen = async (response: Response) => {
  const html = await response.text();
  return { status: response.status, language: /<html lang="(\w+)"/.exec(html)?.[1], html };
};

describe("an answer sent by the form", () => {
  it("leads back to its item, and stands on the page from then on", async () => {
    const visitor = await member(app);
    const response = await visitor.answer(LESSON, item.id, 1, answered(item));
    expect([response.status, response.headers.get("Location")]).toEqual([303, `${LESSON}#${item.id}`]);
    const again = await visitor.answer(LESSON, item.id, 1, answered(item, 2));
    expect([again.status, again.headers.get("Location")]).toEqual([303, `${LESSON}#${item.id}`]);
    expect((await seen(await visitor.get("/learn"))).html).toContain(`${LESSON}#${item.id}`);
  });

  it("has its feedback in the reply to the running app", async () => {
    const visitor = await member(app);
    const response = await visitor.answer(`${LESSON}.data`, item.id, 1, answered(item));
    const { status, html } = await seen(response);
    expect(status).toBe(200);
    expect(html).toContain("graded");
  });
});

describe("a tampered form", () => {
  const tries = ["0", "-1", "2", "1000000000", "1e9", "9".repeat(400), "one", "", "1.5", "NaN", "__proto__"];
  const items = ["", "x", elsewhere, "__proto__", "constructor", "toString", "'; drop table answers; --"];

  it.each(tries)("with try %j is refused, not failed", async (tryNumber) => {
    const visitor = await member(app);
    for (const path of [LESSON, `${LESSON}.data`]) {
      const { status } = await seen(await visitor.answer(path, item.id, tryNumber, answered(item)));
      expect([path, status]).toEqual([path, 422]);
    }
  });

  it.each(items)("for item %j finds nothing", async (id) => {
    const visitor = await member(app);
    for (const path of [LESSON, `${LESSON}.data`]) {
      expect((await seen(await visitor.answer(path, id, 1, answered(item)))).status).toBe(404);
    }
  });

  it("with an unknown option says so, beside the item", async () => {
    const visitor = await member(app);
    for (const [name] of answered(item)) {
      const wrong = answered(item).map(([field, value]): [string, string] => [
        field,
        field === name ? "unknown" : value,
      ]);
      const typed = item.type === "numeric" || item.type === "short-text";
      const { status, html } = await seen(await visitor.answer(LESSON, item.id, 1, wrong));
      expect(status).toBe(typed ? 303 : 422);
      if (!typed) expect(html).toContain("Diese Antwort passt nicht zur Frage");
    }
  });

  it("without an answer says what is missing", async () => {
    const visitor = await member(app);
    const { status, html } = await seen(await visitor.answer(LESSON, item.id, 1, {}));
    expect(status).toBe(422);
    expect(html).toContain("Da fehlt noch etwas");
  });

  it("without any field is refused", async () => {
    const visitor = await member(app);
    expect((await seen(await visitor.post(LESSON, {}))).status).toBe(404);
  });

  it("with hundreds of fields is answered like any other", async () => {
    const visitor = await member(app);
    const many = Array.from({ length: 2_000 }, (_, index): [string, string] => [`f${index}`, "x"]);
    const response = await visitor.answer(LESSON, item.id, 1, [...many, ...answered(item)]);
    expect(response.status).toBe(303);
  });

  it("of a test is refused before it begins, for a later attempt and for what was not drawn", async () => {
    const visitor = await member(app);
    const test = `${COURSE}/test`;
    expect((await seen(await visitor.answer(test, elsewhere, 1, { choice: "x" }))).status).toBe(409);
    expect((await visitor.post(test, { _intent: "start" })).status).toBe(303);
    for (const tryNumber of ["0", "2", "-1", "x", ""]) {
      expect((await seen(await visitor.answer(test, elsewhere, tryNumber, { choice: "x" }))).status).toBe(
        409,
      );
    }
    for (const id of [item.id, "__proto__", "constructor", ""]) {
      expect((await seen(await visitor.answer(test, id, 1, { choice: "x" }))).status).toBe(404);
    }
    expect(app.output()).not.toContain("a request failed");
  });

  it("for a place that a lesson does not have is refused", async () => {
    const visitor = await member(app);
    for (const [path, place, status] of [
      [LESSON, "nowhere", 422],
      [LESSON, "__proto__", 422],
      [LESSON, item.id, 204],
      [`${COURSE}/__proto__`, item.id, 404],
      ["/courses/__proto__/x", item.id, 404],
      ["", "", 404],
      ["https://example.com/courses/x/y", "", 404],
    ] as const) {
      const response = await visitor.post("/learn/place", { path, place });
      expect([path, place, response.status]).toEqual([path, place, status]);
    }
  });
});

describe("an answer without a session", () => {
  it("is there after signing up", async () => {
    const visitor = new Visitor(app);
    const response = await visitor.answer(LESSON, item.id, 1, answered(item));
    expect(response.status).toBe(303);
    expect(response.headers.get("Location")).toBe(`/sign-in?next=${encodeURIComponent(LESSON)}`);
    const signedUp = await visitor.signUp();
    expect(signedUp.headers.get("Location")).toBe(`${LESSON}#${item.id}`);
    const { html } = await seen(await visitor.get("/learn"));
    expect(html).toContain(`${LESSON}#${item.id}`);
    // It was claimed: its try is taken, and the next one is free.
    expect((await visitor.answer(LESSON, item.id, 3, answered(item))).status).toBe(422);
    expect((await visitor.answer(LESSON, item.id, 2, answered(item))).status).toBe(303);
  });

  it("of nonsense does no harm to signing up", async () => {
    const visitor = new Visitor(app);
    expect((await visitor.answer(LESSON, "x", "y", { z: "z" })).status).toBe(303);
    const signedUp = await visitor.signUp({ next: LESSON });
    expect(signedUp.headers.get("Location")).toBe(LESSON);
  });
});

describe("someone else", () => {
  it("sees nothing of a learner's answers", async () => {
    const [one, two] = [await member(app), await member(app)];
    const before = await seen(await two.get(`${LESSON}.data`));
    await one.answer(LESSON, item.id, 1, answered(item));
    expect((await seen(await two.get(`${LESSON}.data`))).html).toBe(before.html);
    expect((await seen(await two.get("/learn"))).html).not.toContain(`#${item.id}`);
  });
});
