import { links, users } from "db";
import { eq } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  changeEmail,
  confirmationState,
  confirmEmail,
  requestReset,
  resetState,
  sendConfirmation,
  signIn,
  signUp,
} from "~/domain/accounts";
import {
  anna,
  codeIn,
  ORIGIN,
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
const NEW = "anna.neu@example.org";

async function newcomer() {
  vi.setSystemTime(NOON);
  const db = freshDb();
  const id = await signedUp(db);
  const code = codeIn((await sentMails(db))[0]);
  return { db, id, code };
}

/** A person whose address is confirmed, signed in. */
async function known() {
  const { db, id, code } = await newcomer();
  await confirmEmail(db, code);
  return { db, id, viewer: (await signedIn(db, id)).viewer };
}

describe("confirmEmail", () => {
  it("confirms when asked to, not by looking", async () => {
    const { db, id, code } = await newcomer();
    expect(await confirmationState(db, code)).toBe("open");
    expect(await confirmationState(db, code)).toBe("open");
    expect((await userRow(db, id))?.emailConfirmedAt).toBeNull();
    await confirmEmail(db, code);
    expect((await userRow(db, id))?.emailConfirmedAt).toEqual(new Date(NOON));
    expect((await signedIn(db, id)).viewer.emailConfirmed).toBe(true);
  });

  it("says so again to a second click, also two at once", async () => {
    const { db, id, code } = await newcomer();
    await Promise.all([confirmEmail(db, code), confirmEmail(db, code)]);
    vi.setSystemTime(NOON + 10 * 86_400_000);
    await confirmEmail(db, code);
    expect(await confirmationState(db, code)).toBe("done");
    expect((await userRow(db, id))?.emailConfirmedAt).toEqual(new Date(NOON));
  });

  it("works for three days", async () => {
    const { db, id, code } = await newcomer();
    vi.setSystemTime(NOON + 72 * 3_600_000);
    expect(await confirmationState(db, code)).toBe("gone");
    await expect(confirmEmail(db, code)).rejects.toMatchObject({ code: "gone" });
    expect((await userRow(db, id))?.emailConfirmedAt).toBeNull();
  });

  it("takes no link for something else, and no code of nobody", async () => {
    const { db, id } = await newcomer();
    await requestReset(db, { email: anna.email }, visit);
    const reset = codeIn((await sentMails(db))[0]);
    const [row] = await db.select().from(links);
    for (const code of [reset, row?.id ?? "", "", "x".repeat(43), "' or 1=1 --"]) {
      expect(await confirmationState(db, code)).toBe("gone");
      await expect(confirmEmail(db, code)).rejects.toMatchObject({ code: "gone" });
    }
    expect((await userRow(db, id))?.emailConfirmedAt).toBeNull();
    expect(await resetState(db, reset)).toBe("open");
  });

  it("takes no link that was mailed to an address which is no longer the person's", async () => {
    const { db, id, code } = await newcomer();
    await db.update(users).set({ email: NEW, emailKey: NEW }).where(eq(users.id, id));
    await expect(confirmEmail(db, code)).rejects.toMatchObject({ code: "gone" });
    expect(await userRow(db, id)).toMatchObject({ email: NEW, emailConfirmedAt: null });
  });

  it("is offered again, five times an hour, until it is done", async () => {
    const { db, id, code } = await newcomer();
    const { viewer } = await signedIn(db, id);
    for (let i = 0; i < 5; i++) await sendConfirmation(db, viewer, visit);
    await expect(sendConfirmation(db, viewer, visit)).rejects.toMatchObject({ code: "too-many" });
    const mails = await sentMails(db);
    expect(mails).toHaveLength(5);
    await confirmEmail(db, codeIn(mails[4]));
    expect(await confirmationState(db, code)).toBe("done");
    await sendConfirmation(db, (await signedIn(db, id)).viewer, visit);
    expect(await sentMails(db)).toEqual([]);
  });
});

describe("changeEmail", () => {
  it("takes effect when the new address has been confirmed; the old one gets a notice", async () => {
    const { db, id, viewer } = await known();
    await changeEmail(db, viewer, { email: ` ${NEW}`, password: PASSWORD }, visit);
    expect((await userRow(db, id))?.email).toBe(anna.email);
    const mails = await sentMails(db);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [NEW, "Bitte bestätigen Sie Ihre neue E-Mail-Adresse"],
      [anna.email, "Ihre E-Mail-Adresse bei KI-fit soll geändert werden"],
    ]);
    expect(mails[1]?.link).toBe(`${ORIGIN}/forgot-password`);
    expect(JSON.stringify(mails[1])).not.toContain(NEW);

    const code = codeIn(mails[0]);
    await confirmEmail(db, code);
    await confirmEmail(db, code);
    expect(await confirmationState(db, code)).toBe("done");
    expect(await userRow(db, id)).toMatchObject({
      email: NEW,
      emailKey: NEW,
      emailConfirmedAt: new Date(NOON),
    });
    expect(await signIn(db, { email: NEW, password: PASSWORD }, visit)).toEqual({ userId: id });
    await expect(signIn(db, { email: anna.email, password: PASSWORD }, visit)).rejects.toThrow();
  });

  it("ends links that went to the old address, or to another new one", async () => {
    const { db, viewer, id } = await known();
    await requestReset(db, { email: anna.email }, visit);
    const reset = codeIn((await sentMails(db))[0]);
    await changeEmail(db, viewer, { email: "eins@example.org", password: PASSWORD }, visit);
    const one = codeIn((await sentMails(db))[0]);
    await changeEmail(db, viewer, { email: "zwei@example.org", password: PASSWORD }, visit);
    const two = codeIn((await sentMails(db))[0]);
    await confirmEmail(db, two);
    expect(await resetState(db, reset)).toBe("used");
    expect(await confirmationState(db, one)).toBe("gone");
    await expect(confirmEmail(db, one)).rejects.toMatchObject({ code: "gone" });
    expect((await userRow(db, id))?.email).toBe("zwei@example.org");
  });

  it("needs the password", async () => {
    const { db, viewer } = await known();
    await expect(
      changeEmail(db, viewer, { email: NEW, password: "ein-ganz-anderer-satz" }, visit),
    ).rejects.toMatchObject({ fields: { password: "password-wrong" } });
    await expect(changeEmail(db, viewer, { email: "x", password: "" }, visit)).rejects.toMatchObject({
      fields: { email: "email-invalid", password: "password-missing" },
    });
    await expect(
      changeEmail(db, viewer, { email: "ANNA@example.org", password: PASSWORD }, visit),
    ).rejects.toMatchObject({ fields: { email: "email-same" } });
    expect(await sentMails(db)).toEqual([]);
  });

  it("is no way to guess a password", async () => {
    const { db, viewer } = await known();
    const guess = () => changeEmail(db, viewer, { email: NEW, password: "falsch" }, visit);
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toMatchObject({ code: "invalid" });
    await expect(guess()).rejects.toMatchObject({ code: "too-many" });
    await expect(signIn(db, anna, visit)).rejects.toMatchObject({ code: "too-many" });
  });

  it("is no way to find out who has an account", async () => {
    const { db, viewer, id } = await known();
    await signedUp(db, { email: NEW });
    await sentMails(db);
    expect(await changeEmail(db, viewer, { email: NEW, password: PASSWORD }, visit)).toBe(
      await changeEmail(db, viewer, { email: "frei@example.org", password: PASSWORD }, visit),
    );
    const mails = await sentMails(db);
    expect(mails.find(({ to }) => to === NEW)?.subject).toBe("Sie haben schon ein Konto bei KI-fit");
    expect(mails.filter(({ to }) => to === anna.email)).toHaveLength(2);
    expect((await userRow(db, id))?.email).toBe(anna.email);
  });

  it("leaves an address to whoever signed up with it in the meantime", async () => {
    const { db, viewer, id } = await known();
    await changeEmail(db, viewer, { email: NEW, password: PASSWORD }, visit);
    const code = codeIn((await sentMails(db))[0]);
    const { userId } = await signUp(db, { ...anna, email: NEW.toUpperCase() }, visit);
    await expect(confirmEmail(db, code)).rejects.toMatchObject({ code: "gone" });
    expect((await userRow(db, id))?.email).toBe(anna.email);
    expect((await userRow(db, userId))?.emailConfirmedAt).toBeNull();
  });

  it("writes to no stranger when the old address was never confirmed", async () => {
    const { db, id } = await newcomer();
    await changeEmail(db, (await signedIn(db, id)).viewer, { email: NEW, password: PASSWORD }, visit);
    expect((await sentMails(db)).map(({ to }) => to)).toEqual([NEW]);
  });
});
