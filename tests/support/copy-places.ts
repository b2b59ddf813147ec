import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgres } from "db/postgres";
import { openSqlite } from "db/sqlite";
import fc from "fast-check";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { type Contents, contents } from "./every-table";

let count = 0;

/** Where no file is yet, in a folder that goes with the test that asked for it. */
export const newFile = () => {
  const folder = mkdtempSync(join(tmpdir(), "ki-fit-copy-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "copy.db");
};

/** Runs SQL past the product. */
export async function onServer(query: string, url = inject("postgres").url): Promise<pg.QueryResult> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(query);
  } finally {
    await client.end();
  }
}

/** How a server sorts that was set up in Germany: not as SQLite does, which compares bytes. */
export const GERMAN = "template template0 locale_provider icu icu_locale 'de-DE'";

/** An empty database, without tables, which goes with the test that asked for it. */
export async function newDatabase(sorting = ""): Promise<string> {
  count += 1;
  const name = `copy_${process.pid}_${count}`;
  await onServer(`create database ${name} strategy file_copy ${sorting}`);
  onTestFinished(async () => void (await onServer(`drop database ${name} with (force)`)));
  return inject("postgres").url.replace(/\/[^/]*$/, `/${name}`);
}

/** One database's worth of rows in every table, the same at each call. */
export const sample = (rows: number, seed = 7): Contents =>
  fc.sample(contents(rows), { seed, numRuns: 1 })[0] ?? {};

export const tablesOf = async (url: string): Promise<string[]> => {
  const { rows } = await onServer(
    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
    url,
  );
  return rows.map(({ relname }) => relname).sort();
};

/** What can be copied to: its name, a new one, and how KI-fit starts on it. */
export const targets = [
  ["PostgreSQL", () => newDatabase(), openPostgres],
  ["SQLite", async () => `file:${newFile()}`, async (url: string) => openSqlite(url)],
] as const;
