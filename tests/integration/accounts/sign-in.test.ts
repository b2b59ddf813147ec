import { afterEach, describe, expect, it, vi } from "vitest";
import { signIn } from "~/domain/accounts";
import type { Problem } from "~/platform/problems";
import { anna, PASSWORD, signedUp, visit } from "../../support/accounts";
import { freshDb } from "../../support/database";

afterEach(() => void vi.useRealTimers());

const NOON = new Date("2026-11-23T12:00:00Z").getTime();
const answerTo = (promise: Promise<unknown>) =>
  promise.then(
    (value) => ({ value }),
    ({ code, status, fields, retryAfter, message }: Problem) => ({
      code,
      status,
      fields,
      retryAfter,
      message,
    }),
  );

describe("signIn", () => {
  it("knows a person by their address, however it is written", async () => {
    const db = freshDb();
    const userId = await signedUp(db);
    for (const email of ["anna@example.org", " ANNA@Example.ORG "]) {
      expect(await signIn(db, { email, password: PASSWORD }, visit)).toEqual({ userId });
    }
  });

  it("gives the same answer for a wrong password, an unknown address and what is no address", async () => {
    const db = freshDb();
    await signedUp(db);
    const wrong = "ein-ganz-anderer-satz";
    const answers = [
      await answerTo(signIn(db, { email: anna.email, password: wrong }, visit)),
      await answerTo(signIn(db, { email: "nobody@example.org", password: wrong }, visit)),
      await answerTo(signIn(db, { email: "nobody", password: wrong }, visit)),
      await answerTo(signIn(db, { email: anna.email, password: "x".repeat(5000) }, visit)),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ code: "invalid", status: 422, fields: { form: "sign-in-wrong" } });
      expect(answer).toEqual(answers[0]);
    }
  });

  it("does the same work for a known and an unknown address, so that neither is answered sooner", async () => {
    const db = freshDb();
    await signedUp(db);
    const { watched, verified } = await watchedSignIn();
    const work = async (email: string) => {
      verified.length = 0;
      await answerTo(watched(db, { email, password: "ein-ganz-anderer-satz" }, visit));
      // Kind and cost of the hash, without its salt.
      return verified.map((hash) => hash.split("$").slice(0, 4));
    };
    const known = await work(anna.email);
    expect(known).toEqual([["", "argon2id", "v=19", "m=19456,t=2,p=1"]]);
    expect(await work("nobody@example.org")).toEqual(known);
  });

  it("closes an account to guessing after ten wrong passwords, known or not, the right one included", async () => {
    vi.setSystemTime(NOON);
    const db = freshDb();
    await signedUp(db);
    const all: unknown[][] = [];
    for (const email of [anna.email, "nobody@example.org"]) {
      const answers: unknown[] = [];
      for (let i = 0; i < 11; i++) {
        // from ever other networks, so that only the account is counted
        const from = { ...visit, address: `198.51.100.${i}` };
        answers.push(await answerTo(signIn(db, { email, password: "ein-ganz-anderer-satz" }, from)));
      }
      all.push(answers);
    }
    expect(all[0]).toEqual(all[1]);
    expect(all[0]?.[9]).toMatchObject({ code: "invalid" });
    expect(all[0]?.[10]).toMatchObject({ code: "too-many", status: 429, retryAfter: 900 });
    expect(await answerTo(signIn(db, anna, visit))).toMatchObject({ code: "too-many" });
    vi.setSystemTime(NOON + 15 * 60_000);
    expect(await answerTo(signIn(db, anna, visit))).toHaveProperty("value");
  });

  it("forgets the wrong ones after the right one", async () => {
    const db = freshDb();
    await signedUp(db);
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 9; i++) {
        const from = { ...visit, address: `198.51.100.${round}` };
        await answerTo(signIn(db, { ...anna, password: "ein-ganz-anderer-satz" }, from));
      }
      expect(await answerTo(signIn(db, anna, visit))).toHaveProperty("value");
    }
  });

  it("lets fifty wrong tries in 15 minutes through from one network, over all accounts", async () => {
    const db = freshDb();
    const tryOne = (i: number) =>
      answerTo(
        signIn(
          db,
          { email: `nobody${i}@example.org`, password: "x" },
          { ...visit, address: `2001:db8:1:2::${i}` },
        ),
      );
    const answers = await Promise.all(Array.from({ length: 51 }, (_, i) => tryOne(i)));
    expect(answers.filter((answer) => "code" in answer && answer.code === "too-many")).toHaveLength(1);
  });

  it("counts nobody who gets it right: a company shares one address", async () => {
    const db = freshDb();
    await signedUp(db);
    for (let i = 0; i < 52; i++) expect(await answerTo(signIn(db, anna, visit))).toHaveProperty("value");
  });

  it.each([null, {}, { email: "", password: "" }, { email: ["a"], password: { x: 1 } }])(
    "survives the malformed input %j",
    async (input) =>
      expect(await answerTo(signIn(freshDb(), input, visit))).toMatchObject({ code: "invalid" }),
  );
});

/** The sign-in, loaded anew, with the hashes that it really checks. */
async function watchedSignIn() {
  const verified: string[] = [];
  vi.doMock("@node-rs/argon2", async (original) => {
    const real = await original<typeof import("@node-rs/argon2")>();
    const verify: typeof real.verify = (hash, password) => {
      verified.push(String(hash));
      return real.verify(hash, password);
    };
    return { ...real, verify };
  });
  vi.resetModules();
  const { signIn: watched } = await import("~/domain/accounts");
  vi.doUnmock("@node-rs/argon2");
  vi.resetModules();
  return { watched, verified };
}
