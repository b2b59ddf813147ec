import { memberships, sessions, teams, users } from "db";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  blankCookie,
  endAllSessions,
  endOtherSessions,
  endSession,
  forgetExpired,
  listSessions,
  readViewer,
  startSession,
} from "~/domain/accounts";
import { sentBack, signedIn, signedUp } from "../../support/accounts";
import { freshDb } from "../../support/database";

afterEach(() => void vi.useRealTimers());

const DAY = 86_400_000;
const NOON = new Date("2026-11-23T12:00:00Z").getTime();
const plain = { secure: false };

describe("sessions", () => {
  it("tell who is there", async () => {
    const db = freshDb();
    const id = await signedUp(db);
    const { viewer } = await signedIn(db, id);
    expect(viewer).toEqual({
      id,
      name: "Anna Beispiel",
      email: "anna@example.org",
      emailConfirmed: false,
      language: "de",
      timeZone: "Europe/Berlin",
      plan: "individual",
      team: null,
      offered: [],
      sessionId: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it("know the team, the role in it, and its plan", async () => {
    const db = freshDb();
    const owner = await signedUp(db, { plan: "team", teamName: "Werk Nord" });
    const [team] = await db.select().from(teams);
    const member = await signedUp(db, { email: "bert@example.org" });
    await db
      .insert(memberships)
      .values({ teamId: team?.id ?? "", userId: member, role: "learner", joinedAt: new Date() });
    expect((await signedIn(db, owner)).viewer).toMatchObject({
      plan: "team",
      team: { name: "Werk Nord", role: "owner" },
    });
    expect((await signedIn(db, member)).viewer).toMatchObject({
      plan: "team",
      team: { id: team?.id, role: "learner" },
    });
  });

  it("are stored only as a hash", async () => {
    const db = freshDb();
    const { header } = await signedIn(db, await signedUp(db));
    const id = header.split("=")[1] ?? "";
    expect(id.length).toBeGreaterThanOrEqual(32);
    const rows = await db.select().from(sessions);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(id);
    // what the table holds opens nothing
    expect((await readViewer(db, plain, `kf_session=${rows[0]?.id}`)).viewer).toBeNull();
  });

  it("have a cookie that scripts, other sites and plain http do not get", async () => {
    const db = freshDb();
    const id = await signedUp(db);
    const secure = await startSession(db, { secure: true }, id, "");
    expect(secure).toMatch(/^__Host-kf_session=\w+; /);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/", `Max-Age=${30 * 86_400}`]) {
      expect(secure.split("; ")).toContain(attribute);
    }
    expect(secure).not.toContain("Domain");
    const open = await startSession(db, plain, id, "");
    expect(open).toMatch(/^kf_session=\w+; .*HttpOnly/);
    expect(open).not.toContain("Secure");
    // a cookie from plain http does not count behind https
    expect((await readViewer(db, { secure: true }, sentBack(open))).viewer).toBeNull();
    expect(blankCookie(db, plain)).toMatch(/^kf_session=; .*Max-Age=0/);
  });

  it("last thirty days and are extended by use", async () => {
    vi.setSystemTime(NOON);
    const db = freshDb();
    const { header } = await signedIn(db, await signedUp(db));
    vi.setSystemTime(NOON + 14 * DAY);
    expect(await readViewer(db, plain, header)).toMatchObject({
      cookie: null,
      viewer: { name: "Anna Beispiel" },
    });
    vi.setSystemTime(NOON + 16 * DAY);
    const { viewer, cookie } = await readViewer(db, plain, header);
    expect(viewer).not.toBeNull();
    expect(sentBack(cookie ?? "")).toBe(header);
    vi.setSystemTime(NOON + 45 * DAY);
    expect((await readViewer(db, plain, header)).viewer).not.toBeNull();
    vi.setSystemTime(NOON + 75 * DAY);
    const late = await readViewer(db, plain, header);
    expect(late.viewer).toBeNull();
    expect(late.cookie).toMatch(/Max-Age=0/);
    expect(await db.select().from(sessions)).toEqual([]);
  });

  it.each([
    [undefined, false],
    [null, false],
    ["", false],
    ["other=1; =; ;;", false],
    ["kf_session=", false],
    ["kf_session=wrong", true],
    [`kf_session=${"x".repeat(100_000)}`, true],
    ["kf_session=%E0%A4%A", false],
    ["broken=%E0%A4%A", false],
    ["kf_session=' or 1=1 --", true],
  ])("take the cookie header %j for nobody", async (header, blank) => {
    const { viewer, cookie } = await readViewer(freshDb(), plain, header);
    expect(viewer).toBeNull();
    expect(cookie !== null).toBe(blank);
  });

  it("find their cookie beside broken ones", async () => {
    const db = freshDb();
    const { header } = await signedIn(db, await signedUp(db));
    expect((await readViewer(db, plain, `a=%; ${header};b="x=y"`)).viewer).not.toBeNull();
  });

  it("are listed for their owner, the newest first, with device and date", async () => {
    const db = freshDb();
    const id = await signedUp(db);
    vi.setSystemTime(NOON);
    const phone = await signedIn(db, id, "Safari, iPhone");
    vi.setSystemTime(NOON + 1000);
    await signedIn(db, id, "Firefox, Windows");
    await signedIn(db, await signedUp(db, { email: "bert@example.org" }));
    expect(await listSessions(db, phone.viewer)).toEqual([
      {
        id: expect.any(String),
        device: "Firefox, Windows",
        createdAt: new Date(NOON + 1000),
        current: false,
      },
      { id: phone.viewer.sessionId, device: "Safari, iPhone", createdAt: new Date(NOON), current: true },
    ]);
    vi.setSystemTime(NOON + 30 * DAY + 500);
    expect(await listSessions(db, phone.viewer)).toHaveLength(1);
  });

  it("end one by one, but never by the hand of someone else", async () => {
    const db = freshDb();
    const [one, two] = [await signedUp(db), await signedUp(db, { email: "bert@example.org" })];
    const mine = await signedIn(db, one);
    await endSession(db, two, mine.viewer.sessionId);
    expect((await readViewer(db, plain, mine.header)).viewer).not.toBeNull();
    await endSession(db, one, mine.viewer.sessionId);
    expect((await readViewer(db, plain, mine.header)).viewer).toBeNull();
  });

  it("end everywhere, or everywhere else, and only for that person", async () => {
    const db = freshDb();
    const [one, two] = [await signedUp(db), await signedUp(db, { email: "bert@example.org" })];
    const [here, there, bert] = [await signedIn(db, one), await signedIn(db, one), await signedIn(db, two)];
    const alive = async () =>
      Promise.all(
        [here, there, bert].map(async ({ header }) => (await readViewer(db, plain, header)).viewer !== null),
      );
    await endOtherSessions(db, one, here.viewer.sessionId);
    expect(await alive()).toEqual([true, false, true]);
    await endAllSessions(db, one);
    expect(await alive()).toEqual([false, false, true]);
  });

  it("end with the account, and are cleared away when they have run out", async () => {
    vi.setSystemTime(NOON);
    const db = freshDb();
    const id = await signedUp(db);
    const { header } = await signedIn(db, id);
    await signedIn(db, await signedUp(db, { email: "bert@example.org" }));
    await db.delete(users).where(eq(users.id, id));
    expect((await readViewer(db, plain, header)).viewer).toBeNull();
    await forgetExpired(db);
    expect(await db.select().from(sessions)).toHaveLength(1);
    vi.setSystemTime(NOON + 31 * DAY);
    await forgetExpired(db);
    expect(await db.select().from(sessions)).toHaveLength(0);
  });
});
