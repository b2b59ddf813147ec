import type { Html, Item, Key } from "./items";
import type { Worksheet } from "./worksheet";

export const LANGUAGES = ["de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A stretch of a compiled lesson: HTML that needs no script, or the place of something interactive. */
export type Segment =
  | { kind: "html"; html: Html }
  | { kind: "item"; item: string; required: boolean }
  /** An item of an earlier lesson, asked again here; it counts for this lesson. */
  | { kind: "recall"; item: string; required: boolean }
  /** Tests only: `draw` of `items`, other ones at every attempt. */
  | { kind: "pool"; id: string; items: string[]; draw: number }
  | { kind: "token-slider"; id: string; data: TokenSliderData }
  /** Never graded, and it does not count for completion. */
  | { kind: "worksheet"; sheet: Worksheet };

/** Next-word counts taken from a text in the repository: context (the last one or two words) → [word, count]. */
export type TokenSliderData = {
  start: string[];
  next: Record<string, [word: string, count: number][]>;
  source: string;
};

/** The parts of the programme: the basics for everyone, and what each role adds to them. */
export const PATHS = ["everyone", "management", "departments", "it", "compliance"] as const;
export type Path = (typeof PATHS)[number];

export type Source = { title: string; url?: string; date: string; reported?: boolean };

export type Heading = { id: string; text: string; depth: number };

/** One edition (one language) of a lesson or of a course's final test. */
export type Lesson = {
  id: string;
  courseId: string;
  /** Last part of the address: /courses/<course slug>/<slug>; the test's is "test". */
  slug: string;
  kind: "lesson" | "test";
  language: Language;
  /** Hash of compiler and file bytes; an answer keeps the version it was given to. */
  version: string;
  title: string;
  objective: string;
  minutes: number;
  asOf: string | null;
  reviewBy: string | null;
  sources: Source[];
  headings: Heading[];
  segments: Segment[];
  items: Record<string, Item>;
};

/** The answer keys of one edition of a lesson, kept apart from it and only ever read on the server. */
export type LessonKeys = Record<string, Key>;

export type Course = {
  id: string;
  slug: string;
  /** The team that wrote it, and which version of it this is; ours have neither. */
  team?: { id: string; version: number };
  /** Step 1–5 of the way to AI that this course teaches. */
  step: 1 | 2 | 3 | 4 | 5;
  order: number;
  title: Record<Language, string>;
  summary: Record<Language, string>;
  audience: Record<Language, string>;
  outcomes: Record<Language, string[]>;
  prerequisites: string[];
  paths: Path[];
  /** Share of the marks, 0–1, that completes a lesson or passes the test. */
  passMark: number;
  /** In reading order; the final test, if there is one, is last. */
  lessons: LessonOutline[];
};

export type LessonOutline = {
  id: string;
  slug: string;
  kind: "lesson" | "test";
  /** The paths that it belongs to: its course's, or some of them. */
  paths: Path[];
  /** Raised by its author when those who completed it may want to look at what changed; from 1. */
  edition: number;
  /** Ids of lessons that it goes on from: it was split off, or holds them together now. */
  from: string[];
  minutes: number;
  title: Record<Language, string>;
  objective: Record<Language, string>;
  /** Items that count towards completion (a lesson's; a test has pools instead). */
  required: string[];
  /** What a test draws from; empty for a lesson. */
  pools: { id: string; items: string[]; draw: number }[];
};
