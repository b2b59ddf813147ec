import type { Item, ItemState } from "~/content/items";
import type { SheetField, Worksheet } from "~/content/worksheet";

/** A question with its three ways to stand: asked, answered wrongly, answered rightly. */
export const question: Item = {
  id: "sample",
  type: "single-choice",
  prompt: "<p>An assistant names a court ruling with its file number. What follows from that?</p>",
  options: [
    { id: "a", html: "<p>Nothing yet; it has to be looked up in a reliable source.</p>" },
    { id: "b", html: "<p>The ruling exists, since file numbers can hardly be made up.</p>" },
    { id: "c", html: "<p>The ruling exists if the assistant insists when asked again.</p>" },
  ],
};

const feedback = {
  a: "<p>Right. Only what is found in a reliable source shows that the ruling exists.</p>",
  b: "<p>A file number follows a pattern, and patterns are what a model fills easily.</p>",
};

export const states: Record<string, ItemState> = {
  asked: { tries: 0, best: 0, response: null, graded: null, solution: null },
  "not yet right": {
    tries: 1,
    best: 0,
    response: { choice: ["b"] },
    graded: { score: 0, parts: { b: { right: false, feedback: feedback.b } }, summary: null },
    solution: null,
  },
  right: {
    tries: 2,
    best: 1,
    response: { choice: ["a"] },
    graded: { score: 1, parts: { a: { right: true, feedback: feedback.a } }, summary: null },
    solution: null,
  },
};

const field = (name: string, kind: SheetField["kind"], label: string, unit: string | null = null) => ({
  name,
  kind,
  label,
  unit,
  options: null,
  longest: 300,
});

/** A worksheet with every kind of part; one field is left empty, so one result has none. */
export const sheet: Worksheet = {
  id: "sample-sheet",
  title: "What it brings",
  parts: [
    { kind: "html", html: "<p>Fill in your own figures.</p>" },
    { kind: "entry", name: "saved", label: "Time saved", example: "10" },
    { kind: "entry", name: "purpose", label: "What for", example: null },
    { kind: "entry", name: "level", label: "Need for protection", example: null },
    { kind: "entry", name: "open", label: "A figure that is missing", example: null },
    {
      kind: "grid",
      id: "m",
      caption: "Compare",
      name: "Compare",
      columns: [
        { id: "w", label: "Weight", name: "Weight" },
        { id: "a", label: "Solution A", name: "Solution A" },
      ],
      rows: [{ id: "d", label: "Data protection", name: "Data protection" }],
      own: ["own1"],
    },
    {
      kind: "result",
      id: "gross",
      label: "Gross",
      name: "Gross",
      unit: "€",
      formula: { op: "*", of: [{ name: "saved" }, 50] },
    },
    {
      kind: "result",
      id: "net",
      label: "What is left",
      name: "What is left",
      unit: "€",
      formula: { op: "-", of: [{ name: "gross" }, 900.5] },
    },
    {
      kind: "result",
      id: "none",
      label: "Without a figure",
      name: "None",
      unit: null,
      formula: { name: "open" },
    },
    { kind: "chart", label: "Gross and net", of: ["gross", "net"] },
    {
      kind: "advice",
      html: "<p>It costs more than it brings.</p>",
      when: { left: { name: "net" }, sign: "<", right: 0 },
    },
  ],
  fields: [
    field("saved", "number", "Time saved", "h"),
    field("purpose", "long", "What for"),
    { ...field("level", "choice", "Need for protection"), options: ["high", "medium", "low"] },
    field("open", "number", "A figure that is missing"),
    field("m.d.w", "number", "Data protection: Weight"),
    field("m.d.a", "number", "Data protection: Solution A"),
    field("m.own1", "text", "Name of your row 1"),
    field("m.own1.w", "number", "Your row 1: Weight"),
    field("m.own1.a", "number", "Your row 1: Solution A"),
  ],
};

export const sheetValues = {
  saved: "10",
  purpose: "Minutes of meetings",
  level: "2",
  "m.d.w": "3",
  "m.d.a": "much",
};
