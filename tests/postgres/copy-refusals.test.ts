import Database from "better-sqlite3";
import { copyDatabase, isFaithful } from "db/copy";
import { describe, expect, it } from "vitest";
import { newDatabase, newFile, onServer, sample, tablesOf, targets } from "../support/copy-places";
import { everythingIn, sqliteWith } from "../support/every-table";

describe("a copy is refused", () => {
  it.each(targets)("into a %s that is not empty, which stays as it was", async (_, newTarget) => {
    const to = await newTarget();
    await copyDatabase({ from: await sqliteWith(newFile(), sample(3)), to });
    const before = await everythingIn(to);
    const from = await sqliteWith(newFile(), sample(3, 8));
    await expect(copyDatabase({ from, to })).rejects.toThrow(/not empty: its table users has rows/);
    expect(await everythingIn(to)).toEqual(before);
  });

  it("while another one writes into the same target", async () => {
    const from = await sqliteWith(newFile(), sample(4));
    for (const to of [await newDatabase(), `file:${newFile()}`]) {
      const both = await Promise.allSettled([1, 2].map(() => copyDatabase({ from, to, rowsPerBatch: 3 })));
      expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await everythingIn(to)).toEqual(await everythingIn(from));
    }
  });

  it("from a database of another version, or of none", async () => {
    const file = newFile();
    const from = await sqliteWith(file, sample(3));
    const postgres = await newDatabase();
    await copyDatabase({ from, to: postgres });
    const applied = async (at: string) => {
      new Database(file).exec(`update __drizzle_migrations set created_at = ${at}`).close();
      await onServer(`update drizzle.__drizzle_migrations set created_at = ${at}`, postgres);
    };
    for (const [at, words] of [
      ["created_at - 1", /older version/],
      ["created_at + 2", /newer version/],
    ] as const) {
      await applied(at);
      await expect(copyDatabase({ from, to: await newDatabase() })).rejects.toThrow(words);
      await expect(copyDatabase({ from: postgres, to: `file:${newFile()}` })).rejects.toThrow(words);
    }
    await expect(copyDatabase({ from: await newDatabase(), to: `file:${newFile()}` })).rejects.toThrow(
      /none of KI-fit's tables/,
    );
    await expect(copyDatabase({ from: `file:${newFile()}`, to: await newDatabase() })).rejects.toThrow(
      /no file/,
    );
  });

  it("to PostgreSQL with the character zero in a text, with the row's id and before anything is written", async () => {
    for (const [column, change] of [
      [
        "users a1: its name",
        "update users set id = 'a1', name = 'A' || char(0) where id = (select min(id) from users)",
      ],
      [
        "jobs j1: its payload",
        `update jobs set id = 'j1', payload = '{"a":["\\u0000"]}' where id = (select min(id) from jobs)`,
      ],
      [
        "jobs j1: its payload",
        `update jobs set id = 'j1', payload = '{"\\u0000":1}' where id = (select min(id) from jobs)`,
      ],
    ] as const) {
      const file = newFile();
      const from = await sqliteWith(file, sample(3));
      const sqlite = new Database(file);
      sqlite.pragma("foreign_keys = OFF");
      sqlite.exec(change).close();
      const to = await newDatabase();
      await expect(copyDatabase({ from, to })).rejects.toThrow(`${column} holds the character zero`);
      expect(await tablesOf(to)).toEqual([]);
      // SQLite can store it.
      if (column.startsWith("jobs"))
        expect(isFaithful(await copyDatabase({ from, to: `file:${newFile()}` }))).toBe(true);
    }
  });

  it("between one database and itself", async () => {
    const file = newFile();
    const from = await sqliteWith(file, sample(3));
    await expect(copyDatabase({ from, to: from.replace(/([^/]*)$/, "./$1") })).rejects.toThrow(
      /the same database/,
    );
  });
});
