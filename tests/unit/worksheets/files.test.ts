import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fileNameOf, toArchive, toMarkdown } from "~/domain/worksheets/files";
import { attachment } from "~/platform/attachment";
import { figure, numeral } from "~/platform/figures";
import { readNumber } from "~/platform/numerals";

const document = (title: string) => ({ language: "de" as const, title, about: "Kurs", blocks: [] });

describe("the name of a file", () => {
  it.each<[string, string]>([
    ["Ihre ROI-Rechnung", "Ihre ROI-Rechnung"],
    ["Go/No-Go: ja?", "Go No-Go ja"],
    ["../../etc/passwd", "etc passwd"],
    ["…", "…"],
    ["???", "-"],
    ["con.x", "_con.x"],
    ["a\nb\u202e", "a b"],
  ])("of %j is %j", (title, name) => {
    expect(fileNameOf(title)).toBe(name);
  });

  it("never leads anywhere else, and is never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (title) => {
        const name = fileNameOf(title);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^\.|\.$|^$/u);
        expect([...name].length).toBeLessThanOrEqual(81);
      }),
    );
  });

  it("stands in a header whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (title) => {
        const header = attachment(`${fileNameOf(title)}.md`);
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.%~!-]+$/);
        expect(new Headers({ "Content-Disposition": header }).get("Content-Disposition")).toBe(header);
      }),
    );
  });
});

describe("the archive", () => {
  it("counts works of the same title, also where only capitals differ", () => {
    const files = unzipSync(toArchive([document("Plan"), document("plan"), document("Plan")]));
    expect(Object.keys(files).filter((name) => name.endsWith(".md"))).toEqual([
      "Plan.md",
      "plan 2.md",
      "Plan 3.md",
    ]);
  });
});

describe("Markdown", () => {
  it("keeps a table a table, whatever stands in its cells", () => {
    const table = { kind: "table" as const, caption: "C", head: ["", "A"], rows: [["R", "x | y\nz"]] };
    expect(toMarkdown({ ...document("T"), blocks: [table] })).toBe(
      "# T\n\nKurs\n\n**C**\n\n|  | A |\n| --- | --- |\n| R | x \\| y<br>z |\n",
    );
  });
});

describe("figures", () => {
  it("have two decimals at most, and money two or none", () => {
    expect(figure(1234.5, "€", "de")).toBe("1.234,50\u00a0€");
    expect(figure(1234, "€", "de")).toBe("1.234\u00a0€");
    expect(figure(0.005, null, "en")).toBe("0.01");
    expect(figure(-0.001, "h", "de")).toBe("0\u00a0h");
    expect(figure(2 / 3, "%", "en")).toBe("0.67\u00a0%");
  });

  it("that are written are read back as they were", () => {
    const number = fc.oneof(
      fc.double({ min: -1e14, max: 1e14, noNaN: true }),
      fc.integer(),
      fc.nat({ max: 9999 }),
    );
    fc.assert(
      fc.property(number, fc.constantFrom("de" as const, "en" as const), (value, language) => {
        const kept = Number(value.toPrecision(15));
        if (Math.abs(kept) < 1e-9 && kept !== 0) return;
        expect(readNumber(numeral(kept, language), language)).toBeCloseTo(kept, 6);
      }),
    );
  });
});
