import { invitations, jobs } from "db";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  invite,
  joinTeam,
  listInvitations,
  readInvitation,
  resendInvitation,
  revokeInvitation,
} from "~/domain/teams";
import { codeIn, sentMails } from "../../support/accounts";
import { freshDb, twoConnections } from "../../support/database";
import { enter, group, invited, joined, memberCount, person, roleOf, teamOfAll } from "../../support/teams";

afterEach(() => void vi.useRealTimers());

const NOON = new Date("2026-11-23T12:00:00Z").getTime();
const DAY = 86_400_000;
const sender = (id: string, more = {}) => ({ id, name: "Ali Admin", emailConfirmed: true, ...more });
const input = { email: "neu@firma.example", language: "de", role: "learner", group: "" };

async function office(options?: { name?: string; seats?: number | null }) {
  const db = freshDb();
  const all = await teamOfAll(db, { name: "Musterfirma GmbH", ...options });
  const me = await enter(db, all.admin, all.teamId);
  const send = (more: Record<string, string> = {}) =>
    invite(db, me, sender(all.admin), { ...input, ...more });
  const guest = async (email: string, name = "Nina Neu") => ({
    id: await person(db, { name, email }),
    name,
    email,
  });
  return { db, ...all, me, send, guest };
}

describe("an invitation by e-mail", () => {
  it("is written in the invited person's language, with a link whose code is nowhere stored", async () => {
    const { db, send } = await office();
    await send();
    await send({ email: "new@firm.example", language: "en" });
    const [german, english] = await sentMails(db);
    expect(german).toMatchObject({
      to: "neu@firma.example",
      subject: "Einladung ins Team Musterfirma GmbH bei KI-fit",
    });
    expect(german?.text).toContain(
      "admin Beispiel lädt Sie ein, bei KI-fit im Team „Musterfirma GmbH“ zu lernen",
    );
    expect(english).toMatchObject({
      to: "new@firm.example",
      subject: "Invitation to the team Musterfirma GmbH at KI-fit",
    });
    const code = codeIn(german);
    expect(code).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.select().from(invitations))).not.toContain(code);
    expect(await db.select().from(jobs)).toEqual([]);
  });

  it("takes the person in, once, with its role and group", async () => {
    const { db, teamId, send, guest, me } = await office();
    const groupId = await group(db, teamId, { name: "Vertrieb" });
    await send({ role: "trainer", group: groupId });
    const code = codeIn((await sentMails(db))[0]);
    const nina = await guest("NEU@firma.example");
    expect(await readInvitation(db, code, nina)).toEqual({
      state: "open",
      team: "Musterfirma GmbH",
      from: "admin Beispiel",
      email: "neu@firma.example",
      isForAnother: false,
      isMember: false,
      isFull: false,
    });
    expect(await roleOf(db, teamId, nina.id)).toBeNull();
    await Promise.all([joinTeam(db, code, nina), joinTeam(db, code, nina)]);
    expect(await roleOf(db, teamId, nina.id)).toBe("trainer");
    const { groupMembers } = await import("db");
    expect(await db.select().from(groupMembers)).toEqual([{ groupId, userId: nina.id }]);
    expect(await readInvitation(db, code, nina)).toMatchObject({
      ...{ state: "accepted", isMember: true, team: "Musterfirma GmbH" },
    });
    expect((await listInvitations(db, me, { state: "accepted", after: null })).counts).toEqual({
      open: 0,
      bounced: 0,
      accepted: 1,
      expired: 0,
      revoked: 0,
    });
  });

  it("never takes in anyone but the person whose address it is for", async () => {
    const { db, teamId, send, guest } = await office();
    await send();
    const code = codeIn((await sentMails(db))[0]);
    const other = await guest("jemand@anders.example");
    expect(await readInvitation(db, code, other)).toMatchObject({
      state: "open",
      isForAnother: true,
      isMember: false,
    });
    await expect(joinTeam(db, code, other)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });
    expect(await memberCount(db, teamId)).toBe(5);
    // Nor does it tell the invited that they have joined, where a colleague is still signed in.
    const colleague = await guest("kollegin@firma.example");
    await joined(db, teamId, "learner", { userId: colleague.id });
    expect(await readInvitation(db, code, colleague)).toMatchObject({ isForAnother: true, isMember: false });
    // It still works for the right one, and afterwards for nobody.
    await joinTeam(db, code, await guest("neu@firma.example"));
    await expect(joinTeam(db, code, other)).rejects.toMatchObject({ code: "conflict" });
    expect(await memberCount(db, teamId)).toBe(7);
  });

  it("leaves a member as they are who opens it", async () => {
    const { db, teamId, send, guest } = await office();
    await send({ role: "learner" });
    const code = codeIn((await sentMails(db))[0]);
    const nina = await guest("neu@firma.example");
    await joined(db, teamId, "admin", { userId: nina.id });
    await joinTeam(db, code, nina);
    expect(await roleOf(db, teamId, nina.id)).toBe("admin");
    expect(await readInvitation(db, code, nina)).toMatchObject({ state: "accepted", isMember: true });
  });

  it("ends after two weeks, when it is revoked, and when it is sent again", async () => {
    vi.setSystemTime(NOON);
    const { db, admin, send, guest, me } = await office();
    await send();
    const first = codeIn((await sentMails(db))[0]);
    const [{ id = "" } = {}] = await db.select().from(invitations);
    await resendInvitation(db, me, sender(admin), { invitation: id });
    const second = codeIn((await sentMails(db))[0]);
    const nina = await guest("neu@firma.example");
    expect((await readInvitation(db, first, nina)).state).toBe("unknown");
    await expect(joinTeam(db, first, nina)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });

    vi.setSystemTime(NOON + 14 * DAY);
    expect((await readInvitation(db, second, nina)).state).toBe("expired");
    await expect(joinTeam(db, second, nina)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });
    expect((await listInvitations(db, me, { state: "expired", after: null })).invitations).toHaveLength(1);

    await resendInvitation(db, me, sender(admin), { invitation: id });
    const third = codeIn((await sentMails(db))[0]);
    await revokeInvitation(db, me, { invitation: id });
    expect((await readInvitation(db, third, nina)).state).toBe("revoked");
    await expect(joinTeam(db, third, nina)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });
    for (const again of [
      () => revokeInvitation(db, me, { invitation: id }),
      () => resendInvitation(db, me, sender(admin), { invitation: id }),
    ]) {
      await expect(again()).rejects.toMatchObject({ fields: { form: "invitation-changed" } });
    }
    // Inviting the address anew opens it again.
    await send();
    await joinTeam(db, codeIn((await sentMails(db))[0]), nina);
  });

  it("is not mailed where it was revoked before the mail went out", async () => {
    const { db, send, me } = await office();
    await send();
    const [{ id = "" } = {}] = await db.select().from(invitations);
    await revokeInvitation(db, me, { invitation: id });
    expect(await sentMails(db)).toEqual([]);
  });

  it.each([
    [{ email: "keine Adresse" }, { email: "email-invalid" }],
    [{ email: "аnna@firma.example" }, { email: "email-homograph" }],
    [{ email: "anna@fіrma.example" }, { email: "email-homograph" }],
    [{ role: "emperor" }, { role: "role-missing" }],
    [{ language: "fr" }, { language: "language-missing" }],
    [{ group: "of another team" }, { group: "group-gone" }],
  ])("is refused with what is wrong: %j", async (wrong, fields) => {
    const { db, send } = await office();
    await expect(send(wrong)).rejects.toMatchObject({ code: "invalid", fields });
    expect(await db.select().from(invitations)).toEqual([]);
  });

  it("is refused for members, for those invited already, and by whoever has not confirmed their own address", async () => {
    const { db, teamId, admin, me, send } = await office();
    await joined(db, teamId, "learner", { email: "schon@firma.example" });
    await expect(send({ email: "SCHON@firma.example" })).rejects.toMatchObject({
      fields: { email: "already-member" },
    });
    await send();
    await expect(send()).rejects.toMatchObject({ fields: { email: "already-invited" } });
    await expect(send({ email: "zwei@firma.example", role: "owner" })).rejects.toMatchObject({ status: 403 });
    const unknown = sender(admin, { emailConfirmed: false });
    const [{ id = "" } = {}] = await db.select().from(invitations);
    for (const refused of [
      () => invite(db, me, unknown, { ...input, email: "drei@firma.example" }),
      () => resendInvitation(db, me, unknown, { invitation: id }),
    ]) {
      await expect(refused()).rejects.toMatchObject({ fields: { form: "confirm-first" } });
    }
    expect(await sentMails(db)).toHaveLength(1);
  });

  it("of two admins who invite one address at once goes out once", async () => {
    const [one, two] = await twoConnections();
    const { teamId, owner, admin } = await teamOfAll(one);
    const results = await Promise.allSettled([
      invite(one, await enter(one, owner, teamId), sender(owner), input),
      invite(two, await enter(two, admin, teamId), sender(admin), input),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await sentMails(one)).toHaveLength(1);
  });

  it("cannot be resent or revoked by another team", async () => {
    const { db, send } = await office();
    await send();
    const [{ id = "" } = {}] = await db.select().from(invitations);
    const elsewhere = await teamOfAll(db);
    const them = await enter(db, elsewhere.owner, elsewhere.teamId);
    await expect(revokeInvitation(db, them, { invitation: id })).rejects.toMatchObject({ code: "conflict" });
    await expect(
      resendInvitation(db, them, sender(elsewhere.owner), { invitation: id }),
    ).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await listInvitations(db, them, { state: "open", after: null })).invitations).toEqual([]);
  });

  it("leads nowhere else, whatever team and sender call themselves", async () => {
    const { db, send } = await office({ name: "Gewinn: http://evil.example" });
    await send();
    const [mail] = await sentMails(db);
    expect(mail?.subject).toBe("Einladung in ein Team bei KI-fit");
    expect(`${mail?.text}${mail?.html}`).not.toContain("evil.example");
  });

  it.each(["Ihr Konto auf sicherheit24.de", "Bitte zu konto．example", "bitte-hier。com"])(
    "leads nowhere else either where a name is an address that mail programs find: %s",
    async (name) => {
      const { db, send } = await office({ name });
      await send();
      const [mail] = await sentMails(db);
      expect(mail?.subject).toBe("Einladung in ein Team bei KI-fit");
      expect(`${mail?.text}${mail?.html}`).not.toContain(name);
    },
  );
});

describe("the list of invitations", () => {
  it("has each once, page by page, those sent last first", async () => {
    const { db, teamId, me } = await office();
    for (let i = 0; i < 120; i++) {
      await invited(db, teamId, { email: `p${i}@firma.example`, sentAt: new Date(NOON + (i % 3)) });
    }
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await listInvitations(db, me, { state: "open", after });
      expect(page.counts.open).toBe(120);
      seen.push(...page.invitations.map(({ email }) => email));
      after = page.after;
      if (!after) break;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });
});
