import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText, sameText } from "~/domain/quizzes/normalise";
import { readNumber, readNumbers } from "~/platform/numerals";

describe("a number in a language", () => {
  it.each<[string, number | null, number | null]>([
    ["1.200", 1200, 1.2],
    ["1,200", 1.2, 1200],
    ["12,5", 12.5, 12.5],
    ["0.125", 0.125, 0.125],
    ["1.200,50 €", 1200.5, 1200.5],
    ["-3 %", -3, -3],
    ["viel", null, null],
    ["", null, null],
    ["1e15", null, null],
  ])("%j is %s in German and %s in English", (text, german, english) => {
    expect([readNumber(text, "de"), readNumber(text, "en")]).toEqual([german, english]);
  });
});

describe("numbers", () => {
  it.each<[string, number[]]>([
    ["1.200,50", [1200.5]],
    ["1,200.50", [1200.5]],
    ["1 200", [1200]],
    ["1\u202f200,5", [1200.5]],
    ["1'200.50", [1200.5]],
    ["1’200", [1200]],
    ["1.200", [1.2, 1200]],
    ["1,200", [1.2, 1200]],
    ["12.345", [12.345, 12345]],
    ["1234.567", [1234.567]],
    ["1.200.000", [1200000]],
    ["1.2000", [1.2]],
    ["1.20", [1.2]],
    ["0,125", [0.125]],
    ["0.125", [0.125]],
    [",5", [0.5]],
    [".5", [0.5]],
    ["007", [7]],
    ["300 €", [300]],
    ["300€", [300]],
    ["€ 300", [300]],
    ["EUR 300", [300]],
    ["300,– €", [300]],
    ["300.", [300]],
    ["≈ 300", [300]],
    ["300 € pro Monat", [300]],
    ["50 %", [50]],
    ["20 m²", [20]],
    ["20 g CO2", [20]],
    ["−5", [-5]],
    ["– 5", [-5]],
    ["-5 °C", [-5]],
    ["-€5", [-5]],
    ["+5", [5]],
    ["1e3", [1000]],
    ["1,5E-2", [0.015]],
  ])("%j", (text, numbers) => {
    expect(readNumbers(text).sort((a, b) => a - b)).toEqual(numbers);
  });

  it.each([
    "",
    " ",
    "abc",
    "1.2.3",
    "1,2,3",
    "1 2",
    "12 34",
    "300 40",
    "300–400",
    "1/2",
    "2½",
    "10²",
    "1e999",
    "unter 300",
    "--5",
    "1..2",
    "1.200.50",
  ])("%j is not one number", (text) => {
    expect(readNumbers(text)).toEqual([]);
  });

  it("reads every number as JavaScript, German and English write it", () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom("de-DE", "en-GB", "de-CH", "de-AT", "fr-FR"),
        (number, language) => {
          expect(readNumbers(String(number))).toContain(number);
          expect(readNumbers(number.toLocaleString(language))).toContain(number + 0);
          expect(
            readNumbers(number.toLocaleString(language, { style: "currency", currency: "EUR" })),
          ).toContain(number);
        },
      ),
    );
  });

  it("is quick on long nonsense", () => {
    const started = performance.now();
    for (const nonsense of [" ", "1", "1 ", "1.", ".", "€", "1e", "CO2", "-", "'"]) {
      readNumbers(nonsense.repeat(5000));
      normaliseText(nonsense.repeat(5000));
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("text", () => {
  it.each([
    ["Straße", "STRASSE"],
    ["Prüfung", "pruefung"],
    ["Prüfung", "Pru\u0308fung"],
    ["Café", "cafe"],
    ["naïve", "naive"],
    ["KI-Modell", "KI Modell"],
    ["KI-Modell", "Ki\u2011Modell"],
    ["E-Mail", "email"],
    ["GPT-4", "GPT 4"],
    ["maschinelles  Lernen", "Maschinelles\u00a0Lernen"],
    ["Token", "„Token“."],
    ["Token", "(Token)"],
    ["geht's", "geht’s"],
    ["Art. 4", "art.4"],
    ["Daten\u00adschutz", "Datenschutz"],
  ])("%j is %j", (expected, text) => {
    expect(sameText(expected, text)).toBe(true);
  });

  it.each([
    ["Token", "Tokens"],
    ["schon", "schön"],
    ["5", "-5"],
    ["23", "2-3"],
    ["C", "C++"],
    ["C", "C#"],
    ["5", "5 %"],
    ["?", "!"],
    ["?", ""],
    ["", ""],
    ["", " "],
  ])("%j is not %j", (expected, text) => {
    expect(sameText(expected, text)).toBe(false);
  });

  it("changes nothing when done twice, and leaves something of everything", () => {
    const german = fc.string({ unit: fc.constantFrom(..."aeioußäöüÄÖÜẞéñAZ019 -–.,!?'\"„“()\u0308") });
    fc.assert(
      fc.property(german, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once === "").toBe(text.trim() === "");
      }),
    );
  });
});
