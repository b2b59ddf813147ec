import Database from "better-sqlite3";
import type { Db } from "db";
import { connectSqlite, migrateSqlite } from "db/sqlite";
import { expect } from "vitest";

type Recorded = { db: Db; sqlite: Database.Database; queries: Set<string> };

/** A fresh database that notes every statement it runs, its values filled in. */
export function recorded(): Recorded {
  const queries = new Set<string>();
  const sqlite = new Database(":memory:", {
    verbose: (sql) => {
      const text = String(sql);
      if (/^\s*(select|insert|update|delete|with)\b/i.test(text)) queries.add(text);
    },
  });
  migrateSqlite(sqlite);
  const { db } = connectSqlite(sqlite);
  queries.clear();
  return { db, sqlite, queries };
}

/** The steps of each query that read a whole table of ours. */
export function scans({ sqlite, queries }: Recorded): string[] {
  const kept = [...queries];
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all();
  return kept.flatMap((query) => {
    const plan = sqlite.prepare(`explain query plan ${query}`).all() as { detail: string }[];
    return plan
      .map(({ detail }) => detail)
      .filter((detail) => tables.includes(/^SCAN (\w+)/.exec(detail)?.[1]))
      .map((detail) => `${detail}: ${query}`);
  });
}

/** Records what `run` asks of the database, without what it took to get there. */
export async function plansOf(prepare: (db: Db) => Promise<() => Promise<unknown>>): Promise<string[]> {
  const recording = recorded();
  const run = await prepare(recording.db);
  recording.queries.clear();
  await run();
  expect(recording.queries.size).toBeGreaterThan(0);
  return scans(recording);
}
