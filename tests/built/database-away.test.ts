import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLibrary } from "~/content/library";
import { fieldsOf } from "~/domain/quizzes";
import { type App, COURSE, member, startApp, type Visitor } from "../support/app";
import { type Postgres, startPostgres } from "../support/postgres.mjs";
import { answerTo } from "../support/responses";

const LESSON = `${COURSE}/ki-ml-llm`;
const item = Object.values(
  openLibrary("build/courses").lesson("k1-ki-verstehen", "ki-ml-llm", "de")!.items,
)[0]!;

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
    const fields = { _intent: "answer", _item: item.id, _try: "1" };
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

describe("while the database's disk is full", () => {
  const answer = fieldsOf(fc.sample(answerTo(item), { seed: 1, numRuns: 1 })[0]!);
  const fields: [string, string][] = [["_intent", "answer"], ["_item", item.id], ["_try", "1"], ...answer];
  let database: pg.Client;
  beforeAll(async () => {
    database = new pg.Client(postgres.url.replace(/\w+$/, "away"));
    await database.connect();
    // What PostgreSQL says when a table finds no room to grow.
    await database.query(`
      create function refuse() returns trigger language plpgsql as $$
        begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
      create trigger refuse before insert on answers for each row execute function refuse()`);
  });
  afterAll(() => database.end());

  const stored = async () =>
    (await database.query("select count(*)::int as count from answers")).rows[0].count;

  it("an answer is told to come again, nothing of it is stored, and everything can be read", async () => {
    const asApp = await visitor.post(`${LESSON}.data`, fields, { Accept: "*/*" });
    expect([asApp.status, asApp.headers.get("Content-Type")]).toEqual([503, "text/x-script"]);
    const asPage = await visitor.post(LESSON, fields);
    expect([asPage.status, asPage.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(await asPage.text()).toContain("KI-fit ist gleich wieder da");
    expect(await stored()).toBe(0);
    expect((await visitor.get(LESSON)).status).toBe(200);
    expect(app.output()).toContain('"code":"53100"');
  });

  it("the answer is taken as soon as there is room, without a restart", async () => {
    await database.query("drop trigger refuse on answers");
    expect((await visitor.post(LESSON, fields)).status).toBe(303);
    expect(await stored()).toBe(1);
  });
});
