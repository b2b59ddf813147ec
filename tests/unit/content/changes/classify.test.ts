import { describe, expect, it } from "vitest";
import { type Classified, classify, type WithKeys } from "~/content/changes";
import { compiledText } from "../support";

const CHOICE = `<SingleChoice id="q1">
  Wie erzeugt ein Sprachmodell seinen Text?

  <Option id="a" correct>
    Stück für Stück nach Wahrscheinlichkeit
    <Feedback>Genau so arbeitet das Modell bei jedem neuen Wort.</Feedback>
  </Option>
  <Option id="b">
    Durch Nachschlagen in einem Lexikon
    <Feedback>Nachschlagen wäre eine Suche, und das tut ein Modell nicht.</Feedback>
  </Option>
  <Option id="c">
    Nach Regeln aus der Schulgrammatik
    <Feedback>Niemand hat dem Modell die Regeln der Grammatik eingetragen.</Feedback>
  </Option>
</SingleChoice>
`;

const CLOZE = `<Cloze id="q2">
  Was fehlt?

  <Text>
  Das Modell <Blank id="a" answer="rechnet" options="weiß | rechnet | fühlt"><Feedback>Es rechnet mit Zahlen.</Feedback></Blank> immer.
  </Text>
</Cloze>
`;

const TYPED = `<ShortText id="q3" answer="Halluzination" optional>
  Wie heißt eine erfundene Aussage?

  <Feedback>Ja, so heißt das in der Fachsprache.</Feedback>
  <Feedback otherwise>Denken Sie an ein Wort aus der Medizin.</Feedback>
</ShortText>
`;

const PROSE = `Ein Sprachmodell setzt Texte aus kleinen Stücken zusammen. Jedes Stück heißt Token, und das nächste wird jeweils vorhergesagt.
Das geschieht so lange, bis der Text ein Ende gefunden hat. Dabei hilft dem Modell, was es an vielen Beispielen gelernt hat.

## Warum das gelingt

Sprache folgt Mustern. Wer viele Sätze gesehen hat, der ahnt, wie ein Satz weitergeht. Bei seltenen Themen gelingt das weniger gut,
denn dazu gab es nur wenige Beispiele im Training. Prüfen Sie darum Antworten zu Fachfragen in einer Quelle, der Sie vertrauen.

`;

const front = (fields = "") =>
  `---\nid: l1\ntitle: T\nobjective: Sie erklären, wie ein Modell schreibt.\nminutes: 5\n${fields}---\n`;

async function lesson(body: string, head = front()): Promise<WithKeys> {
  const { front: f, headings, segments, items, keys, digest } = await compiledText(body, { front: head });
  return {
    keys,
    lesson: {
      id: f.id,
      courseId: "c",
      slug: "l",
      kind: "lesson",
      language: "de",
      version: digest.slice(0, 16),
      title: f.title,
      objective: f.objective,
      minutes: f.minutes,
      asOf: f.stand ?? null,
      reviewBy: f.review_by ?? null,
      sources: f.quelle ?? [],
      headings,
      segments,
      items,
    },
  };
}

const shown = ({ kind, changes }: Classified): string[] => [
  kind,
  ...changes.map((one) => `${one.part} ${one.what} (${one.kind})`),
];

const BODY = PROSE + CHOICE + CLOZE + TYPED;
const change = async (edit: (text: string) => string, head?: string) =>
  shown(classify(await lesson(BODY), await lesson(edit(BODY), head)));

describe("a change of a lesson is proposed as", () => {
  it("none where only what nobody reads is another one", async () => {
    expect(await change((text) => text.replaceAll("\n\n", "\n\n\n"))).toEqual(["same"]);
  });

  it("wording: spelling, a word in the text, in a question, in an answer, in feedback", async () => {
    expect(await change((text) => text.replace("vorhergesagt", "vorhergesaqt"))).toEqual([
      "wording",
      "# spelling (wording)",
    ]);
    expect(await change((text) => text.replace("ahnt, wie ein Satz", "vermutet, wie ein Satz"))).toEqual([
      "wording",
      "#warum-das-gelingt text (wording)",
    ]);
    expect(await change((text) => text.replace("in einem Lexikon", "in einem Wörterbuch"))).toEqual([
      "wording",
      "q1 question (wording)",
    ]);
    expect(await change((text) => text.replace("Genau so arbeitet", "So arbeitet"))).toEqual([
      "wording",
      "q1 feedback (wording)",
    ]);
    expect(await change((text) => text.replace("## Warum das gelingt", "## Weshalb das gelingt"))).toEqual([
      "wording",
      "#weshalb-das-gelingt text (wording)",
    ]);
  });

  it("none, where the order of the answers to choose from is another one", async () => {
    const [a, b] = ["a", "b"].map(
      (id) => CHOICE.match(new RegExp(`  <Option id="${id}"[^]*?</Option>\n`))![0],
    );
    expect(await change((text) => text.replace(a!, "@").replace(b!, a!).replace("@", b!))).toEqual(["same"]);
  });

  it("minor: an optional part, a source, another order, a number or a negation, an answer more", async () => {
    expect(
      await change((text) => `${text}\n${TYPED.replace("q3", "q4").replace("erfundene", "falsche")}`),
    ).toEqual(["minor", "q4 added (minor)"]);
    expect(
      await change(
        (text) => text,
        front('stand: 2026-01-01\nreview_by: 2026-06-01\nquelle:\n  - { title: "A", date: 2025-01-01 }\n'),
      ),
    ).toEqual(["minor", "sources sources (minor)"]);
    expect(await change((text) => text.replace(CHOICE + CLOZE, CLOZE + CHOICE))).toEqual([
      "minor",
      "q2 order (minor)",
    ]);
    expect(
      await change((text) => text.replace("Sprache folgt Mustern", "Sprache folgt keinen Mustern")),
    ).toEqual(["minor", "#warum-das-gelingt statement (minor)"]);
    expect(
      await change((text) => text.replace('"Halluzination"', '"Halluzination | Konfabulation"')),
    ).toEqual(["minor", "q3 key-wider (minor)"]);
    expect(await change((text) => `${text}\n## Mehr dazu\n\nAuch Bilder entstehen so.\n`)).toEqual([
      "minor",
      "#mehr-dazu text-added (minor)",
    ]);
  });

  it("material: the objective, a key, an item that counts, a rewritten text", async () => {
    expect(await change((text) => text, front().replace("erklären", "berechnen"))).toEqual([
      "material",
      "objective objective (material)",
    ]);
    expect(
      await change((text) =>
        text.replace('id="a" correct', 'id="a"').replace('<Option id="b">', '<Option id="b" correct>'),
      ),
    ).toEqual(["material", "q1 key (material)"]);
    expect(await change((text) => text.replace(" optional", ""))).toEqual([
      "material",
      "q3 counts-now (material)",
    ]);
    expect(await change((text) => text.replace(CHOICE, ""))).toEqual([
      "material",
      "q1 removed-counting (material)",
    ]);
    expect(await change((text) => text + CHOICE.replace("q1", "q9"))).toEqual([
      "material",
      "q9 added-counting (material)",
    ]);
    const [verdict, ...parts] = await change((text) =>
      text.replace(
        PROSE,
        `${"Hier steht nun etwas ganz Anderes über Daten und ihren Schutz im Büro. ".repeat(8)}\n\n`,
      ),
    );
    expect(verdict).toBe("material");
    expect(parts).toContain("# rewritten (material)");
  });

  it("material where answers exchange their ids, and says that it is that", async () => {
    const exchanged = (text: string) =>
      text
        .replace("Stück für Stück nach Wahrscheinlichkeit", "@")
        .replace("Durch Nachschlagen in einem Lexikon", "Stück für Stück nach Wahrscheinlichkeit")
        .replace("@", "Durch Nachschlagen in einem Lexikon");
    expect(await change(exchanged)).toEqual(["material", "q1 ids-exchanged (material)"]);
    expect(await change((text) => text.replace("weiß | rechnet | fühlt", "rechnet | weiß | fühlt"))).toEqual([
      "material",
      "q2 ids-exchanged (material)",
    ]);
  });

  it("an option less, where the options of a gap are numbered", async () => {
    expect(
      await change((text) => text.replace("weiß | rechnet | fühlt", "1: weiß | 2: rechnet | 3: fühlt")),
    ).toEqual(["same"]);
    expect(await change((text) => text.replace("weiß | rechnet | fühlt", "2: rechnet | 3: fühlt"))).toEqual([
      "material",
      "q2 options (material)",
      "q2 question (wording)",
    ]);
    await expect(
      lesson(BODY.replace("weiß | rechnet | fühlt", "1: weiß | 1: rechnet | 3: fühlt")),
    ).rejects.toThrow("has two options with the number 1");
  });

  it("an exchange, too, where the choices of a worksheet stand at other places: what is kept is the place", async () => {
    const sheet = (options: string) =>
      `<Worksheet id="w1" title="Blatt">\n<Entry id="e" kind="choice" options="${options}">Wie oft?</Entry>\n</Worksheet>\n`;
    const [before, moved, longer] = await Promise.all(
      ["nie | oft", "oft | nie", "nie | oft | stets"].map((options) => lesson(PROSE + sheet(options))),
    );
    expect(shown(classify(before!, moved!))).toEqual(["minor", "w1 ids-exchanged (minor)"]);
    expect(shown(classify(before!, longer!))).toEqual(["minor", "w1 worksheet (minor)"]);
  });
});
