import { limits } from "db";
import { afterEach, describe, expect, it, vi } from "vitest";
import { forgetLimits, forgive, limit, networkOf, withinLimit } from "~/platform/limits";
import { Problem } from "~/platform/problems";
import { freshDb } from "../../support/database";

afterEach(() => void vi.useRealTimers());

const rule = { action: "knock", subject: "anna@example.org", max: 3, every: "15 min" } as const;
const NOON = new Date("2026-11-23T12:00:00Z");

async function knock(
  times: number,
  db: ReturnType<typeof freshDb>,
  more: Partial<Parameters<typeof limit>[1]> = {},
) {
  for (let i = 0; i < times; i++) await limit(db, { ...rule, ...more });
}

describe("limit", () => {
  it("lets `max` through and refuses the next one, saying when to come back", async () => {
    vi.setSystemTime(NOON);
    const db = freshDb();
    await knock(3, db);
    vi.setSystemTime(NOON.getTime() + 60_000);
    const refusal = await limit(db, rule).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: "too-many", status: 429, retryAfter: 14 * 60 });
    expect((refusal as Problem).init.headers).toEqual({ "Retry-After": "840" });
  });

  it("opens again to the second, and does not move the end when knocked at", async () => {
    vi.setSystemTime(NOON);
    const db = freshDb();
    await knock(3, db);
    vi.setSystemTime(NOON.getTime() + 15 * 60_000 - 1);
    await expect(limit(db, rule)).rejects.toMatchObject({ retryAfter: 1 });
    vi.setSystemTime(NOON.getTime() + 15 * 60_000);
    await knock(3, db);
    await expect(limit(db, rule)).rejects.toMatchObject({ retryAfter: 900 });
  });

  it("counts each subject and each action by itself", async () => {
    const db = freshDb();
    await knock(3, db);
    await knock(3, db, { subject: "bert@example.org" });
    await knock(3, db, { action: "ring" });
    await expect(limit(db, rule)).rejects.toThrow(Problem);
  });

  it("counts every one of many at once", async () => {
    const db = freshDb();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => limit(db, rule)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(3);
  });

  it("allows loopback more only where the rule says so", async () => {
    const db = freshDb();
    await knock(10, db, { subject: "127.0.0.1", maxFromLoopback: 10 });
    await expect(knock(1, db, { subject: "127.0.0.1", maxFromLoopback: 10 })).rejects.toThrow(Problem);
    await expect(knock(4, db, { subject: "::1" })).rejects.toThrow(Problem);
    await expect(knock(4, db, { subject: "192.0.2.1", maxFromLoopback: 10 })).rejects.toThrow(Problem);
  });

  it("stores nobody's address", async () => {
    const db = freshDb();
    await knock(1, db);
    expect(JSON.stringify(await db.select().from(limits))).not.toMatch(/anna|example/);
  });

  it("is forgiven, asked, and forgotten", async () => {
    vi.setSystemTime(NOON);
    const db = freshDb();
    await knock(3, db);
    expect(await withinLimit(db, rule)).toBe(false);
    await forgive(db, rule);
    expect(await withinLimit(db, rule)).toBe(true);
    await forgetLimits(db);
    expect(await db.select().from(limits)).toHaveLength(1);
    vi.setSystemTime(NOON.getTime() + 3_600_000);
    await forgetLimits(db);
    expect(await db.select().from(limits)).toHaveLength(0);
  });
});

describe("networkOf", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["::ffff:127.0.0.1", "127.0.0.1"],
    ["::1", "::1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["", ""],
  ])("%s is of %s", (address, network) => expect(networkOf(address)).toBe(network));
});
