import { type Db, invitations, jobs } from "db";
import { afterEach, describe, expect, it } from "vitest";
import {
  invitationJobs,
  invite,
  joinTeam,
  listInvitations,
  readInvitation,
  resendInvitation,
  revokeInvitation,
} from "~/domain/teams";
import { startWorker } from "~/platform/jobs";
import { openLog } from "~/platform/log";
import { openMailer } from "~/platform/mail";
import { freshDb, twoConnections } from "../../support/database";
import { startSmtpServer } from "../../support/smtp";
import { enter, joined, person, teamOfAll } from "../../support/teams";

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const sender = (id: string) => ({ id, name: "Ali Admin", emailConfirmed: true });
const input = { email: "nnia@firma.example", language: "de", role: "trainer", group: "" };
const NOBODY = "550 5.1.1 no such user";

/** A team that has invited somebody, with a mail server that knows who is not there; `work` sends what waits. */
async function office(recipients: Record<string, string> = { [input.email]: NOBODY }, db: Db = freshDb()) {
  const server = await startSmtpServer({ recipients });
  const mailer = openMailer({
    mailUrl: `smtp://127.0.0.1:${server.port}`,
    mailFrom: "KI-fit <lernen@example.de>",
    mailBounces: null,
    dataDir: "unused",
    loopback: true,
  });
  const handlers = invitationJobs(db, { origin: "http://localhost:3000" }, mailer);
  const worker = startWorker(db, handlers, { pollMs: 3_600_000, log: openLog({ write: () => {} }) });
  open.push(server.stop, () => mailer.close(), worker.stop);
  const all = await teamOfAll(db);
  const me = await enter(db, all.admin, all.teamId);
  await invite(db, me, sender(all.admin), input);
  const list = async (state: "open" | "bounced") =>
    (await listInvitations(db, me, { state, after: null })).invitations;
  const again = (more: Record<string, string>) => resendInvitation(db, me, sender(all.admin), more);
  const [{ id = "" } = {}] = await db.select().from(invitations);
  return { db, ...all, me, id, list, again, received: server.received, work: worker.runDue };
}

const codeIn = (body: string | undefined) =>
  /\/join\/([\w-]{43})/.exec((body ?? "").replace(/=\r?\n/g, ""))?.[1] ?? "";

describe("an invitation whose address the mail server refuses", () => {
  it("could not be delivered, and nobody tries again", async () => {
    const { db, id, list, work, me } = await office();
    expect(await list("open")).toMatchObject([{ id, state: "open" }]);
    await work();
    expect(await list("open")).toEqual([]);
    expect(await list("bounced")).toMatchObject([{ id, state: "bounced", email: input.email }]);
    expect((await listInvitations(db, me, { state: "open", after: null })).counts).toMatchObject({
      open: 0,
      bounced: 1,
      expired: 0,
    });
    expect(await db.select().from(jobs)).toEqual([]);
  });

  it("can be sent again to a corrected address, with its role, and works for that one alone", async () => {
    const { db, teamId, id, list, again, work, received } = await office();
    await work();
    await again({ invitation: id, email: "NINA@firma.example" });
    expect(await list("bounced")).toEqual([]);
    await work();
    expect(received.map(({ to }) => to)).toEqual([["NINA@firma.example"]]);
    expect(await list("open")).toMatchObject([{ id, email: "NINA@firma.example", role: "trainer" }]);
    const code = codeIn(received[0]?.body);
    const guest = async (email: string) => ({ id: await person(db, { email }), name: "Nina", email });
    const wrong = await guest(input.email);
    await expect(joinTeam(db, code, wrong)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });
    const nina = await guest("nina@firma.example");
    await joinTeam(db, code, nina);
    expect((await enter(db, nina.id, teamId)).role).toBe("trainer");
  });

  it("can be sent again as it is, and bounces again", async () => {
    const { id, list, again, work } = await office();
    await work();
    await again({ invitation: id });
    expect(await list("open")).toHaveLength(1);
    await work();
    expect(await list("bounced")).toHaveLength(1);
  });

  it("is refused another address that is none, a member's or invited already", async () => {
    const { db, teamId, me, admin, id, list, again, work } = await office();
    await work();
    await joined(db, teamId, "learner", { email: "schon@firma.example" });
    await invite(db, me, sender(admin), { ...input, email: "zwei@firma.example" });
    for (const [email, code] of [
      ["keine adresse", "email-invalid"],
      ["аnna@firma.example", "email-homograph"],
      ["SCHON@firma.example", "already-member"],
      ["zwei@FIRMA.example", "invited-before"],
    ] as const) {
      await expect(again({ invitation: id, email })).rejects.toMatchObject({ fields: { email: code } });
    }
    expect(await list("bounced")).toMatchObject([{ email: input.email }]);
    await revokeInvitation(db, me, { invitation: id });
    await expect(again({ invitation: id, email: "drei@firma.example" })).rejects.toMatchObject({
      fields: { form: "invitation-changed" },
    });
    expect(await list("bounced")).toEqual([]);
  });

  it("stays open where the server is only busy, or refuses whoever sends", async () => {
    for (const answer of ["450 4.2.1 mailbox busy", "554 5.7.1 relay access denied"]) {
      const { db, list, work } = await office({ [input.email]: answer });
      await work();
      expect(await list("open")).toHaveLength(1);
      expect(await db.select().from(jobs)).toMatchObject([{ tries: 1, failedAt: null }]);
    }
  });

  it("does not bounce where it was sent to another address, or accepted, meanwhile", async () => {
    const { id, list, again, work, received } = await office();
    await again({ invitation: id, email: "nina@firma.example" });
    await work();
    expect(await list("bounced")).toEqual([]);
    expect(received).toHaveLength(1);
  });

  it("opens to nobody: its code reached nobody", async () => {
    const { db, id, again, work, received } = await office({});
    await work();
    const code = codeIn(received[0]?.body);
    await db.update(invitations).set({ bouncedAt: new Date() });
    expect((await readInvitation(db, code, null)).state).toBe("unknown");
    const guest = { id: await person(db, { email: input.email }), name: "Nina", email: input.email };
    await expect(joinTeam(db, code, guest)).rejects.toMatchObject({ fields: { form: "invitation-gone" } });
    await again({ invitation: id });
    await work();
    await joinTeam(db, codeIn(received[1]?.body), guest);
  });

  it("goes to one corrected address, when two correct two invitations to the same at once", async () => {
    const [one, two] = await twoConnections();
    const { me, teamId, owner, admin, id, list, work } = await office(undefined, one);
    await work();
    await invite(one, me, sender(admin), { ...input, email: "max@firma.example" });
    const second = (await list("open"))[0]?.id ?? "";
    const corrected = "nina@firma.example";
    const results = await Promise.allSettled([
      resendInvitation(one, me, sender(admin), { invitation: id, email: corrected }),
      resendInvitation(two, await enter(two, owner, teamId), sender(owner), {
        invitation: second,
        email: corrected,
      }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { fields: { email: "invited-before" } },
    });
  });
});
