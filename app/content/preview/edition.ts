import { readFileSync } from "node:fs";
import { codeFrame } from "../course-check/output";
import type { LessonFigures } from "../course-check/report";
import type { Html, Item } from "../items";
import type { CompiledFile, LessonSource } from "../lesson-file";
import type { Language, Source, TokenSliderData } from "../lessons";
import { linesOf } from "../manuscript";
import type { Finding } from "../rules/rule";
import { wordsOf } from "../sentences";
import type { Worksheet } from "../worksheet";
import { blocksOf } from "./blocks";
import { type KeyLine, keyLines } from "./key-lines";
import type { Question } from "./preview";

/** What the check found, with the lines around it as the terminal shows them. */
export type PreviewFinding = Omit<Finding, "fix" | "what" | "mend"> & {
  what: string;
  mend: string;
  /** Of the words. */
  language: Language;
  frame: string;
};

export type AskedItem = {
  kind: "item";
  item: Item;
  /** Why it does not simply count: it is asked again, or it does not count at all. */
  note: "recall" | "optional" | null;
  key: KeyLine[];
};

/** What is done at a place: one question, the pool of a test, an area of the check, a slider, a worksheet; `lost` is asked again and exists no more. */
export type Interactive =
  | AskedItem
  | { kind: "pool"; id: string; draw: number; items: AskedItem[] }
  | { kind: "area"; id: string; items: AskedItem[] }
  | { kind: "token-slider"; id: string; data: TokenSliderData }
  | { kind: "worksheet"; sheet: Worksheet }
  | { kind: "lost"; id: string };

export type Reading = { kind: "html"; html: Html } | { kind: "finding"; finding: PreviewFinding };

/** Text, with what is to be mended at its place, up to what learners do next. */
export type PreviewStep = { reading: Reading[]; interactive: Interactive | null; below: PreviewFinding[] };

export type EditionPreview = {
  file: string;
  title: string;
  objective: string;
  minutes: number;
  words: number | null;
  readability: { value: number } | null;
  asOf: string | null;
  reviewBy: string | null;
  sources: Source[];
  stale: boolean;
  /** What is to be mended in the front matter, or anywhere as long as what is shown is older than the file. */
  head: PreviewFinding[];
  steps: PreviewStep[];
};

/** A finding with its lines; without them where the file cannot be read, which may be what was found. */
export function withFrame(
  finding: Finding,
  source: Pick<LessonSource, "path"> | undefined,
  language: Language,
): PreviewFinding {
  const { fix: _fix, ...found } = finding;
  const rest = { ...found, ...wordsOf(found, language), language };
  try {
    const lines = source ? linesOf(readFileSync(source.path, "utf8")) : [];
    return {
      ...rest,
      frame: lines.length > 0 ? codeFrame(lines, finding, { columns: 88, colour: false }) : "",
    };
  } catch {
    return { ...rest, frame: "" };
  }
}

type Around = {
  source: LessonSource;
  compiled: CompiledFile;
  stale: boolean;
  findings: Finding[];
  figures: LessonFigures | undefined;
  question: (id: string) => Question | undefined;
  /** In which its trainer reads what is found. */
  language: Language;
};

/** One edition for its trainer: what learners see, step by step, with the keys, and each finding where it belongs. */
export function editionPreview({
  source,
  compiled,
  stale,
  findings,
  figures,
  question,
  language,
}: Around): EditionPreview {
  const { front } = compiled;
  const blocks = blocksOf(compiled);
  const begin = blocks.find(({ line }) => line !== null)?.line ?? Number.POSITIVE_INFINITY;
  const isAbove = ({ line }: Finding) => stale || line < begin;
  const steps: PreviewStep[] = [{ reading: [], interactive: null, below: [] }];
  const waiting = findings
    .filter((finding) => !isAbove(finding))
    .map((one) => withFrame(one, source, language));
  for (const [index, { segment }] of blocks.entries()) {
    const next = blocks.slice(index + 1).find(({ line }) => line !== null)?.line ?? Number.POSITIVE_INFINITY;
    const here = waiting.filter(({ line }) => line < next);
    waiting.splice(0, here.length);
    const step = steps.at(-1);
    if (segment.kind === "html") {
      step?.reading.push(segment, ...here.map((finding) => ({ kind: "finding" as const, finding })));
      continue;
    }
    if (step) Object.assign(step, { interactive: interactiveOf(segment, question, source), below: here });
    steps.push({ reading: [], interactive: null, below: [] });
  }
  return {
    file: source.file,
    title: front.title,
    objective: front.objective,
    minutes: front.minutes,
    words: figures?.words ?? null,
    readability: figures?.readability ?? null,
    asOf: front.stand ?? null,
    reviewBy: front.review_by ?? null,
    sources: front.quelle ?? [],
    stale,
    head: findings
      .filter(isAbove)
      .map((one) => withFrame(one, one.file === source.file ? source : undefined, language)),
    steps: steps.map((step) => ({ ...step, reading: joined(step.reading) })),
  };
}

function interactiveOf(
  segment: ReturnType<typeof blocksOf>[number]["segment"],
  question: Around["question"],
  { language, kind }: LessonSource,
): Interactive | null {
  const asked = (id: string, note: AskedItem["note"]): AskedItem | null => {
    const known = question(id);
    if (!known) return null;
    return { kind: "item", item: known.item, note, key: keyLines(known.item, known.key, language) };
  };
  switch (segment.kind) {
    case "html":
      return null;
    case "item":
      return asked(segment.item, segment.required ? null : "optional") ?? { kind: "lost", id: segment.item };
    case "recall":
      return asked(segment.item, "recall") ?? { kind: "lost", id: segment.item };
    case "pool": {
      const items = segment.items.flatMap((id) => asked(id, null) ?? []);
      if (kind === "form") return { kind: "area", id: segment.id, items };
      return { kind: "pool", id: segment.id, draw: segment.draw, items };
    }
    default:
      return segment;
  }
}

/** Text between which nothing stands is one stretch. */
function joined(reading: Reading[]): Reading[] {
  const all: Reading[] = [];
  for (const one of reading) {
    const last = all.at(-1);
    if (one.kind === "html" && last?.kind === "html") {
      all[all.length - 1] = { kind: "html", html: `${last.html}\n${one.html}` };
    } else all.push(one);
  }
  return all;
}
