import { describe, expect, it } from "vitest";
import type { Item, KeyOf } from "~/content/items";
import { grade, isRight, readResponse, solution } from "~/domain/quizzes";
import { runningWords } from "~/domain/quizzes/normalise";
import { holdsPersonalData } from "~/domain/quizzes/personal-data";
import { findPhrases } from "~/domain/quizzes/phrases";

const places = (phrase: string, text: string): number => findPhrases([phrase], runningWords(text));

describe("phrases", () => {
  it.each([
    ["Sie sind", "SIE SIND eine Lektorin."],
    ["Sie sind", "Sie\n  sind eine Lektorin."],
    ["Ton: freundlich", "Der Ton – freundlich, bitte"],
    ["E-Mail", "eine Email und mehr"],
    ["Rückfragen", "Stelle Rueckfragen"],
    ["Stichpunkt…", "in drei Stichpunkten"],
    ["…liste", "als Checkliste"],
    ["…preis…", "die Fahrpreiserhöhung"],
    ["# Wörter", "höchstens 120 Wörter"],
    ["# Wörter", "in zwölf Woertern oder fünf Wörter"],
    ["höchstens # Sätze", "Höchstens drei Sätze."],
    ["als …", "Schreib als Einkäufer."],
    ["… Vorlage", "Nutze die Vorlage."],
    ["schreib … Mail", "Schreib mir bitte eine kurze Mail."],
    ["schreib ... Mail", "Schreib eine Mail."],
    ["schreib … Mail", "schreib Mail"],
    ["z. B.", "Nenne z.B. zwei"],
  ])("%j stands in %j", (phrase, text) => {
    expect(places(phrase, text)).toBe(1);
  });

  it.each([
    ["Rolle", "eine kontrollierte Sache"],
    ["Sie sind", "Sie alle sind gefragt"],
    ["als …", "kleiner als. Gut"],
    ["als …", "mehr als"],
    ["… Vorlage", "Gut. Vorlage beachten"],
    ["schreib … Mail", "Schreib. Dann sende die Mail"],
    ["# Wörter", "ein paar Wörter"],
    ["Stichpunkt…", "im Hauptstichpunkt"],
    ["Sie sind", ""],
  ])("%j does not stand in %j", (phrase, text) => {
    expect(places(phrase, text)).toBe(0);
  });

  it("are counted where they begin, and once where several fit", () => {
    expect(places("Beispiel", "Beispiel 1: a. Beispiel 2: b. Ein Beispielsatz.")).toBe(2);
    expect(findPhrases(["Beispiel", "Beispiel #"], runningWords("Beispiel 1, Beispiel 2"))).toBe(2);
    expect(places("ja ja", "ja ja ja")).toBe(1);
  });

  it("are found in a long text of one sentence in no time", () => {
    const text = "a ".repeat(1000);
    const started = performance.now();
    expect(places("a … a … a … b", text)).toBe(0);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("personal data", () => {
  it.each<["email" | "phone" | "iban", string]>([
    ["email", "an a.sommer@firma-nord.de schreiben"],
    ["email", "ÄNNE@müller.example"],
    ["phone", "Tel. 0351 4711-220"],
    ["phone", "(030) 123 45 67"],
    ["phone", "+49 (0)171 / 5550123"],
    ["phone", "0171\u00a05550123"],
    ["iban", "DE89 3704 0044 0532 0130 00"],
    ["iban", "de89370400440532013000"],
    ["iban", "AT61 1904 3002 3457 3201"],
    ["iban", "IBAN:NL91ABNA0417164300"],
  ])("%s is seen in %j", (kind, text) => {
    expect(holdsPersonalData([kind], text)).toBe(true);
    expect(holdsPersonalData([], text)).toBe(false);
  });

  it.each<["email" | "phone" | "iban", string]>([
    ["email", "Preis @ 5 Euro, [E-Mail]"],
    ["phone", "am 01.05.2026 um 08:30 Uhr"],
    ["phone", "am 05/01/2026 oder 03-04-26"],
    ["phone", "in 01067 Dresden, 0,75 Liter"],
    ["phone", "2026-05-01, 1200000 Stück"],
    ["phone", "IBAN DE89 3704 0044 0532 0130 00"],
    ["iban", "Auftrag AB12 und Raum DE12"],
    ["iban", "IM12 DETAIL WIRD ALLES GANZ KLAR"],
  ])("%s is not seen in %j", (kind, text) => {
    expect(holdsPersonalData([kind], text)).toBe(false);
  });
});

describe("prompt", () => {
  const criterion = { times: 1, all: [], met: "Met", missing: "Missing" };
  const key: KeyOf<"prompt"> = {
    type: "prompt",
    criteria: [
      { ...criterion, id: "role", points: 1, find: ["Sie sind", "als …"] },
      { ...criterion, id: "task", points: 2, find: ["schreib…"] },
      { ...criterion, id: "examples", points: 1, find: ["Beispiel"], times: 2 },
    ],
    forbidden: [{ id: "data", points: 2, find: ["Frau Sommer"], data: ["email"], found: "Found" }],
    model: "Sie sind Texterin. Schreiben Sie. Beispiel a. Beispiel b.",
  };
  const item: Item = {
    id: "p",
    type: "prompt",
    prompt: "<p>Write.</p>",
    label: "Yours",
    start: "Schreib was.\nBitte.",
    rubric: "",
    criteria: [],
  };
  const typed = (text: string) => grade(key, { text: [text] });

  it.each([
    ["Als Texterin schreiben Sie. Beispiel: a, Beispiel: b", 1],
    ["Schreib mir als Texter etwas", 3 / 4],
    ["Schreib etwas. Beispiel", 2 / 4],
    ["Mach mal", 0],
    ["Sie sind Texterin. Schreib an a@b.de", 1 / 4],
    ["Schreib an Frau Sommer, a@b.de", 0],
    ["Frau Sommer", 0],
  ])("%j earns %d", (text, score) => {
    expect(typed(text).score).toBeCloseTo(score, 10);
  });

  it("says of each criterion whether it is met, and warns only of what was found", () => {
    expect(typed("Schreib an FRAU SOMMER").parts).toEqual({
      role: { right: false, feedback: "Missing" },
      task: { right: true, feedback: "Met" },
      examples: { right: false, feedback: "Missing" },
      data: { right: false, feedback: "Found" },
    });
    expect(Object.keys(typed("Schreib").parts)).toEqual(["role", "task", "examples"]);
  });

  it("asks for each phrase where all are wanted", () => {
    const both = {
      ...key,
      criteria: [{ ...criterion, id: "both", points: 1, find: [], all: ["Ort", "# Uhr"] }],
    };
    expect(grade(both, { text: ["Uhr und Ort"] }).score).toBe(0);
    expect(grade(both, { text: ["Um 12 Uhr am Ort"] }).score).toBe(1);
    const either = { ...key, criteria: [{ ...criterion, id: "x", points: 1, find: ["hier"], all: ["Ort"] }] };
    expect(grade(either, { text: ["Ort"] }).score).toBe(0);
    expect(grade(either, { text: ["Ort hier"] }).score).toBe(1);
  });

  it("gives no full marks to a prompt that holds what it must not", () => {
    expect(isRight(typed(key.model))).toBe(true);
    expect(isRight(typed(`${key.model} Frau Sommer`))).toBe(false);
    expect(solution(key)).toEqual({ text: [key.model] });
  });

  it("does not take what stood there from the beginning for an answer", () => {
    for (const text of [item.start, " Schreib was.\r\nBitte.\n"]) {
      expect(readResponse(item, [["text", text]])).toMatchObject({ problem: "incomplete" });
    }
    expect(readResponse({ ...item, start: "" }, [["text", " "]])).toEqual({
      problem: "incomplete",
      typed: {},
    });
  });

  it("reads the same with line breaks of forms and of scripts, up to 2000 characters", () => {
    expect(readResponse(item, [["text", "eins\r\nzwei"]])).toEqual({ response: { text: ["eins\nzwei"] } });
    const longest = "x".repeat(2000);
    expect(readResponse(item, [["text", longest]])).toEqual({ response: { text: [longest] } });
    expect(readResponse(item, [["text", `${longest}x`]])).toEqual({
      problem: "too-long",
      typed: { text: [longest] },
    });
  });
});
