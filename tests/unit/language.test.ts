import { describe, expect, it } from "vitest";
import { languageOf, readLanguage, withoutLanguage } from "~/language";

const headers = { "accept-language": "de-DE,de;q=0.9,en;q=0.8" };
const chosen = { ...headers, cookie: "kf_language=de" };

describe("the language of a page", () => {
  it("is the person's own, else the address's, else the chosen one, else the browser's, else German", () => {
    expect(readLanguage(headers, { language: "de" }, "en")).toBe("de");
    expect(readLanguage(chosen, null, "en")).toBe("en");
    expect(readLanguage({ ...headers, cookie: "kf_language=en" }, null, null)).toBe("en");
    expect(readLanguage({ "accept-language": "fr, en;q=0.5" }, null, null)).toBe("en");
    expect(readLanguage({}, null, null)).toBe("de");
  });

  it.each([
    ["?lang=en", "en"],
    ["?x=1&lang=de", "de"],
    ["?lang=fr", null],
    ["?lang=", null],
    ["?lang=constructor", null],
    ["", null],
  ])("is named by an address with %s as %s", (search, language) => {
    expect(languageOf(`https://lernen.example.org/courses${search}`)).toBe(language);
  });

  it("is no longer named where somebody has chosen another one", () => {
    expect(withoutLanguage("/courses?lang=en&again=1#a")).toBe("/courses?again=1#a");
    expect(withoutLanguage("/courses?lang=en")).toBe("/courses");
  });
});
