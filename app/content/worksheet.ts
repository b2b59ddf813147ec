import type { Comparison, Formula } from "~/platform/formula";
import type { Html } from "./items";

export type FieldKind = "number" | "text" | "long" | "choice" | "date";

/**
 * A field of a worksheet's form. Its `name` is what its value is stored under: an entry's id, `grid.row.column`, or
 * `grid.own1` for the name of a row that is the learner's own. `label` is plain text.
 */
export type SheetField = {
  name: string;
  kind: FieldKind;
  label: string;
  unit: string | null;
  /** Of a choice; a value is the number of an option, from 1, and so the same in each language. */
  options: string[] | null;
  /** In characters. */
  longest: number;
};

/** A row or a column; `name` is its label as plain text. */
export type SheetRow = { id: string; label: Html; name: string };

export type SheetPart =
  | { kind: "html"; html: Html }
  | { kind: "entry"; name: string; label: Html; example: string | null }
  | {
      kind: "grid";
      id: string;
      caption: Html;
      name: string;
      columns: SheetRow[];
      rows: SheetRow[];
      own: string[];
    }
  /** `name` is its label as plain text. */
  | { kind: "result"; id: string; label: Html; name: string; unit: string | null; formula: Formula }
  /** A bar for each result or field in `of`. */
  | { kind: "chart"; label: Html; of: string[] }
  | { kind: "advice"; html: Html; when: Comparison };

export type ResultPart = Extract<SheetPart, { kind: "result" }>;

/** What a learner builds in a lesson and keeps: a form with results, in the order in which it is read. */
export type Worksheet = { id: string; title: string; parts: SheetPart[]; fields: SheetField[] };

/** What stands in the fields, by name: a number as JavaScript writes it, a choice as its number, texts as they are. */
export type SheetValues = Record<string, string>;

/** What fields were called and what stood in them, in words: for fields that a lesson no longer has. */
export type SheetWords = Record<string, { label: string; text: string }>;

/** A worksheet as a learner has filled it; revision 0 is none. Times are ISO 8601, UTC. */
export type SheetState = { values: SheetValues; revision: number; savedAt: string | null };
