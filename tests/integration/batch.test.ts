import { newId, teams } from "db";
import { describe, expect, it } from "vitest";
import { freshDb } from "../support/database";

const team = (name: string) => ({ id: newId(), name, plan: "team" as const, createdAt: new Date() });

describe("batch", () => {
  it("applies all queries and resolves to their results", async () => {
    const db = freshDb();
    const [, rows] = await db.batch([db.insert(teams).values(team("A")), db.select().from(teams)]);
    expect(rows).toMatchObject([{ name: "A" }]);
  });

  it("applies none when one fails", async () => {
    const db = freshDb();
    const twice = team("B");
    await expect(
      db.batch([db.insert(teams).values(twice), db.insert(teams).values(twice)]),
    ).rejects.toThrow();
    expect(await db.select().from(teams)).toEqual([]);
  });

  it("leaves others that are asked for at the same time as they are when it fails", async () => {
    const db = freshDb();
    const twice = team("twice");
    const results = await Promise.allSettled([
      db.batch([db.insert(teams).values(team("one"))]),
      db.batch([db.insert(teams).values(twice), db.insert(teams).values(twice)]),
      db.batch([db.insert(teams).values(team("two"))]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    const stored = await db.select({ name: teams.name }).from(teams);
    expect(stored.map(({ name }) => name).sort()).toEqual(["one", "two"]);
  });

  it("that cannot even be put together leaves no other query waiting", async () => {
    const db = freshDb();
    const broken = {
      _prepare: () => {
        throw new Error("no query");
      },
    } as never;
    await expect(db.batch([db.insert(teams).values(team("E")), broken])).rejects.toThrow("no query");
    expect(await db.select().from(teams)).toEqual([]);
    await db.batch([db.insert(teams).values(team("E"))]);
    expect(await db.select().from(teams)).toHaveLength(1);
  });

  it("goes on after a failure", async () => {
    const db = freshDb();
    await expect(
      db.batch([db.insert(teams).values({ ...team("C"), name: null as never })]),
    ).rejects.toThrow();
    await db.batch([db.insert(teams).values(team("C"))]);
    expect(await db.select().from(teams)).toHaveLength(1);
  });

  it("keeps times to the millisecond", async () => {
    const db = freshDb();
    const createdAt = new Date("2026-03-29T01:30:00.123Z");
    await db.insert(teams).values({ ...team("D"), createdAt });
    expect(await db.select({ createdAt: teams.createdAt }).from(teams)).toEqual([{ createdAt }]);
  });

  it("writes ids that sort by time", () => {
    const ids = Array.from({ length: 50 }, newId);
    expect([...ids].sort()).toEqual(ids);
  });
});
