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

describe("the labs of all courses", () => {
  it.each(labs)(
    "$id ($language): the model meets everything, and what stands there first does not",
    ({ item, key }) => {
      expect(isRight(grade(key, solution(key)))).toBe(true);
      expect(grade(key, { text: [item.start || "Hm."] }).score).toBeLessThan(0.5);
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
