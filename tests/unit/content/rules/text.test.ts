import { describe, expect, it } from "vitest";
import { fleschReadingEase, syllablesOf, wienerSachtextformel } from "~/content/rules/readability";
import { sentencesOf } from "~/content/rules/sentences";
import { monthsAfter } from "~/content/rules/sources";
import { wordsOf } from "~/content/rules/text";

describe("sentences", () => {
  it.each([
    ["Eins. Zwei? „Drei!“ Vier …", ["Eins.", "Zwei?", "„Drei!“", "Vier …"]],
    [
      "Nach Art. 3 Nr. 1 der Verordnung gilt das. Am 12. März auch.",
      ["Nach Art. 3 Nr. 1 der Verordnung gilt das.", "Am 12. März auch."],
    ],
    [
      "Das waren 2023 z. B. 5.000 € u. a. für Papier. Mehr nicht.",
      ["Das waren 2023 z. B. 5.000 € u. a. für Papier.", "Mehr nicht."],
    ],
    ["So war es 2023. Heute ist es anders.", ["So war es 2023.", "Heute ist es anders."]],
    ["„Stimmt das?“, fragt sie. Ja", ["„Stimmt das?“, fragt sie.", "Ja"]],
    ["Überschrift\nDer Text, e.g. this one.", ["Überschrift", "Der Text, e.g. this one."]],
    ["… – 1. —", ["– 1. —"]],
  ])("of %j", (text, expected) => {
    const sentences = sentencesOf(text);
    expect(sentences.map((sentence) => sentence.text)).toEqual(expected);
    for (const { text: piece, start, end } of sentences) expect(text.slice(start, end)).toBe(piece);
  });
});

describe("words", () => {
  it("are what holds a letter or a digit", () => {
    expect(wordsOf("Die E-Mail – 5.000 € – kam an: „Ja“.")).toEqual([
      "Die",
      "E-Mail",
      "5.000",
      "kam",
      "an:",
      "„Ja“.",
    ]);
  });
});

describe("readability", () => {
  it.each([
    ...(["Haus", "der", "Brief", "Streik"] as const).map((word) => ["de", word, 1] as const),
    ...(["prüfen", "Erna", "Bauer", "Daten"] as const).map((word) => ["de", word, 2] as const),
    ["de", "Verordnung", 3],
    ["de", "Wahrscheinlichkeit", 4],
    ["de", "KI", 2],
    ...(["make", "checked", "texts", "the", "piece"] as const).map((word) => ["en", word, 1] as const),
    ...(["table", "language", "wanted", "boxes"] as const).map((word) => ["en", word, 2] as const),
    ["en", "prediction", 3],
  ] as const)("counts in %s the syllables of %s", (language, word, expected) => {
    expect(syllablesOf(word, language)).toBe(expected);
  });

  it("follows the first Wiener Sachtextformel", () => {
    // Of 4 words in 2 sentences: one has 3 syllables, one more than 6 letters (the same), two have 1 syllable.
    const value = wienerSachtextformel(["Die", "Verordnung", "hilft", "Firmen"], 2);
    expect(value).toBeCloseTo(0.1935 * 25 + 0.1672 * 2 + 0.1297 * 25 - 0.0327 * 50 - 0.875, 10);
  });

  it("follows Flesch", () => {
    expect(fleschReadingEase(["The", "table", "stood"], 1)).toBeCloseTo(
      206.835 - 1.015 * 3 - (84.6 * 4) / 3,
      10,
    );
  });
});

describe("months", () => {
  it.each([
    ["2026-11-22", 6, "2027-05-22"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-01-31", 12, "2027-01-31"],
  ])("after %s: %i", (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected);
  });
});
