/** How much a change to a published lesson asks of those who completed it. In the order of their weight. */
export const KINDS = ["same", "wording", "minor", "material"] as const;

/**
 * `wording`: the same said better. `minor`: something that nobody has to learn anew, such as an optional part, a source
 * or another order. `material`: whoever completed the lesson may want to look at it again.
 */
export type ChangeKind = (typeof KINDS)[number];

export const heavier = (a: ChangeKind, b: ChangeKind): ChangeKind =>
  KINDS.indexOf(a) >= KINDS.indexOf(b) ? a : b;

export const heaviest = (kinds: Iterable<ChangeKind>): ChangeKind =>
  [...kinds].reduce<ChangeKind>(heavier, "same");

/** What happened to a part of a lesson, in words for its author. */
export const WHAT = {
  title: "the title is another one",
  objective: "the objective is another one",
  spelling: "spelling and punctuation",
  text: "the text is worded otherwise",
  statement: "a number or a negation in the text is another one",
  "text-added": "text that was not there",
  "text-removed": "text that is gone",
  rewritten: "most of the text is new",
  media: "a picture, a film or a link is another one",
  markup: "emphasis or layout",
  sources: "sources or the dates of the facts",
  minutes: "the time it takes",
  moved: "it has another address or course",
  order: "it stands elsewhere in the lesson",
  added: "it is new and does not count",
  "added-counting": "it is new and counts",
  removed: "it is gone and did not count",
  "removed-counting": "it is gone and counted",
  "counts-now": "it counts now",
  "counts-no-more": "it does not count any more",
  question: "the question or its answers are worded otherwise",
  feedback: "the feedback is worded otherwise",
  type: "it is another type of question",
  key: "another answer is right",
  "key-wider": "more answers are right than before",
  options: "answers to choose from were added or taken out",
  "ids-exchanged": "answers have exchanged their ids: what was chosen before would now mean another answer",
  draw: "a test draws another number of questions",
  worksheet: "fields or formulas of the worksheet are other ones",
  slider: "the figures of the token slider are other ones",
} as const;

export type What = keyof typeof WHAT;

/** `part` is what an author or a page can point at: `title`, `objective`, `#a-heading`, `#` (before the first one), an item's id … */
export type Change = { part: string; kind: Exclude<ChangeKind, "same">; what: What };

export type Classified = { kind: ChangeKind; changes: Change[] };

const GRADED: readonly What[] = ["key", "key-wider", "options", "type", "ids-exchanged"];

/** Whether answers that were given before may be graded otherwise. */
export const touchesGrades = ({ what }: Pick<Change, "what">): boolean => GRADED.includes(what);
