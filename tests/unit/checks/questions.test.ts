import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type CheckForm, FORM_NAMES, type FormName } from "~/content/check";
import { type CourseSet, readCourses } from "~/content/course-set";
import type { Item, KeyOf } from "~/content/items";
import { LANGUAGES, type Language } from "~/content/lessons";
import { scoreForm, shareOf } from "~/domain/checks";
import { solution } from "~/domain/quizzes";
import { shuffled } from "~/platform/random";
import { SEED } from "~/ui/check/areas";
import { plain } from "~/ui/items/text";
import { temporaryFolder } from "../content/support";

// The check as it stands in courses/, held to the rules of shared/curriculum.md.

let set: CourseSet;

beforeAll(async () => {
  const root = path.join(temporaryFolder(), "courses");
  cpSync("courses/check", path.join(root, "check"), { recursive: true });
  set = await readCourses({ root, assetStore: path.join(root, "..", "assets") });
});

type Question = { id: string; item: Extract<Item, { type: "single-choice" }>; key: KeyOf<"single-choice"> };

const formOf = (name: FormName, language: Language): CheckForm => set.forms.get(name)!.editions[language];

function questionsOf(name: FormName, language: Language): Question[] {
  const keys = set.forms.get(name)!.keys[language];
  return formOf(name, language).areas.flatMap(({ items }) =>
    items.flatMap((item) => {
      const key = keys[item.id];
      return item.type === "single-choice" && key?.type === "single-choice"
        ? [{ id: item.id, item, key }]
        : [];
    }),
  );
}

const editions = FORM_NAMES.flatMap((name) => LANGUAGES.map((language) => ({ name, language })));
const words = (html: string): number => plain(html).split(/\s+/).length;
const text = ({ item }: Question): string => plain(item.prompt);

describe("the two forms", () => {
  it("compile, and have the same areas with the same types of questions in the same order", () => {
    expect(set.faults).toEqual([]);
    const blueprint = (name: FormName) =>
      formOf(name, "de").areas.map(({ id, items }) => [id, items.map(({ type }) => type)]);
    expect(blueprint("b")).toEqual(blueprint("a"));
    expect(formOf("a", "de").areas.map(({ id, items }) => [id, items.length])).toEqual([
      ["understanding", 3],
      ["prompting", 2],
      ["verifying", 3],
      ["data-protection", 3],
      ["law", 2],
      ["use", 2],
    ]);
  });

  it("ask in pairs: the same topic, in about as many words, and never the same question", () => {
    for (const language of LANGUAGES) {
      const [a, b] = [questionsOf("a", language), questionsOf("b", language)];
      expect(b.map(({ id }) => id.replace("check-b-", ""))).toEqual(
        a.map(({ id }) => id.replace("check-a-", "")),
      );
      const said = (question: Question) =>
        words([question.item.prompt, ...question.item.options.map((o) => ` ${o.html}`)].join(""));
      const unlike = a.filter((one, index) => {
        const ratio = said(one) / said(b[index]!);
        return ratio < 0.65 || ratio > 1.55;
      });
      expect(unlike.map(({ id }) => id)).toEqual([]);
      const options = (question: Question) => question.item.options.map(({ html }) => html).sort();
      const same = a.filter(
        (one, index) => String(options(one)) === String(options(b[index]!)) && text(one) === text(b[index]!),
      );
      expect(same.map(({ id }) => id)).toEqual([]);
    }
  });

  it("give full marks for the key, in each language", () => {
    for (const { name, language } of editions) {
      const keys = set.forms.get(name)!.keys[language];
      const right = Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, solution(key)]));
      expect(Object.keys(right)).toHaveLength(15);
      expect(shareOf(scoreForm(formOf(name, language), keys, right))).toBe(1);
    }
  });

  it("ask nothing word for word that a course asks", () => {
    const courses = readdirSync("courses", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".mdx") && !file.startsWith("check"))
      .map((file) => readFileSync(path.join("courses", file), "utf8"))
      .join("\n");
    expect(courses.length).toBeGreaterThan(10_000);
    const asked = editions.flatMap(({ name, language }) => questionsOf(name, language).map(text));
    expect(asked.filter((question) => courses.includes(question))).toEqual([]);
  });
});

describe.each(editions)("form $name ($language)", ({ name, language }) => {
  it("has three options, each with a reason of eight words or more", () => {
    for (const { id, item, key } of questionsOf(name, language)) {
      expect([id, item.options.length]).toEqual([id, 3]);
      const short = item.options.filter((option) => words(key.feedback[option.id] ?? "") < 8);
      expect([id, short]).toEqual([id, []]);
    }
  });

  it("gives nothing away by length: the right option is never the longest, and in the usual range", () => {
    for (const { id, item, key } of questionsOf(name, language)) {
      const lengths = (right: boolean) =>
        item.options
          .filter((option) => (option.id === key.correct) === right)
          .map(({ html }) => plain(html).length);
      const [right = 0] = lengths(true);
      const others = lengths(false);
      const ratio = right / (others.reduce((sum, length) => sum + length, 0) / others.length);
      expect([id, right <= Math.max(...others), ratio >= 0.6 && ratio <= 1.25]).toEqual([id, true, true]);
    }
  });

  it("uses no absolutes in options and asks nothing in the negative", () => {
    const absolute = /\b(immer|nie|niemals|stets|ausschließlich|always|never|exclusively)\b/i;
    const negative = /\b(nicht|kein\w*|not|no|never)\b/i;
    for (const question of questionsOf(name, language)) {
      expect(question.item.options.filter(({ html }) => absolute.test(html))).toEqual([]);
      const asked = /[^.“”]*\?$/.exec(text(question))?.[0] ?? text(question);
      expect(asked).not.toMatch(negative);
    }
  });

  it("has the right answer in no place more often than in 45 of 100, as the page shows it", () => {
    const places = questionsOf(name, language).map(({ id, item, key }) =>
      shuffled(item.options, `${SEED}/${id}/0`).findIndex((option) => option.id === key.correct),
    );
    for (const place of [0, 1, 2])
      expect(places.filter((at) => at === place).length / places.length).toBeLessThanOrEqual(0.45);
  });
});
