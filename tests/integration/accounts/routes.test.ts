import { describe, expect, it } from "vitest";
import { readViewer } from "~/domain/accounts";
import type { Problem } from "~/platform/problems";
import * as forgot from "~/routes/forgot-password";
import * as language from "~/routes/language";
import * as settingsPage from "~/routes/settings";
import * as signInPage from "~/routes/sign-in";
import * as signOut from "~/routes/sign-out";
import * as signUpPage from "~/routes/sign-up";
import { anna, PASSWORD, sentMails, userRow } from "../../support/accounts";
import { browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";

describe("sign-up and sign-in by their forms", () => {
  it("lead on with a session, to where the person wanted to go", async () => {
    const db = freshDb();
    const one = browser(db);
    const answer = await one.post(signUpPage.action, "/sign-up", { ...anna, next: "/courses/k1?x=1" });
    expect([statusOf(answer), goesTo(answer)]).toEqual([303, "/courses/k1?x=1"]);
    expect(await one.who()).toMatchObject({ email: anna.email });
    expect(goesTo(await one.open(signUpPage.loader, "/sign-up"))).toBe("/learn");

    const two = browser(db);
    const again = await two.post(signInPage.action, "/sign-in", { email: anna.email, password: PASSWORD });
    expect(goesTo(again)).toBe("/learn");
    const founder = { ...anna, email: "leitung@firma.example", plan: "team", teamName: "Werk Nord" };
    expect(goesTo(await browser(db).post(signUpPage.action, "/sign-up", founder))).toBe("/team");
    expect(goesTo(await browser(db).post(signUpPage.action, "/sign-up", founder))).toBe("/team");
    const alone = { ...founder, email: anna.email };
    expect(goesTo(await browser(db).post(signUpPage.action, "/sign-up", alone))).toBe("/learn");
    expect((await two.who())?.id).toBe((await one.who())?.id);
    expect(goesTo(await two.open(signInPage.loader, "/sign-in?next=/plans"))).toBe("/plans");
  });

  it.each([
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
  ])("never lead to another site: %j", async (next) => {
    const db = freshDb();
    expect(goesTo(await browser(db).post(signUpPage.action, "/sign-up", { ...anna, next }))).toBe("/learn");
    const input = { email: anna.email, password: PASSWORD, next };
    const visitor = browser(db);
    expect(goesTo(await visitor.post(signInPage.action, "/sign-in", input))).toBe("/learn");
    const path = `/sign-in?next=${encodeURIComponent(next)}`;
    expect(await browser(db).open(signInPage.loader, path)).toMatchObject({ next: "" });
    expect(goesTo(await visitor.open(signInPage.loader, path))).toBe("/learn");
  });

  it("keep what was typed, but no password, when something is wrong", async () => {
    const typed = { ...anna, name: "", plan: "team", teamName: "Werk", next: "/courses" };
    const answer = await browser(freshDb()).post(signUpPage.action, "/sign-up", typed);
    expect(statusOf(answer)).toBe(422);
    const { password, ...kept } = typed;
    expect(answer).toMatchObject({ data: { problems: { name: "name-missing" }, values: kept } });
    expect(JSON.stringify(answer)).not.toContain(password);
  });

  it("answer a wrong password and an unknown address word for word the same", async () => {
    const db = freshDb();
    await browser(db).post(signUpPage.action, "/sign-up", anna);
    const ask = async (email: string) => {
      const answer = await browser(db).post(signInPage.action, "/sign-in", {
        email,
        password: "falsch",
        next: "",
      });
      return JSON.stringify(answer).replaceAll(email, "…");
    };
    expect(await ask(anna.email)).toBe(await ask("niemand@example.org"));
  });

  it("say when to come back after too many tries", async () => {
    const db = freshDb();
    const visitor = browser(db);
    const wrong = () =>
      visitor.post(signInPage.action, "/sign-in", { email: anna.email, password: "falsch" });
    for (let i = 0; i < 10; i++) await wrong();
    const answer = await wrong();
    expect(statusOf(answer)).toBe(429);
    expect(answer).toMatchObject({
      data: { problems: { form: "too-many" } },
      init: { headers: { "Retry-After": expect.any(String) } },
    });
  });

  it("start a new session each time and leave none behind", async () => {
    const db = freshDb();
    const one = browser(db);
    await one.post(signUpPage.action, "/sign-up", anna);
    const planted = one.jar.get("kf_session") ?? "";
    await one.post(signInPage.action, "/sign-in", { email: anna.email, password: PASSWORD });
    expect(one.jar.get("kf_session")).not.toBe(planted);
    expect((await readViewer(db, { secure: false }, `kf_session=${planted}`)).viewer).toBeNull();
  });

  it("use a cookie bound to the host behind https", async () => {
    const one = browser(freshDb(), { secure: true });
    await one.post(signUpPage.action, "/sign-up", anna);
    expect([...one.jar.keys()]).toEqual(["__Host-kf_session"]);
    expect(await one.who()).not.toBeNull();
  });
});

describe("sign-out", () => {
  it("ends the session on the server too", async () => {
    const db = freshDb();
    const one = browser(db);
    await one.post(signUpPage.action, "/sign-up", anna);
    const header = `kf_session=${one.jar.get("kf_session")}`;
    expect(goesTo(await one.post(signOut.action, "/sign-out", {}))).toBe("/");
    expect(one.jar.size).toBe(0);
    expect((await readViewer(db, { secure: false }, header)).viewer).toBeNull();
    expect(statusOf(await one.post(signOut.action, "/sign-out", {}))).toBe(303);
  });
});

describe("forgot password", () => {
  it("answers the same for a known and an unknown address", async () => {
    const db = freshDb();
    await browser(db).post(signUpPage.action, "/sign-up", anna);
    const ask = (email: string) => browser(db).post(forgot.action, "/forgot-password", { email });
    const [known, unknown] = [await ask(anna.email), await ask("niemand@example.org")];
    expect(goesTo(known)).toBe("/forgot-password?sent=1");
    for (const answer of [known, unknown])
      expect([statusOf(answer), goesTo(answer)]).toEqual([303, goesTo(known)]);
    expect((await sentMails(db)).map(({ subject }) => subject)).toContain("Neues Passwort für KI-fit");
  });
});

describe("language", () => {
  it("is kept in a cookie for a visitor and with the account of a person", async () => {
    const db = freshDb();
    const one = browser(db);
    expect(goesTo(await one.post(language.action, "/language", { language: "en", next: "/plans" }))).toBe(
      "/plans",
    );
    expect(one.jar.get("kf_language")).toBe("en");
    const two = browser(db);
    await two.post(signUpPage.action, "/sign-up", anna);
    expect(
      goesTo(await two.post(language.action, "/language", { language: "en", next: "//evil.example" })),
    ).toBe("/");
    expect(two.jar.has("kf_language")).toBe(false);
    expect((await two.who())?.language).toBe("en");
  });

  it("passes a form on that stood on the page, to a page of ours only", async () => {
    const one = browser(freshDb());
    const pass = async (to: string) => {
      const path = `/language?pass=${encodeURIComponent(to)}`;
      const answer = await one.post(language.action, path, { language: "en", question: "yes" });
      return [statusOf(answer), goesTo(answer)];
    };
    expect(await pass("/check?lang=de")).toEqual([307, "/check"]);
    expect(one.jar.get("kf_language")).toBe("en");
    expect(await pass("//evil.example")).toEqual([303, "/"]);
    expect(await pass("https://evil.example/")).toEqual([303, "/"]);
  });

  it("takes only languages that there are", async () => {
    const post = browser(freshDb()).post(language.action, "/language", {
      language: "en; Domain=evil",
      next: "/",
    });
    await expect(post).rejects.toMatchObject({ status: 422 } satisfies Partial<Problem>);
  });
});

describe("settings", () => {
  async function twoDevices() {
    const db = freshDb();
    const [here, there] = [browser(db), browser(db, { agent: "Safari, iPhone" })];
    await here.post(signUpPage.action, "/sign-up", anna);
    await there.post(signInPage.action, "/sign-in", { email: anna.email, password: PASSWORD });
    const post = (fields: Record<string, string>) => here.post(settingsPage.action, "/settings", fields);
    return { db, here, there, post };
  }

  it("need a session", async () => {
    const visitor = browser(freshDb());
    expect(goesTo(await visitor.open(settingsPage.loader, "/settings"))).toBe("/sign-in?next=/settings");
    expect(goesTo(await visitor.post(settingsPage.action, "/settings", { intent: "everywhere" }))).toBe(
      "/sign-in?next=/settings",
    );
  });

  it("list where a person is signed in and sign one device out", async () => {
    const { here, there, post } = await twoDevices();
    const page = (await here.open(settingsPage.loader, "/settings")) as unknown as {
      sessions: { id: string; device: string }[];
    };
    const phone = page.sessions.find(({ device }) => device === "Safari, iPhone");
    expect(page.sessions).toHaveLength(2);
    expect(JSON.stringify(page)).not.toContain(here.jar.get("kf_session"));
    expect(goesTo(await post({ intent: "session", session: phone?.id ?? "" }))).toBe(
      "/settings?done=session",
    );
    expect(await there.who()).toBeNull();
    expect(await here.who()).not.toBeNull();
  });

  it("sign a person out everywhere, here too", async () => {
    const { here, there, post } = await twoDevices();
    expect(goesTo(await post({ intent: "everywhere" }))).toBe("/sign-in");
    expect(here.jar.size).toBe(0);
    expect(await there.who()).toBeNull();
  });

  it("store name and language, change address and password, and send the confirmation again", async () => {
    const { db, here, there, post } = await twoDevices();
    const { id } = (await here.who()) ?? { id: "" };
    const profile = { intent: "profile", name: "Anna Neu", language: "en", timeZone: "Asia/Tokyo" };
    expect(goesTo(await post(profile))).toBe("/settings?done=profile");
    expect((await here.who())?.timeZone).toBe("Asia/Tokyo");
    expect(goesTo(await post({ intent: "confirmation" }))).toBe("/settings?done=confirmation");
    expect(goesTo(await post({ intent: "email", email: "neu@example.org", password: PASSWORD }))).toBe(
      "/settings?done=email",
    );
    const changed = { intent: "password", password: PASSWORD, newPassword: "birnbaum-im-nebel-17" };
    expect(goesTo(await post(changed))).toBe("/settings?done=password");
    expect(await userRow(db, id)).toMatchObject({ name: "Anna Neu", language: "en", email: anna.email });
    expect(await here.who()).not.toBeNull();
    expect(await there.who()).toBeNull();
    expect((await sentMails(db)).map(({ subject }) => subject)).toEqual([
      "Bitte bestätigen Sie Ihre E-Mail-Adresse",
      "Please confirm your e-mail address",
      "Please confirm your new e-mail address",
      "Your password at KI-fit was changed",
    ]);
  });

  it("say which form was wrong and send no password back", async () => {
    const { post } = await twoDevices();
    const wrong = { intent: "password", password: "mein-altes-falsches", newPassword: "kurz" };
    const answer = await post(wrong);
    expect(statusOf(answer)).toBe(422);
    expect(answer).toMatchObject({
      data: { intent: "password", problems: { newPassword: "password-short" } },
    });
    expect(JSON.stringify(answer)).not.toMatch(/mein-altes-falsches|"kurz"/);
    await expect(post({ intent: "make-me-admin" })).rejects.toMatchObject({ status: 400 });
  });
});
