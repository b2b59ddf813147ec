import { jobs, limits, links, memberships, teams, users } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { signUp } from "~/domain/accounts";
import { limit, networkOf } from "~/platform/limits";
import { Problem } from "~/platform/problems";
import { anna, countOf, ORIGIN, PASSWORD, sentMails, signedUp, userRow, visit } from "../../support/accounts";
import { freshDb } from "../../support/database";

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail("it was not refused"),
    (error: unknown) => {
      expect(error).toBeInstanceOf(Problem);
      return error as Problem;
    },
  );

describe("signUp", () => {
  it("creates the account, with the password only as argon2id", async () => {
    const db = freshDb();
    const id = await signedUp(db, { name: "  Anna   Beispiel ", email: " Anna@Example.org" });
    expect(await userRow(db, id)).toMatchObject({
      name: "Anna Beispiel",
      email: "Anna@Example.org",
      emailKey: "anna@example.org",
      emailConfirmedAt: null,
      language: "de",
      plan: "individual",
      passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
    });
    expect(await db.select().from(teams)).toEqual([]);
    expect(JSON.stringify([await db.select().from(users), await db.select().from(jobs)])).not.toContain(
      PASSWORD,
    );
  });

  it("takes the browser's time zone, for the team too, and the usual one where it names none that we know", async () => {
    for (const [timeZone, stored] of [
      ["Asia/Tokyo", "Asia/Tokyo"],
      ["Mars/Olympus", "Europe/Berlin"],
      ["", "Europe/Berlin"],
    ] as const) {
      const db = freshDb();
      const id = await signedUp(db, { timeZone, plan: "team", teamName: "Beispiel" });
      expect((await userRow(db, id))?.timeZone).toBe(stored);
      expect(await db.select({ timeZone: teams.timeZone }).from(teams)).toEqual([{ timeZone: stored }]);
    }
  });

  it("mails the link that confirms the address; the table has only its hash", async () => {
    const db = freshDb();
    await signedUp(db);
    const [mail, ...more] = await sentMails(db);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: "anna@example.org",
      subject: "Bitte bestätigen Sie Ihre E-Mail-Adresse",
    });
    expect(mail?.link).toMatch(new RegExp(`^${ORIGIN}/confirm-email/[\\w-]{43}$`));
    expect(mail?.text).toContain(mail?.link);
    const [link] = await db.select().from(links);
    expect(mail?.link).not.toContain(link?.id);
    expect(await countOf(db, jobs)).toBe(0);
  });

  it("writes nothing into a mail that was typed, so that nobody can write to strangers", async () => {
    const db = freshDb();
    await signedUp(db, { name: "Gewinnen Sie auf evil.example", plan: "team", teamName: "evil.example" });
    const [mail] = await sentMails(db);
    expect(JSON.stringify(mail)).not.toContain("evil");
  });

  it("founds the team with its owner on a plan for teams", async () => {
    const db = freshDb();
    const id = await signedUp(db, { plan: "team", teamName: "Werk Nord" });
    const [team] = await db.select().from(teams);
    expect(team).toMatchObject({ name: "Werk Nord", plan: "team" });
    expect(await db.select().from(memberships)).toMatchObject([
      { teamId: team?.id, userId: id, role: "owner" },
    ]);
  });

  it("looks at the team's name only on a plan for teams", async () => {
    const db = freshDb();
    await signedUp(db, { teamName: "\u0000".repeat(500) });
    expect(await db.select().from(teams)).toEqual([]);
  });

  it("says all that is wrong at once, by field", async () => {
    const db = freshDb();
    const none = { name: " ", email: "nobody", password: "short", plan: "team", teamName: "" };
    expect(await refusal(signUp(db, none, visit))).toMatchObject({
      code: "invalid",
      status: 422,
      fields: {
        name: "name-missing",
        email: "email-invalid",
        password: "password-short",
        teamName: "team-name-missing",
      },
    });
    expect(await countOf(db, users)).toBe(0);
  });

  it.each([
    [{ name: "x".repeat(101) }, { name: "name-long" }],
    [{ name: "Anna\u0007" }, { name: "name-invalid" }],
    [{ name: "Anna\u202Etxt" }, { name: "name-invalid" }],
    [{ plan: "enterprise" }, { plan: "plan-missing" }],
    [{ plan: "__proto__" }, { plan: "plan-missing" }],
    [{ password: "Passwort2026!" }, { password: "password-common" }],
    [{ password: "anna-beispiel-7" }, { password: "password-personal" }],
    [{ password: "xK9-".repeat(10) }, { password: "password-common" }],
    [
      { password: "Ein sehr langer Satz, den niemand so tippt. ".repeat(5).slice(0, 201) },
      { password: "password-long" },
    ],
    [{ plan: "team", teamName: "x".repeat(101) }, { teamName: "team-name-long" }],
  ])("refuses %j", async (more, fields) => {
    expect((await refusal(signUp(freshDb(), { ...anna, ...more }, visit))).fields).toEqual(fields);
  });

  it.each([null, undefined, 7, "x", [], { email: ["a"], name: {} }])(
    "survives the malformed input %j",
    async (input) => {
      expect(await refusal(signUp(freshDb(), input, visit))).toMatchObject({ code: "invalid" });
    },
  );

  it("refuses a used address in neutral words, changes nothing and tells its owner", async () => {
    const db = freshDb();
    const id = await signedUp(db);
    await sentMails(db);
    const before = await userRow(db, id);
    const again = {
      ...anna,
      email: "ANNA@example.org",
      name: "Eve",
      password: "ein-anderer-langer-satz",
      plan: "team",
      teamName: "X",
    };
    expect((await refusal(signUp(db, again, visit))).fields).toEqual({ form: "sign-up-refused" });
    expect(await userRow(db, id)).toEqual(before);
    expect(await countOf(db, users)).toBe(1);
    expect(await db.select().from(teams)).toEqual([]);
    expect(await sentMails(db)).toMatchObject([
      { to: "anna@example.org", subject: "Sie haben schon ein Konto bei KI-fit" },
    ]);
  });

  it("does not let anybody fill the owner's mailbox", async () => {
    const db = freshDb();
    await signedUp(db);
    await sentMails(db);
    for (let i = 0; i < 12; i++) {
      const answer = await refusal(signUp(db, { ...anna, password: "ein-anderer-langer-satz" }, visit));
      expect(answer.fields).toEqual({ form: "sign-up-refused" });
    }
    expect(await sentMails(db)).toHaveLength(3);
  });

  it("takes a form that was sent twice as one", async () => {
    const db = freshDb();
    const input = { ...anna, plan: "team", teamName: "Werk Nord" };
    const results = await Promise.all([signUp(db, input, visit), signUp(db, input, visit)]);
    expect(results[0]).toEqual(results[1]);
    expect(await countOf(db, users)).toBe(1);
    expect(await db.select().from(teams)).toHaveLength(1);
    expect(await sentMails(db)).toHaveLength(1);
  });

  it("gives an address to one of two people who ask at once", async () => {
    const db = freshDb();
    const results = await Promise.allSettled([
      signUp(db, { ...anna, password: "der-erste-lange-satz" }, visit),
      signUp(db, { ...anna, password: "der-zweite-lange-satz" }, visit),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await countOf(db, users)).toBe(1);
  });

  it("lets a hundred an hour through from one network, and more from loopback", async () => {
    const db = freshDb();
    const used = { ...anna, password: "ein-anderer-langer-satz" };
    await signedUp(db);
    const byAddress = { action: "sign-up by address", subject: networkOf("192.0.2.7") };
    await limit(db, { ...byAddress, max: 100, every: "1 h" });
    await db.update(limits).set({ count: 99 }).where(eq(limits.count, 2));
    const refusedFrom = (address: string) => refusal(signUp(db, used, { ...visit, address }));
    expect((await refusedFrom("::ffff:192.0.2.7")).code).toBe("invalid");
    expect(await refusedFrom(visit.address)).toMatchObject({ code: "too-many", status: 429 });
    expect((await refusedFrom("::ffff:127.0.0.1")).code).toBe("invalid");
  });
});
