import { type Db, invitations, teams, users } from "db";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { endJoinLink, joinTeam, readInvitation, readJoinLink, renewJoinLink } from "~/domain/teams";
import * as joinPage from "~/routes/join.$token";
import * as signOut from "~/routes/sign-out";
import * as signUpPage from "~/routes/sign-up";
import { anna } from "../../support/accounts";
import { browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, enter, invited, memberCount, person, roleOf, teamOfAll } from "../../support/teams";

afterEach(() => void vi.useRealTimers());

const NOON = new Date("2026-11-23T12:00:00Z").getTime();
const dataOf = (answer: unknown) => (answer as { data: Record<string, unknown> }).data;

/** Whether joining by this code confirmed the address of somebody new. */
async function confirmsBy(db: Db, code: string, email: string): Promise<boolean> {
  const id = await person(db, { email });
  await db.update(users).set({ emailConfirmedAt: null }).where(eq(users.id, id));
  await joinTeam(db, code, { id, name: "Gast", email }).catch(() => {});
  const [row] = await db.select({ at: users.emailConfirmedAt }).from(users).where(eq(users.id, id));
  return row?.at !== null;
}

describe("an address", () => {
  it("is confirmed by joining with the code that was mailed to it, and by no other", async () => {
    const db = freshDb();
    const { teamId, owner } = await teamOfAll(db);
    const code = await invited(db, teamId, { email: "nina@firma.example" });
    expect(await confirmsBy(db, code, "otto@firma.example")).toBe(false);
    expect(await confirmsBy(db, code, "nina@firma.example")).toBe(true);
    const revoked = await invited(db, teamId, { email: "rita@firma.example" });
    await db
      .update(invitations)
      .set({ revokedAt: new Date() })
      .where(eq(invitations.emailKey, "rita@firma.example"));
    expect(await confirmsBy(db, revoked, "rita@firma.example")).toBe(false);

    const me = await enter(db, owner, teamId);
    await renewJoinLink(db, me, { was: "" });
    const link = (await readJoinLink(db, me))?.code ?? "";
    expect(await confirmsBy(db, link, "karl@firma.example")).toBe(false);
    expect(await memberCount(db, teamId)).toBe(7);
  });

  it("stays unconfirmed where the team has no seat", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db, { seats: 5 });
    const code = await invited(db, teamId, { email: "nina@firma.example" });
    expect(await confirmsBy(db, code, "nina@firma.example")).toBe(false);
  });
});

describe("the team's link", () => {
  it("takes in whoever has an account, as a learner, until it is renewed, ended or a month old", async () => {
    vi.setSystemTime(NOON);
    const db = freshDb();
    const { teamId, owner } = await teamOfAll(db);
    const me = await enter(db, owner, teamId);
    const guest = async (email: string) => ({ id: await person(db, { email }), name: "Gast", email });
    expect(await readJoinLink(db, me)).toBeNull();
    await renewJoinLink(db, me, { was: "" });
    const first = (await readJoinLink(db, me))?.code ?? "";
    const a = await guest("a@x.example");
    await joinTeam(db, first, a);
    expect(await roleOf(db, teamId, a.id)).toBe("learner");

    await renewJoinLink(db, me, { was: first });
    const second = (await readJoinLink(db, me))?.code ?? "";
    const b = await guest("b@x.example");
    await expect(joinTeam(db, first, b)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });
    vi.setSystemTime(NOON + 30 * 86_400_000);
    expect((await readInvitation(db, second, b)).state).toBe("unknown");
    await expect(joinTeam(db, second, b)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });

    await renewJoinLink(db, me, { was: second });
    const third = (await readJoinLink(db, me))?.code ?? "";
    await endJoinLink(db, me, { was: third });
    await expect(joinTeam(db, third, b)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });
    expect(await readJoinLink(db, me)).toBeNull();
    expect(await memberCount(db, teamId)).toBe(6);
  });

  it("tells the second of two who change it", async () => {
    const db = freshDb();
    const { teamId, owner, admin } = await teamOfAll(db);
    const [boss, deputy] = [await enter(db, owner, teamId), await enter(db, admin, teamId)];
    await renewJoinLink(db, boss, { was: "" });
    const link = await readJoinLink(db, boss);
    for (const late of [
      () => renewJoinLink(db, deputy, { was: "" }),
      () => endJoinLink(db, deputy, { was: "an older one" }),
    ]) {
      await expect(late()).rejects.toMatchObject({ code: "conflict", fields: { form: "link-changed" } });
    }
    expect(await readJoinLink(db, deputy)).toEqual(link);
  });
});

describe("the page of an invitation", () => {
  const at = (token: string) => [`/join/${token}`, { token }] as const;

  it("leads a visitor to sign up and back, and joins only by its button", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db);
    const token = await invited(db, teamId, { email: anna.email });
    const visitor = browser(db);
    const opened = await visitor.open(joinPage.loader, ...at(token));
    expect(statusOf(opened)).toBe(200);
    expect(dataOf(opened)).toMatchObject({ team: "Musterfirma", invited: anna.email, yours: null });
    const next = encodeURIComponent(`/join/${token}`);
    const form = await visitor.open(signUpPage.loader, `/sign-up?next=${next}`);
    expect(form).toMatchObject({ email: anna.email });
    const posted = await visitor.post(joinPage.action, `/join/${token}`, {}, { token });
    expect(goesTo(posted)).toBe(`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`);

    const signedUp = await visitor.post(signUpPage.action, "/sign-up", { ...anna, next: `/join/${token}` });
    expect(goesTo(signedUp)).toBe(`/join/${token}`);
    await visitor.open(joinPage.loader, ...at(token));
    expect((await visitor.who())?.team).toBeNull();
    const joined = await visitor.post(joinPage.action, `/join/${token}`, {}, { token });
    expect(goesTo(joined)).toBe(`/join/${token}`);
    expect(await visitor.who()).toMatchObject({ plan: "team", team: { id: teamId, role: "learner" } });
    const after = await visitor.open(joinPage.loader, ...at(token));
    expect([statusOf(after), dataOf(after)]).toMatchObject([200, { isMember: true }]);
  });

  it("says to somebody else that it is not theirs, gives no address away, and signs them out to come back", async () => {
    const db = freshDb();
    const { teamId, learner } = await teamOfAll(db);
    const token = await invited(db, teamId, { email: "nina.neu@firma.example" });
    const other = await browserOf(db, await person(db, { email: "other@x.example" }));
    const opened = await other.open(joinPage.loader, ...at(token));
    expect(dataOf(opened)).toMatchObject({
      isForAnother: true,
      invited: "n…@firma.example",
      yours: "other@x.example",
    });
    expect(JSON.stringify(opened)).not.toContain("nina");
    const posted = await other.post(joinPage.action, `/join/${token}`, {}, { token });
    expect([statusOf(posted), dataOf(posted).problems]).toEqual([409, { form: "invitation-gone" }]);
    expect(await memberCount(db, teamId)).toBe(5);
    const out = await other.post(signOut.action, "/sign-out", { next: `/join/${token}` });
    expect([goesTo(out), other.jar.size]).toEqual([`/join/${token}`, 0]);
    const evil = await other.post(signOut.action, "/sign-out", { next: "//evil.example" });
    expect(goesTo(evil)).toBe("/");
    expect(await roleOf(db, teamId, learner)).toBe("learner");
  });

  it("tells nothing of a team by a link that no longer works, or never did", async () => {
    const db = freshDb();
    const { teamId } = await teamOfAll(db, { name: "Geheime Firma" });
    const token = await invited(db, teamId, { email: "nina@firma.example" });
    const { invitations } = await import("db");
    const changes = [
      [{ revokedAt: new Date() }, "revoked"],
      [{ revokedAt: null, expiresAt: new Date(Date.now() - 1) }, "expired"],
      [{ acceptedAt: new Date() }, "accepted"],
    ] as const;
    for (const [change, state] of changes) {
      await db.update(invitations).set(change).where(eq(invitations.teamId, teamId));
      const opened = await browser(db).open(joinPage.loader, ...at(token));
      expect([statusOf(opened), dataOf(opened).state]).toEqual([410, state]);
      expect(JSON.stringify(opened)).not.toMatch(/Geheim|nina/);
    }
    for (const unknown of ["unknown", "", "'", teamId]) {
      const opened = await browser(db).open(joinPage.loader, ...at(unknown));
      expect([statusOf(opened), dataOf(opened).state]).toEqual([410, "unknown"]);
    }
    expect(await db.select({ code: teams.joinCode }).from(teams)).toEqual([{ code: null }]);
  });
});
