import { parseOptions } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { weakness } from "~/domain/accounts/password-rule";
import { ARGON2, hashPassword, matches, NOBODYS_HASH } from "~/domain/accounts/passwords";

const nobody = { name: "", email: "" };

describe("weakness", () => {
  it.each([
    "korrekt pferd batterie klammer",
    "correct horse battery staple",
    "kieselstein-am-fluss",
    "xK9$mQ2!vL7p",
    "Sehr-sicher-gewählt-2026",
    "Der Igel frisst am Montag Birnen",
    "回锅肉很好吃我每天都想吃一份",
    "grüne Wolken über Jena",
  ])("lets „%s“ through", (password) => expect(weakness(password, nobody)).toBeNull());

  it("counts characters as a person does, and lets twelve and two hundred of them be", () => {
    expect(weakness("xK9mQ2vL7pa", nobody)).toBe("password-short");
    expect(weakness("🦔🍐🌧🏔🚲📚🎻🧵🔭🪁🥨", nobody)).toBe("password-short");
    expect(weakness("🦔🍐🌧🏔🚲📚🎻🧵🔭🪁🥨🧭", nobody)).toBeNull();
    const long = "aB3-xyW!kp".repeat(19);
    expect(weakness(`${long}0123456789`, nobody)).toBeNull();
    expect(weakness(`${long}0123456789x`, nobody)).toBe("password-long");
  });

  it.each([
    "passwort1234",
    "Passwort2026!",
    "password12345",
    "P@ssw0rd2026!",
    "Pa55w0rt!!!!",
    "!!passwort!!",
    "p.a.s.s.w.o.r.t.1",
    "passwortpasswort",
    "Passwort-Passwort-1",
    "hallohallohallo",
    "Sommer202600",
    "Schatzi12345",
    "ichliebedich1",
    "meinpasswort1",
    "123456789012",
    "1q2w3e4r5t6z",
    "1qay2wsx3edc",
    "qwertzuiopü1",
    "asdfghjklöä1",
    "abcdefghijkl",
    "lkjihgfedcba",
    "abc-def-ghi-",
    "aaaaaaaaaaaa",
    "ababababababab",
    "xyzxyzxyzxyz",
    "Xk7!qXk7!qXk7!q",
    "changeme12345",
    "Fußball-2026!",
    "Ｐａｓｓｗｏｒｔ１２３４",
  ])("knows „%s“ from the lists", (password) => expect(weakness(password, nobody)).toBe("password-common"));

  it.each([
    ["anna.muster12", "password-personal"],
    ["MusterAnna99", "password-personal"],
    ["annamuster1990!", "password-personal"],
    ["firma-anna-1", "password-personal"],
    ["Anna mag grüne Katzen im Regen", null],
    ["kieselstein-am-fluss", null],
  ])("of the person themselves: „%s“", (password, expected) =>
    expect(weakness(password, { name: "Anna Muster", email: "a.muster@firma.example" })).toBe(expected),
  );
});

describe("hashes", () => {
  it("are argon2id with OWASP's parameters, the one of nobody too", async () => {
    const stored = parseOptions(await hashPassword("kieselstein-am-fluss"));
    expect(stored).toMatchObject({
      algorithm: 2,
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
      version: 1,
    });
    expect(parseOptions(NOBODYS_HASH)).toEqual(stored);
    expect(ARGON2.memoryCost).toBe(19 * 1024);
  });

  it("differ for the same password, and only it matches", async () => {
    const [one, two] = await Promise.all([
      hashPassword("kieselstein-am-fluss"),
      hashPassword("kieselstein-am-fluss"),
    ]);
    expect(one).not.toBe(two);
    expect(await matches(one, "kieselstein-am-fluss")).toBe(true);
    expect(await matches(one, "kieselstein-am-Fluss")).toBe(false);
    expect(await matches(undefined, "kieselstein-am-fluss")).toBe(false);
  });

  it("match however the keyboard composed the letters", async () => {
    expect(await matches(await hashPassword("gru\u0308ne Wolken am Berg"), "gr\u00fcne Wolken am Berg")).toBe(
      true,
    );
  });
});
