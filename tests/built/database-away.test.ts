import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "~/content/library";
import { type App, COURSE, member, startApp, type Visitor } from "../support/app";
import { type Postgres, startPostgres } from "../support/postgres.mjs";

const LESSON = `${COURSE}/ki-ml-llm`;
const [item = ""] = Object.keys(openLibrary("build/courses").keys("k1-1", "de"));

let postgres: Postgres;
let app: App;
let visitor: Visitor;
beforeAll(async () => {
  postgres = await startPostgres({ durable: false });
  app = await startApp({ env: { DATABASE_URL: await postgres.databaseUrl("away") } });
  visitor = await member(app);
  await postgres.interrupt();
});
afterAll(async () => {
  await app.stop();
  await postgres.stop();
});

describe("while the database is away", () => {
  it.each([
    ["de", "KI-fit ist gleich wieder da"],
    ["en", "KI-fit will be back in a moment"],
  ])("a page says so in the person's language (%s), and nobody is signed out", async (language, words) => {
    const headers = { Accept: "text/html", "Accept-Language": language };
    const response = await visitor.request("/learn", { headers });
    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(response.headers.get("Set-Cookie")).toBeNull();
    const html = await response.text();
    expect(html).toContain(`<html lang="${language}"`);
    expect(html).toContain(words);
  });

  it("an answer from the running app gets a reply that it can read, and so keeps what was chosen", async () => {
    const fields = { _intent: "answer", _item: item, _try: "1" };
    const response = await visitor.post(`${LESSON}.data`, fields, { Accept: "*/*" });
    expect([response.status, response.headers.get("Content-Type")]).toEqual([503, "text/x-script"]);
    expect(await response.text()).toContain("ErrorResponse");
  });

  it("the log has no address and no answer", () => {
    expect(app.output()).not.toMatch(/@example\.org|_item/);
  });

  it("the health check says so; afterwards all is as before, without a restart", async () => {
    expect((await visitor.get("/healthz")).status).toBe(503);
    await postgres.resume();
    expect((await visitor.get("/healthz")).status).toBe(200);
    expect((await visitor.get("/learn")).status).toBe(200);
  });
});
