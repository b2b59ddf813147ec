import { describe, expect, it } from "vitest";
import type { Worksheet } from "~/content/worksheet";
import { calculation } from "~/platform/formula";
import { compiledText, faultsOf, SmallCourse } from "./support";

const SHEET = `<Worksheet id="rechnung" title="Ihre Rechnung">
  Tragen Sie *Ihre* Zahlen ein.

  <Entry id="ersparnis" kind="number" unit="h je Woche" example="10">Gesparte **Zeit**</Entry>
  <Entry id="zweck" kind="long">Wofür</Entry>
  <Entry id="stufe" kind="choice" options="hoch | mittel | niedrig">Schutzbedarf</Entry>

  Was spricht wofür?

  <Grid id="matrix" kind="number" own="1">
    <Column id="gewicht">Gewicht</Column>
    <Column id="a">Lösung A</Column>
    <Column id="notiz" kind="text">Notiz</Column>
    <Row id="schutz">Datenschutz</Row>
  </Grid>
  <Result id="note" formula="weighted(matrix.gewicht, matrix.a)">Gesamtnote</Result>
  <Result id="netto" unit="€" formula="(ersparnis - 2) * note">Nutzen</Result>
  <Chart of="netto | ersparnis">Was bleibt</Chart>
  <Advice when="netto < 0">Es *lohnt* sich nicht.</Advice>
</Worksheet>
`;

async function sheetOf(body: string): Promise<Worksheet> {
  const { segments } = await compiledText(body);
  const found = segments.find((segment) => segment.kind === "worksheet");
  if (found?.kind !== "worksheet") throw new Error("no worksheet");
  return found.sheet;
}

const within = (parts: string) => `<Worksheet id="w" title="T">\n${parts}\n</Worksheet>\n`;
const NUMBER = '<Entry id="zahl" kind="number">Zahl</Entry>';

describe("a worksheet", () => {
  it("keeps its parts in the order of reading, and all its fields by name", async () => {
    const { id, title, parts, fields } = await sheetOf(SHEET);
    expect([id, title]).toEqual(["rechnung", "Ihre Rechnung"]);
    expect(parts.map(({ kind }) => kind)).toEqual([
      "html",
      "entry",
      "entry",
      "entry",
      "html",
      "grid",
      "result",
      "result",
      "chart",
      "advice",
    ]);
    expect(parts[0]).toEqual({ kind: "html", html: "<p>Tragen Sie <em>Ihre</em> Zahlen ein.</p>" });
    expect(parts[1]).toEqual({
      kind: "entry",
      name: "ersparnis",
      label: "Gesparte <strong>Zeit</strong>",
      example: "10",
    });
    const more = { unit: null, options: null };
    expect(fields).toEqual([
      {
        name: "ersparnis",
        kind: "number",
        label: "Gesparte Zeit",
        unit: "h je Woche",
        options: null,
        longest: 40,
      },
      { name: "zweck", kind: "long", label: "Wofür", ...more, longest: 4000 },
      {
        name: "stufe",
        kind: "choice",
        label: "Schutzbedarf",
        unit: null,
        options: ["hoch", "mittel", "niedrig"],
        longest: 2,
      },
      { name: "matrix.schutz.gewicht", kind: "number", label: "Datenschutz: Gewicht", ...more, longest: 40 },
      { name: "matrix.schutz.a", kind: "number", label: "Datenschutz: Lösung A", ...more, longest: 40 },
      { name: "matrix.schutz.notiz", kind: "text", label: "Datenschutz: Notiz", ...more, longest: 300 },
      { name: "matrix.own1", kind: "text", label: "Name Ihrer Zeile 1", ...more, longest: 300 },
      { name: "matrix.own1.gewicht", kind: "number", label: "Ihre Zeile 1: Gewicht", ...more, longest: 40 },
      { name: "matrix.own1.a", kind: "number", label: "Ihre Zeile 1: Lösung A", ...more, longest: 40 },
      { name: "matrix.own1.notiz", kind: "text", label: "Ihre Zeile 1: Notiz", ...more, longest: 300 },
    ]);
  });

  it("has formulas that may name what stands below them", async () => {
    const sheet = await sheetOf(
      within(
        `<Result id="r" formula="s * 2">R</Result>\n<Result id="s" formula="zahl">S</Result>\n${NUMBER}`,
      ),
    );
    expect(sheet.parts[0]).toMatchObject({ formula: { op: "*", of: [{ name: "s" }, 2] } });
  });

  it.each<[string, string, RegExp]>([
    ["nothing to fill in", within("Text"), /^7:1 {2}Worksheet {2}has nothing to fill in → add an Entry/],
    [
      "no title",
      '<Worksheet id="w">\n<Entry id="a" kind="text">A</Entry>\n</Worksheet>\n',
      /^7:1 {2}Worksheet title {2}is missing/,
    ],
    [
      "an unknown kind",
      within('<Entry id="a" kind="colour">A</Entry>'),
      /^8:15 {2}Entry kind {2}is "colour"/,
    ],
    [
      "a hyphen in an id",
      within('<Entry id="a-b" kind="text">A</Entry>'),
      /^8:8 {2}Entry id {2}is no name that formulas can use/,
    ],
    [
      "an id twice",
      within(`${NUMBER}\n<Entry id="zahl" kind="text">A</Entry>`),
      /^9:8 {2}Entry id {2}zahl is used twice in this worksheet/,
    ],
    [
      "a choice of nothing",
      within('<Entry id="a" kind="choice">A</Entry>'),
      /^8:15 {2}Entry kind {2}is choice, but there are no options/,
    ],
    [
      "options of a text",
      within('<Entry id="a" kind="text" options="x | y">A</Entry>'),
      /^8:27 {2}Entry options {2}goes with another kind/,
    ],
    [
      "a unit of a text",
      within('<Entry id="a" kind="text" unit="€">A</Entry>'),
      /^8:27 {2}Entry unit {2}goes with numbers/,
    ],
    ["no label", within('<Entry id="a" kind="text"></Entry>'), /^8:1 {2}Entry {2}is empty/],
    [
      "a grid without columns",
      within('<Grid id="g"><Row id="r">R</Row></Grid>'),
      /^8:1 {2}Grid {2}has no Column/,
    ],
    [
      "a grid without rows",
      within('<Grid id="g"><Column id="c">C</Column></Grid>'),
      /^8:1 {2}Grid {2}has no row/,
    ],
    [
      "too many own rows",
      within('<Grid id="g" own="99"><Column id="c">C</Column></Grid>'),
      /^8:14 {2}Grid own {2}is no number from 0 to 12/,
    ],
    [
      "a row with the id of an own one",
      within('<Grid id="g" own="1"><Column id="c">C</Column><Row id="own1">R</Row></Grid>'),
      /^8:14 {2}Grid own {2}needs the id own1/,
    ],
    [
      "a circle",
      within(
        `${NUMBER}\n<Result id="r" formula="s + zahl">R</Result>\n<Result id="s" formula="r">S</Result>`,
      ),
      /^9:16 {2}Result formula {2}r is calculated from itself/,
    ],
    [
      "a chart of something unknown",
      within(`${NUMBER}\n<Chart of="zahl | netto">C</Chart>`),
      /^9:8 {2}Chart of {2}netto is not known here → use one of zahl/,
    ],
    [
      "advice on nothing",
      within(`${NUMBER}\n<Advice when="zahl + 1">A</Advice>`),
      /^9:9 {2}Advice when {2}compares nothing/,
    ],
    [
      "advice without words",
      within(`${NUMBER}\n<Advice when="zahl > 1"></Advice>`),
      /^9:1 {2}Advice {2}is empty/,
    ],
    ["an entry on its own", NUMBER, /^7:1 {2}Entry {2}stands outside of Worksheet → put it inside Worksheet/],
    [
      "a question in it",
      within(
        `${NUMBER}\n<ShortText id="q" answer="a">Q<Feedback>F</Feedback><Feedback otherwise>F</Feedback></ShortText>`,
      ),
      /^9:1 {2}ShortText {2}stands inside Worksheet/,
    ],
    [
      "a term as a label",
      within('<Entry id="a" kind="text"><Term id="token">T</Term></Entry>'),
      /^8:27 {2}Term {2}stands inside Entry/,
    ],
  ])("is refused with %s, at its place", async (_, body, expected) => {
    expect((await faultsOf(body))[0]).toMatch(expected);
  });

  it("takes a choice for the number of its option, so that a decision tree can be built", async () => {
    const choice = (id: string) => `<Entry id="${id}" kind="choice" options="ja | nein">${id}</Entry>`;
    const rule = '<Advice when="10 * a + b = 12">Nur a</Advice>';
    const { parts } = await sheetOf(within([choice("a"), choice("b"), rule].join("\n")));
    const advice = parts.find((part) => part.kind === "advice");
    const holdsFor = (a: number, b: number | null) =>
      advice && calculation([], (name) => (name === "a" ? a : b)).holds(advice.when);
    expect([holdsFor(1, 2), holdsFor(1, 1), holdsFor(2, 2), holdsFor(1, null)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it.each<[string, string]>([
    ["zahl * ", "ends too soon, after *"],
    ["zahl zahl", "cannot have zahl here, after zahl"],
    ["(zahl", "lacks ) at its end"],
    ["zahl ^ 2", "holds ^, which formulas do not know"],
    ["zhal + 1", "zhal is not known here → did you mean zahl?"],
    ["wort + 1", "wort holds no number"],
    ["grid.c + 1", "grid.c is a whole column"],
    ["sum(grid.d)", "grid.d is no column of a grid → did you mean grid.c?"],
    ["sum(grid.t)", "grid.t holds no numbers"],
    ["sum(zahl)", "zahl is no column of a grid"],
    ["weighted(grid.c, zwei.c)", "weighted names columns of two grids"],
    ["average(zahl)", "there is no function average"],
    ["round(zahl, zahl)", "round has no whole number of digits"],
    ["round(zahl, 9)", "round has no whole number of digits"],
    ["zahl < 1", "compares (<)"],
    ["1,5 * zahl", "cannot have , here, after 1"],
  ])("refuses the formula %s", async (formula, expected) => {
    const grids = ["grid", "zwei"].map(
      (id) =>
        `<Grid id="${id}"><Column id="c">C</Column><Column id="t" kind="text">T</Column><Row id="r">R</Row></Grid>`,
    );
    const parts = [NUMBER, '<Entry id="wort" kind="text">Wort</Entry>', ...grids];
    const [fault, ...more] = await faultsOf(
      within(`${parts.join("\n")}\n<Result id="r" formula="${formula}">R</Result>`),
    );
    expect(fault).toContain("12:16  Result formula  ");
    expect(fault).toContain(expected);
    expect(more).toEqual([]);
  });

  it("stands in lessons alone", async () => {
    expect(await faultsOf(within(NUMBER), { kind: "test" })).toEqual([
      expect.stringMatching(/^7:1 {2}Worksheet {2}stands in a test/),
    ]);
  });

  it("is the same in both editions: ids, kinds, options and formulas", async () => {
    const sheets = (german: string, english: string) => {
      const course = new SmallCourse();
      course.change("small/01-first/lesson.de.mdx", /$/, `\n${within(german)}`);
      course.change("small/01-first/lesson.en.mdx", /$/, `\n${within(english)}`);
      return course.faults();
    };
    const choice = (words: string) => `<Entry id="c" kind="choice" options="${words}">C</Entry>`;
    expect(await sheets(`${NUMBER}${choice("ja | nein")}`, `${NUMBER}${choice("yes | no")}`)).toEqual([]);
    const differing: [string, string, RegExp][] = [
      [NUMBER, NUMBER.replace("number", "text"), /w\.zahl {2}is asked otherwise/],
      [choice("ja | nein"), choice("yes | no | perhaps"), /w\.c {2}is asked otherwise/],
      [`${NUMBER}\n<Entry id="a" kind="text">A</Entry>`, NUMBER, /w\.a {2}is missing in the English edition/],
      [
        `${NUMBER}\n<Result id="r" formula="zahl * 2">R</Result>`,
        `${NUMBER}\n<Result id="r" formula="zahl * 3">R</Result>`,
        /w\.r {2}is asked otherwise/,
      ],
      [
        `${NUMBER}\n<Advice when="zahl > 2">A</Advice>`,
        `${NUMBER}\n<Advice when="zahl < 2">A</Advice>`,
        / w {2}is asked otherwise/,
      ],
    ];
    for (const [german, english, expected] of differing)
      expect((await sheets(german, english)).join("\n")).toMatch(expected);
  });
});
