import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { newId, openDatabase, teams } from "db";
import { connectSqlite, migrateSqlite } from "db/sqlite";
import { describe, expect, it } from "vitest";

const folder = () => mkdtempSync(join(tmpdir(), "ki-fit-db-"));
const team = (name: string) => ({ id: newId(), name, plan: "team" as const, createdAt: new Date() });

describe("batches of one turn", () => {
  it("share a commit", async () => {
    const statements: string[] = [];
    const raw = new Database(":memory:", { verbose: (sql) => statements.push(String(sql)) });
    migrateSqlite(raw);
    const { db } = connectSqlite(raw);
    statements.length = 0;
    const store = (name: string) => db.batch([db.insert(teams).values(team(name))]);
    await Promise.all(["one", "two", "three"].map(store));
    expect(statements.filter((sql) => sql === "COMMIT")).toHaveLength(1);
    expect(await db.select().from(teams)).toHaveLength(3);
  });

  it("are all refused when the disk is full: none is confirmed that is not there", async () => {
    const raw = new Database(join(folder(), "full.db"));
    migrateSqlite(raw);
    const { db, close } = connectSqlite(raw);
    raw.pragma(`max_page_count = ${Number(raw.pragma("page_count", { simple: true })) + 1}`);
    const large = () => db.batch([db.insert(teams).values(team("x".repeat(100_000)))]);
    const small = () => db.batch([db.insert(teams).values(team("small"))]);
    const results = await Promise.allSettled([small(), large(), small()]);
    const confirmed = results.filter(({ status }) => status === "fulfilled").length;
    expect(await db.select().from(teams)).toHaveLength(confirmed);
    expect(results[1]).toMatchObject({ status: "rejected", reason: { code: "SQLITE_FULL" } });
    await expect(small()).resolves.toBeDefined();
    await close();
  });
});

describe("openDatabase", () => {
  it("creates the file and its folder, and opens it again with what was written", async () => {
    const url = `file:${join(folder(), "deeper", "ki-fit.db")}`;
    const first = await openDatabase(url);
    await first.db.insert(teams).values(team("C"));
    await first.close();
    const second = await openDatabase(url);
    expect(await second.db.select().from(teams)).toMatchObject([{ name: "C" }]);
    await second.close();
  });

  it("refuses rows that point at nothing at every start until they are mended, and reads a sound file once", () => {
    const statements: string[] = [];
    const raw = new Database(":memory:", { verbose: (sql) => statements.push(String(sql)) });
    const checks = () => statements.splice(0).filter((sql) => /foreign_key_check/.test(sql)).length;
    migrateSqlite(raw);
    expect(checks()).toBe(1);
    migrateSqlite(raw);
    expect(checks()).toBe(0);

    raw.pragma("foreign_keys = OFF");
    raw.exec("insert into group_members (group_id, user_id) values ('gone', 'gone')");
    // As a file is that was found sound before its last migration.
    raw.pragma("user_version = 1");
    expect(() => migrateSqlite(raw)).toThrow(/2 rows point at rows/);
    expect(() => migrateSqlite(raw)).toThrow(/2 rows point at rows/);
    raw.exec("delete from group_members");
    migrateSqlite(raw);
    expect(checks()).toBe(3);
  });

  it("refuses a file of a newer version and says so", async () => {
    const file = join(folder(), "newer.db");
    await (await openDatabase(`file:${file}`)).close();
    const raw = new Database(file);
    raw.prepare("insert into __drizzle_migrations (hash, created_at) values ('x', ?)").run(Date.now() * 2);
    raw.close();
    await expect(openDatabase(`file:${file}`)).rejects.toThrow(/newer version/);
  });

  it("leaves the file untouched when a migration fails", async () => {
    const at = folder();
    const file = join(at, "old.db");
    await (await openDatabase(`file:${file}`)).close();
    const migrations = join(at, "migrations");
    cpSync("db/migrations/sqlite", migrations, { recursive: true });
    const journalFile = join(migrations, "meta", "_journal.json");
    const journal = JSON.parse(readFileSync(journalFile, "utf8"));
    journal.entries.push({
      idx: 99,
      version: "6",
      when: Date.now() + 1e6,
      tag: "0099_bad",
      breakpoints: true,
    });
    writeFileSync(journalFile, JSON.stringify(journal));
    writeFileSync(
      join(migrations, "0099_bad.sql"),
      "CREATE TABLE half (id text);\n--> statement-breakpoint\nCREATE TABLE half (id text);",
    );
    const raw = new Database(file);
    expect(() => migrateSqlite(raw, migrations)).toThrow(/left as it was/);
    expect(raw.prepare("select name from sqlite_master where name = 'half'").get()).toBeUndefined();
    raw.close();
  });

  it("keeps foreign keys", async () => {
    const raw = new Database(":memory:");
    migrateSqlite(raw);
    connectSqlite(raw);
    expect(raw.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(raw.pragma("synchronous", { simple: true })).toBe(2);
  });
});
