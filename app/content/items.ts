/**
 * What a lesson asks: the public half of each item (safe to send to a browser) and its key (never sent
 * before the answer is stored). Both are made when a lesson is compiled; `domain/quizzes` grades with them
 * and `ui/items` shows them.
 *
 * Option, step, card … ids are opaque tokens made from the item id and the id that the trainer wrote, and
 * every list stands in the order of those tokens: neither id nor place tells which answer is right.
 */

/** Trusted HTML, made when the lesson was compiled. */
export type Html = string;

export type Choice = { id: string; html: Html };

export type ItemOf<Type extends string, Rest> = { id: string; type: Type; prompt: Html } & Rest;

/** A stretch of a cloze: text, a gap to type into, or a gap with a list to choose from. */
export type ClozePart = { html: Html } | { blank: string; options: Choice[] | null; width: number };

/** A stretch of a text to search: plain, or a place that can be marked. */
export type SpottingPart = { html: Html } | { spot: string; html: Html };

/** `next` is the scene that the choice leads to; null ends the scenario. Scenes form a tree. */
export type Scene = { id: string; html: Html; choices: (Choice & { next: string | null })[] };

/** Personal data that a rule can recognise by its form. */
export type DataKind = "email" | "phone" | "iban";

/** A prompt to write: `start` stands in the field at first, `label` names it, `rubric` says what is looked for. */
export type PromptForm = { label: string; start: string; rubric: Html; criteria: Choice[] };

export type Item =
  | ItemOf<"single-choice", { options: Choice[] }>
  | ItemOf<"multiple-choice", { options: Choice[] }>
  | ItemOf<"true-false", { reasons: Choice[] }>
  | ItemOf<"numeric", { unit: string | null }>
  | ItemOf<"ordering", { steps: Choice[] }>
  | ItemOf<"matching", { left: Choice[]; right: Choice[] }>
  | ItemOf<"grouping", { groups: Choice[]; cards: Choice[] }>
  | ItemOf<"cloze", { parts: ClozePart[] }>
  | ItemOf<"spotting", { parts: SpottingPart[] }>
  | ItemOf<"scenario", { start: string; scenes: Scene[] }>
  | ItemOf<"short-text", Record<never, never>>
  | ItemOf<"prompt", PromptForm>;

export type ItemType = Item["type"];

type Feedback = Record<string, Html>;

type Criterion = {
  id: string;
  points: number;
  find: string[];
  times: number;
  all: string[];
  met: Html;
  missing: Html;
};

export type Key =
  | { type: "single-choice"; correct: string; feedback: Feedback }
  | { type: "multiple-choice"; correct: string[]; feedback: Feedback }
  /** `verdicts` is the feedback for "true" and for "false"; `feedback` that of each reason. */
  | {
      type: "true-false";
      verdict: "true" | "false";
      reason: string;
      verdicts: { true: Html; false: Html };
      feedback: Feedback;
    }
  /** `tolerance` is absolute, in the item's unit. `known` are typical wrong results with their reason. */
  | {
      type: "numeric";
      value: number;
      tolerance: number;
      right: Html;
      otherwise: Html;
      known: { value: number; html: Html }[];
    }
  | { type: "ordering"; order: string[]; feedback: Feedback }
  /** `pairs`: left id → right id; feedback by left id. */
  | { type: "matching"; pairs: Record<string, string>; feedback: Feedback }
  /** `groups`: card id → group id; feedback by card id. */
  | { type: "grouping"; groups: Record<string, string>; feedback: Feedback }
  /** A gap to type into accepts any of `accepted`; a gap with a list has one id in it. */
  | { type: "cloze"; blanks: Record<string, { accepted: string[]; feedback: Html }> }
  | { type: "spotting"; targets: string[]; feedback: Feedback }
  /** `points` and `consequences` by choice id; `start`/`next` repeat the tree so that grading needs the key alone. */
  | {
      type: "scenario";
      start: string;
      points: Record<string, number>;
      next: Record<string, string | null>;
      scenes: Record<string, string[]>;
      consequences: Feedback;
    }
  | {
      type: "short-text";
      accepted: string[];
      right: Html;
      otherwise: Html;
      known: { text: string; html: Html }[];
    }
  /**
   * `find` (one of them, in so many places) and `all` (each of them) are phrases as `findPhrases` in domain/quizzes
   * reads them; `model` is a prompt that meets everything.
   */
  | {
      type: "prompt";
      criteria: Criterion[];
      forbidden: { id: string; points: number; find: string[]; data: DataKind[]; found: Html }[];
      model: string;
    };

export type KeyOf<Type extends ItemType> = Extract<Key, { type: Type }>;

/**
 * What a learner answered: field name → values, both as the form posts them (see `fieldsOf` in
 * domain/quizzes). Field names by type: single-choice and multiple-choice and spotting `choice`; true-false
 * `verdict`, `reason`; numeric, short-text and prompt `text`; ordering one field per step id with its place "1"…"n";
 * matching one per left id; grouping one per card id; cloze one per blank id; scenario one per scene id.
 */
export type Response = Record<string, string[]>;

/** What grading says of one answer. `parts` is keyed by what the learner chose, placed, marked or filled. */
export type Graded = {
  /** 0–1. */
  score: number;
  parts: Record<string, { right: boolean; feedback: Html }>;
  /** Feedback on the whole answer, for the types that are not made of parts. */
  summary: Html | null;
};

/** How a learner stands with one item, as the page shows it. `solution` appears once it is right or after three tries. */
export type ItemState = {
  tries: number;
  /** Best score so far, 0–1. */
  best: number;
  /** The last answer and what was said of it; null before the first one and when trying again. */
  response: Response | null;
  graded: Graded | null;
  solution: Response | null;
  /** What another try begins with, where an answer is revised and not chosen anew. */
  draft?: Response | undefined;
};
