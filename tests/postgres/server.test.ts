import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, teams } from "db";
import { migratePostgres } from "db/postgres";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loader as healthz } from "~/routes/healthz";
import { freePort } from "../support/free-port.mjs";
import { type Postgres, startPostgres } from "../support/postgres.mjs";

/** A server that these tests may stop. */
let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres({ durable: false });
});
afterAll(() => postgres.stop());

async function ask(url: string, query: string) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows;
}

const messageOf = (url: string, patience = 0): Promise<string> =>
  openDatabase(url, { patience }).then(
    () => expect.fail("was opened"),
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe("an address that does not work", () => {
  it("says that nobody answers, where, and without the password", async () => {
    const port = await freePort();
    const message = await messageOf(`postgres://anna:hunter2@127.0.0.1:${port}/ki-fit`);
    expect(message).toMatch(
      new RegExp(`^DatabaseError: No PostgreSQL answers at 127.0.0.1:${port}/ki-fit .*Start it, or correct`),
    );
    expect(message).not.toContain("hunter2");
  });

  it("says that there is no such database", async () => {
    expect(await messageOf(postgres.url.replace(/\w+$/, "nowhere"), 60_000)).toMatch(
      /^DatabaseError: .*createdb/,
    );
  });

  it("says that the user is not let in", async () => {
    const url = postgres.url.replace("postgres@", "nobody-we-know@");
    expect(await messageOf(url, 60_000)).toMatch(/^DatabaseError: .*the user in DATABASE_URL/);
  });
});

describe("a server that is not there yet", () => {
  it("is waited for", async () => {
    const late = await startPostgres({ durable: false });
    const url = await late.databaseUrl("late");
    await late.interrupt();
    const said: string[] = [];
    const opening = openDatabase(url, {
      onWait: (message) => {
        if (said.push(message) === 1) void late.resume();
      },
    });
    const { db, close } = await opening;
    expect(await db.select().from(teams)).toEqual([]);
    expect(said[0]).toMatch(/^No PostgreSQL answers at 127\.0\.0\.1:\d+\/late yet\.$/);
    await close();
    await late.stop();
  });
});

describe("migrations", () => {
  it("are done once when three processes start at once", async () => {
    const url = await postgres.databaseUrl("three");
    await Promise.all([migratePostgres(url), migratePostgres(url), migratePostgres(url)]);
    const count = JSON.parse(readFileSync("db/migrations/postgres/meta/_journal.json", "utf8")).entries
      .length;
    expect(await ask(url, "select count(*)::int as count from drizzle.__drizzle_migrations")).toEqual([
      { count },
    ]);
  });

  it("of a newer version are refused", async () => {
    const url = await postgres.databaseUrl("newer");
    await migratePostgres(url);
    await ask(
      url,
      `insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', ${Date.now() * 2})`,
    );
    expect(await messageOf(url)).toMatch(/^MigrationError: .*newer version/);
  });

  it("that fail leave the database as it was", async () => {
    const url = await postgres.databaseUrl("bad");
    await migratePostgres(url);
    const folder = join(mkdtempSync(join(tmpdir(), "ki-fit-migrations-")), "postgres");
    cpSync("db/migrations/postgres", folder, { recursive: true });
    const journalFile = join(folder, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(journalFile, "utf8"));
    const bad = { idx: 99, version: "7", when: Date.now() + 1e6, tag: "0099_bad", breakpoints: true };
    writeFileSync(journalFile, JSON.stringify({ ...journal, entries: [...journal.entries, bad] }));
    writeFileSync(
      join(folder, "0099_bad.sql"),
      "CREATE TABLE half (id text);\n--> statement-breakpoint\nCREATE TABLE half (id text);",
    );
    await expect(migratePostgres(url, folder)).rejects.toThrow(/left as it was: .*"half" already exists/);
    expect(await ask(url, "select to_regclass('half') as half")).toEqual([{ half: null }]);
  });
});

describe("a server that goes away", () => {
  it("makes the health check say so, and all is well again when it is back, without a restart of ours", async () => {
    const url = await postgres.databaseUrl("night");
    const { db, close } = await openDatabase(url);
    const faults: unknown[] = [];
    const context = { db, onFault: (error: unknown) => faults.push(error) };
    const status = async () =>
      (await healthz({ context } as unknown as Parameters<typeof healthz>[0])).status;
    expect(await status()).toBe(200);
    await postgres.interrupt();
    expect(await status()).toBe(503);
    await expect(db.batch([db.delete(teams)])).rejects.toThrow();
    await postgres.resume();
    expect(await status()).toBe(200);
    await db.batch([db.delete(teams)]);
    expect(faults).toHaveLength(1);
    await close();
  });
});
