import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailKey, isEmail } from "~/platform/email";

describe("e-mail addresses", () => {
  it.each([
    "anna@example.org",
    " Anna.Beispiel+kurs@Firma.Example ",
    "o'neil@example.org",
    "jörg@bücher.example",
    "a@xn--bcher-kva.example",
    `${"a".repeat(64)}@example.org`,
  ])("takes %s", (email) => expect(isEmail(email)).toBe(true));

  it.each([
    "",
    "anna",
    "anna@",
    "@example.org",
    "anna@example",
    "anna@@example.org",
    "anna@example.org@example.net",
    "anna@example.org, eve@example.org",
    "anna@example.org;eve@example.org",
    "Anna <anna@example.org>",
    '"anna eve"@example.org',
    "anna eve@example.org",
    "anna@exam ple.org",
    "anna@example.org\nBcc: eve@example.org",
    "anna\u0000@example.org",
    "anna@example.org\u202e",
    "anna@192.0.2.1",
    "anna@[192.0.2.1]",
    "anna@-example.org",
    "anna@example..org",
    "anna@.example.org",
    ".anna@example.org",
    "an..na@example.org",
    "anna(x)@example.org",
    `${"a".repeat(65)}@example.org`,
    `anna@${"a".repeat(64)}.org`,
    `anna@${"abcdefgh.".repeat(30)}org`,
  ])("refuses %j", (email) => expect(isEmail(email)).toBe(false));

  it.each([
    ["Anna@Example.ORG", "anna@example.org"],
    [" anna@example.org\u00a0", "anna@example.org"],
    ["anna@bücher.example", "anna@xn--bcher-kva.example"],
    ["ａｎｎａ@example.org", "anna@example.org"],
    ["jo\u0308rg@example.org", "j\u00f6rg@example.org"],
  ])("knows %j as %s", (typed, key) => expect(emailKey(typed)).toBe(key));

  it("has a key for anything, and the key of a key is the key", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.emailAddress()), (typed) => {
        expect(emailKey(emailKey(typed)).length).toBeLessThan(2000);
        if (isEmail(typed)) expect(emailKey(emailKey(typed))).toBe(emailKey(typed));
      }),
    );
  });
});
