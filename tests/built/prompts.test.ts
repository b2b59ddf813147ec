import { afterAll, describe, expect, it } from "vitest";
import type { Item, Key } from "~/content/items";
import { LANGUAGES } from "~/content/lessons";
import { openLibrary } from "~/content/library";
import { grade, isRight, solution } from "~/domain/quizzes";
import { member, startApp } from "../support/app";

const library = openLibrary("build/courses");

type Lab = { id: string; language: string; item: Extract<Item, { type: "prompt" }>; key: Key };

const labs = library.courses().flatMap((course) =>
  LANGUAGES.flatMap((language) =>
    course.lessons.flatMap((lesson): Lab[] => {
      const keys = library.keys(lesson.id, language);
      const items = Object.values(library.lessonById(lesson.id, language)?.items ?? {});
      return items.flatMap((item) =>
        item.type === "prompt" ? [{ id: item.id, language, item, key: keys[item.id]! }] : [],
      );
    }),
  ),
);

/** Prompts that meet everything, in words that no model uses. */
const IN_OTHER_WORDS: [string, "de" | "en", string][] = [
  [
    "k10-2-lab",
    "de",
    "Verfasse ein Angebot für vier Kabinen K4. Preis je Kabine 9.800 €, Montage je 450 €. Lieferbar ab April. Gib zu jeder Aussage an, aus welchem Dokument sie stammt. Fehlende Angaben nicht ergänzen. Zum Schluss alle Zusagen auflisten.",
  ],
  [
    "k10-2-lab",
    "de",
    "Erstelle ein Angebot für vier Kabinen K4 zu 9.800 € und 450 € Montage, lieferbar ab KW 14. Versieh jeden Satz mit [D1], [P1] oder [L1]. Erfinde nichts. Liste am Ende die Zusagen auf.",
  ],
  [
    "k10-2-lab",
    "en",
    "Write a quotation for four booths, 9,800 each, assembly 450 each, delivery from 5 April. For each claim say which document it comes from. Don't add facts. At the end list all promises.",
  ],
  [
    "k10-4-lab",
    "de",
    "Lies Zählernummer, Stand und Ablesedatum. Ausgabe: drei Werte, durch Semikolon getrennt, sonst kein Text. Zahl ohne Punkt, Datum wie 2026-11-03. Nicht vorhandene Werte bleiben leer. Schätze keine Werte.",
  ],
  [
    "k10-4-lab",
    "de",
    "Gib Zählernummer, Zählerstand und Ablesedatum als CSV-Zeile aus. Keine Tausenderpunkte, Datum im ISO-Format. Fehlt ein Wert, lass das Feld leer. Denk dir nichts aus. Keine Einleitung.",
  ],
  [
    "k10-4-lab",
    "en",
    "Return meter number, reading and date as one CSV line and no extra text. No thousands separators, ISO dates. Leave missing fields empty. Don't guess.",
  ],
  [
    "k8-2-falle",
    "de",
    "Frage: Bekomme ich das E-Bike bezahlt? Richtig: Fahrräder kommen in der Richtlinie nicht vor, die Reisekostenstelle entscheidet (Ziffer 9). Durchgefallen ist, wer etwas zusagt.",
  ],
  [
    "k8-2-falle",
    "en",
    "Input: is my rental bike refunded? Model answer: Bikes do not appear in the policy. The travel office decides. Source: section 9. Serious error: says yes.",
  ],
  [
    "k2-2-lab",
    "de",
    "Weise jeder Nachricht eine Kategorie zu (Rechnung, Lieferung, Reklamation). Ausgabe ist ausschließlich die Kategorie, im Zweifel unklar.\nWo bleiben meine Rosen? = Lieferung\nDer Mäher springt nicht an = Reklamation",
  ],
  [
    "k2-2-lab",
    "en",
    "Sort each message into invoice, delivery or complaint. Reply with the category only. If you can't tell, say so.\nWhere are my roses? => delivery\nYou charged me twice. => invoice",
  ],
];

describe("the labs of all courses", () => {
  it.each(labs)(
    "$id ($language): the model meets everything, and what stands there first does not",
    ({ item, key }) => {
      expect(isRight(grade(key, solution(key)))).toBe(true);
      expect(grade(key, { text: [item.start || "Hm."] }).score).toBeLessThan(0.5);
    },
  );

  it.each(IN_OTHER_WORDS)(
    "%s (%s): what is right in other words meets everything, too",
    (id, language, text) => {
      const lab = labs.find((each) => each.id === id && each.language === language)!;
      expect(Object.values(grade(lab.key, { text: [text] }).parts).filter(({ right }) => !right)).toEqual([]);
    },
  );

  it("are some", () => {
    expect(labs.length).toBeGreaterThan(0);
  });
});

describe("a lab without scripts", async () => {
  const app = await startApp();
  afterAll(() => app.stop());
  const path = "/courses/k2-prompten-mit-plan/iterieren-statt-hoffen";
  const id = "k2-3-lab";
  const lab = labs.find((each) => each.id === id && each.language === "de")!;

  it("says criterion by criterion what is missing, and goes on from the same text", async () => {
    const visitor = await member(app);
    const written =
      "Du schreibst für eine Spedition.\r\nTor 3 ist am Donnerstag zu, fragt Kevin Brandt, 0171 3920047.";
    expect((await visitor.answer(path, id, 1, { text: written })).status).toBe(303);
    const seen = await (await visitor.get(path)).text();
    expect(seen).toContain("Es ist klar, wer hier schreibt.");
    expect(seen).toContain("Nennen Sie Tor 3, den Donnerstag und die Uhrzeiten.");
    expect(seen).toContain("Es fehlt, wohin die Fahrer ausweichen");
    expect(seen).toContain("Name oder Telefonnummer vom Notizzettel stehen noch im Prompt.");
    expect(seen).not.toContain("Höchstens 5 kurze Sätze in einfacher Sprache");

    const again = await (await visitor.get(`${path}?again=${id}`)).text();
    expect(again).toMatch(
      /<textarea[^>]*>Du schreibst für eine Spedition\.\nTor 3 ist am Donnerstag zu, fragt Kevin Brandt, 0171 3920047\./,
    );
    expect(again).not.toContain("Es ist klar, wer hier schreibt.");
  });

  it("keeps what was too long, and takes no start for an answer", async () => {
    const visitor = await member(app);
    const long = await visitor.answer(path, id, 1, { text: "wort ".repeat(500) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain("Ihre Antwort ist zu lang.");
    const start = await visitor.answer(path, id, 1, { text: lab.item.start });
    expect(start.status).toBe(422);
    expect(await start.text()).toContain(lab.item.start);
  });
});
