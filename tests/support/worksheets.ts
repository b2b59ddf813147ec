import type { SheetField, Worksheet } from "~/content/worksheet";

const field = (name: string, kind: SheetField["kind"], label: string, longest: number): SheetField => ({
  name,
  kind,
  label,
  unit: null,
  options: null,
  longest,
});

/** Hours saved and checked, what for, and how much it matters; what is left is calculated. */
export const smallSheet: Worksheet = {
  id: "sheet",
  title: "What it brings",
  parts: [
    { kind: "entry", name: "saved", label: "Saved", example: null },
    { kind: "entry", name: "checked", label: "Checked", example: null },
    { kind: "entry", name: "purpose", label: "What for", example: null },
    { kind: "entry", name: "level", label: "Level", example: null },
    { kind: "entry", name: "day", label: "Day", example: null },
    {
      kind: "result",
      id: "net",
      label: "Net",
      name: "Net",
      unit: "h",
      formula: { op: "-", of: [{ name: "saved" }, { name: "checked" }] },
    },
  ],
  fields: [
    { ...field("saved", "number", "Saved", 40), unit: "h" },
    field("checked", "number", "Checked", 40),
    field("purpose", "long", "What for", 4000),
    { ...field("level", "choice", "Level", 2), options: ["high", "low"] },
    field("day", "date", "Day", 10),
    ...[1, 2, 3, 4, 5].map((n) => field(`note${n}`, "long", `Note ${n}`, 4000)),
  ],
};

/** The fields of a posted worksheet. */
export const sheetForm = (
  values: Record<string, string>,
  { revision = 0, editor = "", edit = 0, sheet = "sheet" } = {},
): [string, string][] => [
  ["_sheet", sheet],
  ["_revision", String(revision)],
  ...(editor ? [["_editor", editor] as [string, string], ["_edit", String(edit)] as [string, string]] : []),
  ...Object.entries(values),
];
