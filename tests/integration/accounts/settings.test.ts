import { describe, expect, it } from "vitest";
import {
  changeLanguage,
  changePassword,
  changeProfile,
  readViewer,
  requestReset,
  resetState,
  signIn,
} from "~/domain/accounts";
import {
  anna,
  codeIn,
  PASSWORD,
  sentMails,
  signedIn,
  signedUp,
  userRow,
  visit,
} from "../../support/accounts";
import { freshDb } from "../../support/database";

const NEW = "birnbaum-im-nebel-17";

describe("changePassword", () => {
  it("changes it, keeps this session and ends the others and what was mailed", async () => {
    const db = freshDb();
    const id = await signedUp(db);
    const [here, there] = [await signedIn(db, id), await signedIn(db, id)];
    await requestReset(db, { email: anna.email }, visit);
    const reset = codeIn((await sentMails(db)).at(-1));
    await changePassword(db, here.viewer, { password: PASSWORD, newPassword: NEW }, visit);
    expect((await readViewer(db, { secure: false }, here.header)).viewer?.id).toBe(id);
    expect((await readViewer(db, { secure: false }, there.header)).viewer).toBeNull();
    expect(await resetState(db, reset)).toBe("used");
    expect(await signIn(db, { email: anna.email, password: NEW }, visit)).toEqual({ userId: id });
    await expect(signIn(db, anna, visit)).rejects.toThrow();
    expect((await sentMails(db)).map(({ to, subject }) => [to, subject])).toEqual([
      [anna.email, "Ihr Passwort bei KI-fit wurde geändert"],
    ]);
  });

  it.each([
    [
      { password: "", newPassword: "kurz" },
      { password: "password-missing", newPassword: "password-short" },
    ],
    [{ password: "falsch", newPassword: NEW }, { password: "password-wrong" }],
    [{ password: PASSWORD, newPassword: "Passwort2026!" }, { newPassword: "password-common" }],
    [{ password: PASSWORD, newPassword: "anna-beispiel-7" }, { newPassword: "password-personal" }],
  ])("refuses %j", async (input, fields) => {
    const db = freshDb();
    const id = await signedUp(db);
    const { viewer } = await signedIn(db, id);
    const before = await userRow(db, id);
    await expect(changePassword(db, viewer, input, visit)).rejects.toMatchObject({ fields });
    expect(await userRow(db, id)).toEqual(before);
  });

  it("is no way to guess the old one", async () => {
    const db = freshDb();
    const { viewer } = await signedIn(db, await signedUp(db));
    const guess = () => changePassword(db, viewer, { password: "falsch", newPassword: NEW }, visit);
    for (let i = 0; i < 10; i++) await expect(guess()).rejects.toMatchObject({ code: "invalid" });
    await expect(guess()).rejects.toMatchObject({ code: "too-many" });
  });
});

describe("changeProfile", () => {
  it("stores name, language and time zone, and nothing else that is sent", async () => {
    const db = freshDb();
    const id = await signedUp(db);
    const input = {
      name: " Anna  Neu ",
      language: "en",
      timeZone: "america/new_york",
      plan: "team",
      emailKey: "eve@example.org",
    };
    await changeProfile(db, id, input);
    expect(await userRow(db, id)).toMatchObject({
      name: "Anna Neu",
      language: "en",
      timeZone: "America/New_York",
      plan: "individual",
      emailKey: "anna@example.org",
    });
    await changeLanguage(db, id, { language: "de" });
    expect((await userRow(db, id))?.language).toBe("de");
  });

  it("refuses what does not fit", async () => {
    const db = freshDb();
    const id = await signedUp(db);
    await expect(
      changeProfile(db, id, { name: "", language: "fr", timeZone: "Europe/Atlantis" }),
    ).rejects.toMatchObject({
      fields: { name: "name-missing", language: "language-missing", timeZone: "time-zone-unknown" },
    });
    for (const timeZone of ["", "+01:00", "Etc/GMT+5", "../etc/localtime", "x".repeat(5000)]) {
      const said = { name: "Anna", language: "de", timeZone };
      await expect(changeProfile(db, id, said)).rejects.toMatchObject({
        fields: { timeZone: "time-zone-unknown" },
      });
    }
    await expect(changeLanguage(db, id, { language: "fr" })).rejects.toMatchObject({ status: 422 });
  });
});
