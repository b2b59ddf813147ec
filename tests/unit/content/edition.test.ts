import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { withEdition } from "~/content/draft-outline";

const BODY = "\n## Titel\n\nedition: 7 steht auch hier.\n---\nUnd hier.\n";
const file = (front: string, newline = "\n") => `---\n${front}\n---\n${BODY}`.replaceAll("\n", newline);

describe("another edition in a lesson's front matter", () => {
  it("changes its number and nothing else", () => {
    for (const [before, after] of [
      ["id: a\nedition: 2\nminutes: 5", "id: a\nedition: 3\nminutes: 5"],
      ['id: a\n"edition":   12 # zweite\nminutes: 5', 'id: a\n"edition":   3 # zweite\nminutes: 5'],
      ["edition:\n  2\nid: a", "edition:\n  3\nid: a"],
      ["{ id: a, edition: 2 }", "{ id: a, edition: 3 }"],
    ] as const) {
      expect(withEdition(file(before), 3)).toBe(file(after));
      expect(withEdition(file(before, "\r\n"), 3)).toBe(file(after, "\r\n"));
    }
  });

  it("is inserted behind what the reference names before it", () => {
    for (const [before, after] of [
      ["id: a\ntitle: x\nminutes: 5", "id: a\ntitle: x\nminutes: 5\nedition: 3"],
      [
        "id: a\nminutes: 5 # kurz\n\n# Wege\npaths: [it]\nquelle: []",
        "id: a\nminutes: 5 # kurz\nedition: 3\n\n# Wege\npaths: [it]\nquelle: []",
      ],
      [
        "id: a\nobjective: >\n  Eins\n  zwei.\n\nfrom: [b]",
        "id: a\nobjective: >\n  Eins\n  zwei.\nedition: 3\n\nfrom: [b]",
      ],
      [
        "quelle:\n  - { title: x }\nreview_by: 2027-01-01\npaths: [it]",
        "quelle:\n  - { title: x }\nreview_by: 2027-01-01\nedition: 3\npaths: [it]",
      ],
      ["  id: a\n  minutes: 5", "  id: a\n  minutes: 5\n  edition: 3"],
      ["{ id: a, minutes: 5 }", "{ id: a, edition: 3, minutes: 5 }"],
    ] as const) {
      expect(withEdition(file(before), 3)).toBe(file(after));
      expect(withEdition(file(before, "\r\n"), 3)).toBe(file(after, "\r\n"));
    }
  });

  it("is not written where it would change something else, or cannot be read", () => {
    for (const text of [
      "",
      "Kein Kopf.",
      "---\nid: a\n",
      file("- id\n- a"),
      file("id: a\nid: b"),
      file("edition: &two 2\nminutes: *two"),
      file("minutes: &two 2\nedition: *two"),
    ])
      expect(withEdition(text, 3)).toBeNull();
  });

  it("keeps every other line, whatever stands in the front matter", () => {
    const value = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => JSON.stringify(text)),
      fc.constantFrom("5", ">\n  a\n  b", "|+\n  a\n\n", "[a, b]", "x # y", "", "{ de: a }"),
    );
    const fields = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom("id", "title", "objective", "minutes", "stand", "paths", "quelle", "from"),
        value,
      ),
      { selector: ([name]) => name, minLength: 1 },
    );
    fc.assert(
      fc.property(fields, fc.boolean(), (given, commented) => {
        const front = given.map(([name, text]) => `${name}: ${text}`).join(commented ? "\n# so\n" : "\n");
        const text = file(front);
        const once = withEdition(text, 2) ?? "";
        expect(once.split("\n").filter((line) => line !== "edition: 2")).toEqual(text.split("\n"));
        expect(withEdition(once, 41)).toBe(once.replace("\nedition: 2\n", "\nedition: 41\n"));
        const read = (source: string) => parse(source.split("---")[1] ?? "") as Record<string, unknown>;
        if (!front.includes("---")) expect(read(once)).toEqual({ ...read(text), edition: 2 });
      }),
    );
  });
});
