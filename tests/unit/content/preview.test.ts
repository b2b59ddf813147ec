import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AREAS } from "~/content/check";
import type { Item, Key } from "~/content/items";
import { outermost } from "~/content/preview/blocks";
import type { EditionPreview } from "~/content/preview/edition";
import { keyLines } from "~/content/preview/key-lines";
import { openPreview } from "~/content/preview/preview";
import { goodCourse, writeFiles } from "../../support/good-course";
import { itemTypes, questions } from "../../support/items";
import { temporaryFolder } from "./support";

const cacheDir = temporaryFolder();

async function opened() {
  const root = path.join(temporaryFolder(), "courses");
  writeFiles(root, goodCourse());
  const preview = await openPreview(root, { cacheDir, watch: false });
  const german = path.join(root, "good/02-two/lesson.de.mdx");
  const written = readFileSync(german, "utf8");
  const save = async (text: string) => {
    writeFileSync(german, text);
    await preview.library.reload();
    return preview.lesson("good", "two", "de");
  };
  return { preview, written, save };
}

/** What stands in an edition, in the order in which it is seen. */
function seen(edition: EditionPreview | null | undefined): string[] {
  const rules = (list: { rule: string; line: number }[]) => list.map(({ rule, line }) => `${rule}:${line}`);
  return [
    ...rules(edition?.head ?? []),
    ...(edition?.steps ?? []).flatMap(({ reading, interactive, below }) => [
      ...reading.flatMap((part) => (part.kind === "html" ? ["text"] : rules([part.finding]))),
      ...(interactive?.kind === "item" ? [interactive.item.id] : interactive ? [interactive.kind] : []),
      ...rules(below),
    ]),
  ];
}

describe("the preview of a lesson", () => {
  it("shows both editions step by step, with the key of each item and of what is asked again", async () => {
    const { preview } = await opened();
    const lesson = preview.lesson("good", "two", "de");
    const steps = ["text", "good-2-x", "text", "good-2-n", "good-2-y", "good-1-x", "text"];
    expect(seen(lesson?.editions.de)).toEqual(steps);
    expect(seen(lesson?.editions.en)).toEqual(steps);
    const recalled = lesson?.editions.de?.steps.flatMap(({ interactive }) =>
      interactive?.kind === "item" && interactive.note === "recall" ? [interactive] : [],
    );
    expect(recalled?.map(({ key }) => key.map(({ mark }) => mark).sort())).toEqual([
      ["right", "wrong", "wrong"],
    ]);
    expect(preview.lesson("good", "test", "de")?.editions.de?.steps[0]?.interactive).toMatchObject({
      kind: "pool",
      draw: 2,
    });
    expect(preview.lesson("good", "nowhere", "de")).toBeUndefined();
    expect(preview.question("good-2-n", "en")?.key).toMatchObject({ type: "numeric", value: 3 });
  });

  it("puts what is found at its place: above the text, between two paragraphs, below an item", async () => {
    const { preview, written, save } = await opened();
    const broken = written
      .replace("objective: Sie unterscheiden", "objective: Sie kennen")
      .replace("\n## Teil zwei\n", "\n[Dort](/nirgends) steht es.\n\n## Teil zwei\n")
      .replace("Antwort A (good-2-x)", "Immer Antwort A (good-2-x)");
    const lesson = await save(broken);
    const lineOf = (text: string) => broken.slice(0, broken.indexOf(text)).split("\n").length;
    const de = seen(lesson?.editions.de);
    expect(de[0]).toBe(`objective-verb:${lineOf("Sie kennen")}`);
    expect(de.slice(1, 6)).toEqual([
      "text",
      "good-2-x",
      `absolutes:${lineOf("Immer Antwort")}`,
      "text",
      `links:${lineOf("[Dort]")}`,
    ]);
    expect(lesson?.editions.de?.head[0]?.frame).toContain("Sie kennen zwei Arten");
    const [row] = preview.index("de").courses[0]?.lessons.slice(1) ?? [];
    expect(row).toMatchObject({ slug: "two", findings: 3, stale: false });
    expect(preview.index("de").findings).toHaveLength(3);
  });

  it("keeps the last good state of the edition that cannot be read, and goes on with the other one", async () => {
    const { preview, written, save } = await opened();
    const before = preview.version();
    const lesson = await save(written.replace("\n## Teil zwei\n", "\n<Unbekannt />\n\n## Teil zwei\n"));
    expect(preview.version()).toBe(before + 1);
    expect(lesson?.editions.de).toMatchObject({ stale: true, title: "good-2" });
    expect(lesson?.editions.de?.head.map(({ rule, what }) => `${rule} ${what}`)).toContain(
      "mdx ist kein Baustein, den Lektionen kennen",
    );
    expect(lesson?.editions.en?.stale).toBe(false);
    expect(preview.index("de").courses[0]?.lessons[1]?.stale).toBe(true);
    const mended = await save(written);
    expect(mended?.editions.de).toMatchObject({ stale: false, head: [] });
  });
});

it("a lesson that cannot be read because of the glossary says so", async () => {
  const root = path.join(temporaryFolder(), "courses");
  writeFiles(root, goodCourse());
  const glossary = path.join(root, "glossary.yaml");
  const words =
    "probe:\n  de: { term: Probe, definition: Ein Wort. }\n  en: { term: Probe, definition: A word. }\n";
  writeFileSync(glossary, words);
  const german = path.join(root, "good/02-two/lesson.de.mdx");
  writeFileSync(
    german,
    readFileSync(german, "utf8").replace("\n## ", '\nEine <Term id="probe">Probe</Term>.\n\n## '),
  );
  const preview = await openPreview(root, { cacheDir, watch: false });
  expect(preview.lesson("good", "two", "de")?.editions.de?.stale).toBe(false);
  writeFileSync(glossary, words.replace("definition", "defintion"));
  await preview.library.reload();
  const edition = preview.lesson("good", "two", "de")?.editions.de;
  expect(edition?.stale).toBe(true);
  expect(edition?.head.map(({ file, what }) => `${file} ${what}`)).toEqual([
    "courses/glossary.yaml ist hier nicht bekannt",
  ]);
});

it("a page's HTML is taken apart into its outermost elements, and nothing is lost", () => {
  const html =
    '<p>a<br/>b <em>c</em></p>\n<div class="x"><div>d</div></div><hr/><img src="e" alt="f &gt; g"/>';
  const pieces = outermost(html);
  expect(pieces).toHaveLength(4);
  expect(pieces.join("")).toBe(html);
});

describe("the preview of what is no lesson", () => {
  const article = (language: "de" | "en", body = "Text.") => `---
id: news-a
title: Titel ${language}
summary: Kurz.
date: 2026-11-25
author: Team
stand: 2026-11-20
review_by: 2027-05-20
quelle:
  - { title: Quelle, date: 2026-11-01 }
---

## Abschnitt

${body}
`;

  it("shows an article in both languages, and the last good state of one that cannot be read", async () => {
    const root = path.join(temporaryFolder(), "courses");
    const file = "news/2026-11-25-thema/article.de.mdx";
    writeFiles(root, goodCourse());
    writeFiles(
      root,
      new Map([
        [file, article("de")],
        [file.replace(".de.", ".en."), article("en")],
      ]),
    );
    const preview = await openPreview(root, { cacheDir, watch: false });
    expect(preview.index("de").articles).toEqual([
      {
        slug: "thema",
        title: { de: "Titel de", en: "Titel en" },
        date: "2026-11-25",
        reviewBy: "2027-05-20",
        findings: 0,
      },
    ]);
    expect(preview.article("thema", "de")).toMatchObject({
      findings: [],
      editions: { de: { title: "Titel de" } },
    });
    expect(preview.article("nirgends", "de")).toBeUndefined();

    const broken = article("de", "<Unbekannt />");
    writeFiles(root, new Map([[file, broken]]));
    await preview.library.reload();
    const shown = preview.article("thema", "de");
    expect(shown?.editions.de.html).toContain("Text.");
    expect(shown?.findings).toMatchObject([
      {
        file: `courses/${file}`,
        line: broken.split("\n").indexOf("<Unbekannt />") + 1,
        what: "ist kein Baustein, den Lektionen kennen",
        language: "de",
        frame: expect.stringContaining("<Unbekannt />"),
      },
    ]);
    expect(preview.index("en").articles[0]?.findings).toBe(1);

    rmSync(path.join(root, "news"), { recursive: true });
    await preview.library.reload();
    expect(preview.article("thema", "de")).toBeUndefined();
  });

  it("shows the forms of the check area by area, with the keys", async () => {
    const preview = await openPreview("courses", { cacheDir, watch: false });
    const check = preview.index("de").courses.at(-1);
    expect([check?.slug, check?.step, check?.lessons.map(({ slug }) => slug)]).toEqual([
      "check",
      null,
      ["form-a", "form-b"],
    ]);
    const form = preview.lesson("check", "form-b", "en");
    const areas = form?.editions.en?.steps.flatMap(({ interactive }) => interactive ?? []) ?? [];
    expect(areas.map((area) => area.kind === "area" && area.id)).toEqual([...AREAS]);
    const [first] = areas;
    const asked = first?.kind === "area" ? first.items[0] : undefined;
    expect(asked?.key.map(({ mark }) => mark)).toContain("right");
    expect(preview.question(asked?.item.id ?? "", "en")?.item).toEqual(asked?.item);
    expect(form?.findings).toEqual([]);
  });
});

it("every type of item has a key in words, in which what is right is marked", () => {
  expect(itemTypes).toHaveLength(12);
  const pairs = itemTypes.flatMap((type): { item: Item; key: Key }[] =>
    fc.sample<{ item: Item; key: Key }>(questions[type], 20),
  );
  for (const { item, key } of pairs) {
    const lines = keyLines(item, key, "de");
    expect(lines.filter(({ mark }) => mark === "right").length, item.type).toBeGreaterThan(0);
    for (const { html } of lines) expect(html, item.type).not.toMatch(/undefined|NaN|\[object/);
  }
});
