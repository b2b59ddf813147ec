import { calendarFeeds, jobs, links, sessions, users } from "db";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  changeEmail,
  confirmEmail,
  readViewer,
  requestReset,
  resetPassword,
  resetState,
  signIn,
} from "~/domain/accounts";
import { renewCalendar } from "~/domain/reminders";
import {
  anna,
  codeIn,
  countOf,
  PASSWORD,
  sentMails,
  signedIn,
  signedUp,
  userRow,
  visit,
} from "../../support/accounts";
import { freshDb } from "../../support/database";

afterEach(() => void vi.useRealTimers());

const NOON = new Date("2026-11-23T12:00:00Z").getTime();
const NEW = "birnbaum-im-nebel-17";

/** A person with an account, no mail waiting, and the code of a link that they asked for. */
async function forgetful() {
  vi.setSystemTime(NOON);
  const db = freshDb();
  const id = await signedUp(db);
  await sentMails(db);
  await requestReset(db, { email: "ANNA@example.org" }, visit);
  const [mail] = await sentMails(db);
  return { db, id, mail, code: codeIn(mail) };
}

describe("requestReset", () => {
  it("mails a link to the address on record", async () => {
    const { db, mail, code } = await forgetful();
    expect(mail).toMatchObject({ to: "anna@example.org", subject: "Neues Passwort für KI-fit" });
    expect(code).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.select().from(links))).not.toContain(code);
    expect(await countOf(db, jobs)).toBe(0);
  });

  it("does the same for a known and an unknown address until the answer is out; only the known one gets a mail", async () => {
    vi.setSystemTime(NOON);
    const db = freshDb();
    await signedUp(db);
    await sentMails(db);
    const traces: unknown[] = [];
    for (const email of [anna.email, "nobody@example.org"]) {
      const before = await db.select().from(links);
      const answers: unknown[] = [];
      for (let i = 0; i < 6; i++) {
        answers.push(
          await requestReset(db, { email }, visit).catch(({ code, retryAfter }) => ({ code, retryAfter })),
        );
      }
      const waiting = (await db.select().from(jobs)).map(({ kind, tries }) => ({ kind, tries }));
      expect(await db.select().from(links)).toEqual(before);
      traces.push({ answers, waiting });
      const mails = await sentMails(db);
      expect(mails).toHaveLength(email === anna.email ? 5 : 0);
    }
    expect(traces[0]).toEqual(traces[1]);
    expect(traces[0]).toMatchObject({
      answers: [...Array(5).fill(undefined), { code: "too-many", retryAfter: 3600 }],
    });
    expect(await countOf(db, jobs)).toBe(0);
  });

  it("refuses what is no address", async () => {
    await expect(requestReset(freshDb(), { email: "anna" }, visit)).rejects.toMatchObject({
      fields: { email: "email-invalid" },
    });
  });
});

describe("resetPassword", () => {
  it("sets the new password, ends every session and every other link, and says so by mail", async () => {
    const { db, id, code } = await forgetful();
    await requestReset(db, { email: anna.email }, visit);
    const other = codeIn((await sentMails(db))[0]);
    const { header, viewer } = await signedIn(db, id);
    await signedIn(db, id);
    await changeEmail(db, viewer, { email: "eve@example.org", password: PASSWORD }, visit);
    const taking = codeIn((await sentMails(db)).find(({ to }) => to === "eve@example.org"));

    await resetPassword(db, code, { password: NEW }, visit);

    expect(await signIn(db, { email: anna.email, password: NEW }, visit)).toEqual({ userId: id });
    await expect(signIn(db, { email: anna.email, password: PASSWORD }, visit)).rejects.toThrow();
    expect((await readViewer(db, { secure: false }, header)).viewer).toBeNull();
    expect(await countOf(db, sessions)).toBe(0);
    await expect(resetPassword(db, other, { password: NEW }, visit)).rejects.toMatchObject({ code: "gone" });
    await expect(confirmEmail(db, taking)).rejects.toMatchObject({ code: "gone" });
    expect((await userRow(db, id))?.email).toBe(anna.email);
    expect((await sentMails(db)).map(({ subject }) => subject)).toEqual([
      "Ihr Passwort bei KI-fit wurde geändert",
    ]);
  });

  it("confirms the address, since the link came by mail", async () => {
    const { db, id, code } = await forgetful();
    await resetPassword(db, code, { password: NEW }, visit);
    expect((await userRow(db, id))?.emailConfirmedAt).toEqual(new Date(NOON));
  });

  it("leaves no calendar to whoever had the account before its address was known to be theirs", async () => {
    const { db, id, code } = await forgetful();
    await renewCalendar(db, id, { was: "" });
    await resetPassword(db, code, { password: NEW }, visit);
    expect(await db.select().from(calendarFeeds)).toEqual([]);
    // From then on it is the person's own, who may forget a password.
    await renewCalendar(db, id, { was: "" });
    await sentMails(db);
    await requestReset(db, { email: anna.email }, visit);
    await resetPassword(db, codeIn((await sentMails(db))[0]), { password: PASSWORD }, visit);
    expect(await db.select().from(calendarFeeds)).toHaveLength(1);
  });

  it("opens an account that guessing has closed", async () => {
    const { db, id, code } = await forgetful();
    for (let i = 0; i < 12; i++)
      await signIn(db, { email: anna.email, password: "falsch" }, visit).catch(() => {});
    await resetPassword(db, code, { password: NEW }, visit);
    expect(await signIn(db, { email: anna.email, password: NEW }, visit)).toEqual({ userId: id });
  });

  it("works once, also when two ask at once", async () => {
    const { db, code } = await forgetful();
    const results = await Promise.allSettled([
      resetPassword(db, code, { password: NEW }, visit),
      resetPassword(db, code, { password: `${NEW}-anders` }, visit),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(resetPassword(db, code, { password: NEW }, visit)).rejects.toMatchObject({
      code: "gone",
      status: 410,
    });
    expect(await resetState(db, code)).toBe("used");
  });

  it("works for an hour", async () => {
    const { db, code, id } = await forgetful();
    const before = await userRow(db, id);
    vi.setSystemTime(NOON + 3_600_000 - 1);
    expect(await resetState(db, code)).toBe("open");
    vi.setSystemTime(NOON + 3_600_000);
    expect(await resetState(db, code)).toBe("expired");
    await expect(resetPassword(db, code, { password: NEW }, visit)).rejects.toMatchObject({ code: "gone" });
    expect(await userRow(db, id)).toEqual(before);
  });

  it("keeps the link when the password will not do, and is not used up by looking", async () => {
    const { db, code } = await forgetful();
    for (const [password, problem] of [
      ["kurz", "password-short"],
      ["Passwort2026!", "password-common"],
      ["anna-beispiel-7", "password-personal"],
    ] as const) {
      await expect(resetPassword(db, code, { password }, visit)).rejects.toMatchObject({
        fields: { password: problem },
      });
    }
    expect(await resetState(db, code)).toBe("open");
    await resetPassword(db, code, { password: NEW }, visit);
  });

  it("takes no link for something else, and no code of nobody", async () => {
    const db = freshDb();
    const id = await signedUp(db);
    const confirming = codeIn((await sentMails(db))[0]);
    const [row] = await db.select().from(links);
    for (const code of [confirming, row?.id ?? "", "", "x".repeat(43), "' or 1=1 --", "../../etc"]) {
      expect(await resetState(db, code)).toBe("unknown");
      await expect(resetPassword(db, code, { password: NEW }, visit)).rejects.toMatchObject({ code: "gone" });
    }
    expect(await signIn(db, { email: anna.email, password: PASSWORD }, visit)).toEqual({ userId: id });
  });

  it("touches nobody else", async () => {
    const { db, code } = await forgetful();
    const bert = await signedUp(db, { email: "bert@example.org" });
    const { header } = await signedIn(db, bert);
    const before = await userRow(db, bert);
    await resetPassword(db, code, { password: NEW }, visit);
    expect(await userRow(db, bert)).toEqual(before);
    expect((await readViewer(db, { secure: false }, header)).viewer?.id).toBe(bert);
  });

  it("is of no use once the account is gone", async () => {
    const { db, code, id } = await forgetful();
    await db.delete(users).where(eq(users.id, id));
    await expect(resetPassword(db, code, { password: NEW }, visit)).rejects.toMatchObject({ code: "gone" });
  });
});
