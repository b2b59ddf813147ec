import type { Language } from "~/content/lessons";
import type {
  ResultPart,
  SheetField,
  SheetPart,
  SheetValues,
  SheetWords,
  Worksheet,
} from "~/content/worksheet";
import { figure, storedNumber, writtenNumber } from "~/platform/figures";
import { calculation, type Outcome } from "~/platform/formula";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { withoutFieldsOf } from "./fields";
import { DOCUMENT_WORDS } from "./words";

/** A part of a document. */
export type Block =
  | { kind: "heading"; text: string }
  | { kind: "text"; label: string; text: string }
  | { kind: "table"; caption: string; head: string[]; rows: string[][] };

/** What a learner has built, to take away. */
export type WorkDocument = { language: Language; title: string; about: string; blocks: Block[] };

/** What is in a worksheet: fields that are filled, results, and at the end what the lesson no longer asks. */
export function blocksOf(
  sheet: Worksheet,
  { filled, words }: { filled: SheetValues; words: SheetWords },
  language: Language,
): Block[] {
  const fields = new Map(sheet.fields.map((field) => [field.name, field]));
  const text = (name: string): string => {
    const field = fields.get(name);
    return field && Object.hasOwn(filled, name) ? inWords(field, filled[name] ?? "", language) : "";
  };
  const results = sheet.parts.filter((part): part is ResultPart => part.kind === "result");
  const numbers = calculation(results, (name) => storedNumber(filled[name]));
  const blocks = sheet.parts.flatMap((part): Block[] => {
    switch (part.kind) {
      case "entry":
        return textBlock(fields.get(part.name)?.label ?? part.name, text(part.name));
      case "grid":
        return tableOf(part, text);
      case "result":
        return resultBlock(part, numbers.outcomeOf(part.id), language);
      default:
        return [];
    }
  });
  return [...joined(blocks), ...earlierBlocks(withoutFieldsOf(sheet, words), language)];
}

/** What stood in fields that a lesson no longer has, as it was shown then. */
export function earlierBlocks(words: SheetWords, language: Language): Block[] {
  const texts = Object.values(words).flatMap(({ label, text }) => textBlock(label, text));
  return texts.length > 0 ? [{ kind: "heading", text: DOCUMENT_WORDS[language].earlier }, ...texts] : [];
}

const textBlock = (label: string, text: string): Block[] =>
  text === "" ? [] : [{ kind: "text", label, text }];

function inWords({ kind, options, unit }: SheetField, value: string, language: Language): string {
  if (kind === "choice") return options?.[Number(value) - 1] ?? value;
  if (kind === "date") return dayIn(value, language);
  const written = kind === "number" ? writtenNumber(value, language) : value;
  return unit ? `${written} ${unit}` : written;
}

/** A day as people write it; a day stands for itself, in whatever time zone. */
export const dayIn = (day: string | Date, language: Language, timeZone = DEFAULT_ZONE): string =>
  new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
    dateStyle: "long",
    timeZone: typeof day === "string" ? "UTC" : timeZone,
  }).format(new Date(day));

/** The rows in which something stands; rows that the learner named begin with that name. */
function tableOf(grid: Extract<SheetPart, { kind: "grid" }>, text: (name: string) => string): Block[] {
  const named = [
    ...grid.rows.map(({ id, name }) => ({ id, name })),
    ...grid.own.map((id) => ({ id, name: text(`${grid.id}.${id}`) })),
  ];
  const rows = named
    .map(({ id, name }) => ({
      name,
      own: grid.own.includes(id),
      cells: grid.columns.map((column) => text(`${grid.id}.${id}.${column.id}`)),
    }))
    .filter(({ name, own, cells }) => cells.some((cell) => cell !== "") || (own && name !== ""));
  if (rows.length === 0) return [];
  const head = ["", ...grid.columns.map(({ name }) => name)];
  return [{ kind: "table", caption: grid.name, head, rows: rows.map(({ name, cells }) => [name, ...cells]) }];
}

function resultBlock({ name, unit }: ResultPart, outcome: Outcome, language: Language): Block[] {
  const { result, value } = DOCUMENT_WORDS[language];
  const shown = "value" in outcome ? figure(outcome.value, unit, language) : "–";
  return [{ kind: "table", caption: "", head: [result, value], rows: [[name, shown]] }];
}

/** Results that follow each other stand in one table. */
function joined(blocks: Block[]): Block[] {
  const list: Block[] = [];
  for (const block of blocks) {
    const last = list.at(-1);
    const joins =
      block.kind === "table" && last?.kind === "table" && block.head.join("\n") === last.head.join("\n");
    if (joins) last.rows.push(...block.rows);
    else list.push(block.kind === "table" ? { ...block, rows: [...block.rows] } : block);
  }
  return list;
}
