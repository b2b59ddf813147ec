import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "db";
import { expect, it } from "vitest";
import { openBenchDatabase } from "../../bench/database.mjs";
import { createLearners } from "../../bench/learners.mjs";
import { createTeam } from "../../bench/team.mjs";
import { recounted, storedCounts } from "../support/assignments";

const read = (name: string) => JSON.parse(readFileSync(`build/courses/${name}.json`, "utf8"));

it("the bench's learners fit the tables of today, which are the same on both engines", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ki-fit-bench-test-"));
  const database = await openBenchDatabase("sqlite", folder);
  const { close } = await openDatabase(database.url);
  await close();
  await createLearners(database, 4, read("k1-1.de"), read("k1-1.de.keys"));
  const rows = Object.fromEntries((await database.tables()).map(({ table, rows: count }) => [table, count]));
  expect(rows).toMatchObject({ users: 4, sessions: 4, memberships: 4, enrolments: 4 });
  // Half of them have answered the lesson.
  expect(rows.answers).toBe(2 * Object.keys(read("k1-1.de").items).length);
  await database.stop();
  rmSync(folder, { recursive: true });
});

it("the bench's team too, and its counts are those of its rows", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ki-fit-bench-test-"));
  const database = await openBenchDatabase("sqlite", folder);
  const { db, close } = await openDatabase(database.url);
  const { pages } = await createTeam(database, 60);
  expect(Object.keys(pages).length).toBeGreaterThan(10);
  expect(Object.keys(await recounted(db)).length).toBeGreaterThan(20);
  expect(await storedCounts(db)).toEqual(await recounted(db));
  await close();
  rmSync(folder, { recursive: true });
});
