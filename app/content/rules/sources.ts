import type { Place } from "../faults";
import type { WrittenNode } from "../manuscript";
import { type Filled, type Sentence, say } from "../sentences";
import { isComponentNamed, isReading } from "./items";
import { type Edition, found, type Rule, startOf } from "./rule";
import { anyOf, matchesIn, passageOf } from "./text";
import { CITATION, LAW, MARKET } from "./words/facts";

/** What a lesson states, from what grows old fastest; `months` is how long it may go unchecked. */
const KINDS = [
  { name: "market figures", months: 3, words: MARKET },
  { name: "law", months: 6, words: LAW },
  { name: "facts", months: 12, words: CITATION },
] as const;

/** Sums in situations, worked examples and items are made up for the lesson; those in its text are not. */
const isMadeUp = (node: WrittenNode): boolean =>
  !isReading(node) || isComponentNamed(node, "Situation", "WorkedExample");

type Stated = { edition: Edition; name: Sentence; months: number; text: string | Filled; place: Place };

/** Where an edition first states market figures, law, and a fact with its source. */
function statedIn(edition: Edition): Stated[] {
  return KINDS.flatMap(({ name, months, words }): Stated[] => {
    const passage = passageOf(edition.root, name === "market figures" ? isMadeUp : undefined);
    const [first] = matchesIn(edition, passage, anyOf(words[edition.language]));
    if (first) return [{ edition, name, months, text: first.text, place: first.place }];
    if (name !== "facts") return [];
    const note = edition.nodes.find(({ type }) => type === "footnoteReference");
    return note ? [{ edition, name, months, text: say("a footnote"), place: startOf(note) }] : [];
  });
}

export const sources: Rule = {
  name: "sources",
  demands:
    "A lesson that states law, market figures or facts from a source has quelle, stand and review_by in its front matter.",
  of: "edition",
  find: (edition) => {
    if (edition.kind !== "lesson" || edition.front.quelle) return [];
    const [first] = statedIn(edition);
    if (!first) return [];
    const what = say("the lesson states {0} (“{1}”), but names no source", say(first.name), first.text);
    return [
      found(edition, first.place, "quelle", what, "add quelle, stand and review_by to the front matter"),
    ];
  },
};

export const reviewDate: Rule = {
  name: "review-date",
  demands:
    "`review_by` comes at most 3 months after `stand` when the lesson states market figures, 6 when it states law, 12 otherwise.",
  fixes: "brings `review_by` forward to the last day that is allowed",
  of: "edition",
  find: (edition) => {
    const { stand, review_by: reviewBy } = edition.front;
    const place = edition.places.review_by;
    if (!stand || !reviewBy || !place) return [];
    // The days are the same in both editions, and so is what they hang on.
    const all = [edition, edition.other].flatMap((one) => (one ? statedIn(one) : []));
    const [first] = all.sort((a, b) => a.months - b.months);
    const months = first?.months ?? 12;
    const latest = monthsAfter(stand, months);
    if (reviewBy <= latest) return [];
    const because = first
      ? say(
          first.edition === edition
            ? "it states {0}, “{1}” in line {2}"
            : "it states {0}, “{1}” in line {2} of the other edition",
          say(first.name),
          first.text,
          first.place.line,
        )
      : say("of its sources");
    const what = say("{0} is more than {1} months after stand ({2})", reviewBy, months, because);
    const own = found(edition, place, "review_by", what, say("write {0} or earlier (--fix does)", latest));
    const line = edition.lines[place.line - 1] ?? "";
    const column = line.indexOf(reviewBy, place.column - 1) + 1;
    if (column < 1) return [own];
    const [from, to] = [
      { line: place.line, column },
      { line: place.line, column: column + reviewBy.length },
    ];
    return [{ ...own, fix: [{ from, to, text: latest }] }];
  },
};

export const sourceDate: Rule = {
  name: "source-date",
  demands: "No source is dated after `stand`, the day on which the facts were checked.",
  of: "edition",
  find: (edition) => {
    const { stand, quelle } = edition.front;
    return (quelle ?? []).flatMap(({ date, title }, index) => {
      const place = edition.places[`quelle.${index}.date`];
      if (!stand || !place || date <= stand) return [];
      const what = say("“{0}” is of {1}, after stand ({2})", title, date, stand);
      return [
        found(
          edition,
          place,
          `quelle.${index}.date`,
          what,
          "check the facts again and set stand anew, or mend the date",
        ),
      ];
    });
  },
};

/** The day some months later; the last of the month where that month is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
