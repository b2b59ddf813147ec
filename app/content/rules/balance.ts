import { say } from "../sentences";
import { hasOneRightAnswer, type WrittenItem, type WrittenOption } from "./items";
import { type Edit, type Edition, endOf, type Found, found, type Rule, startOf } from "./rule";
import { lengthOf } from "./text";

const RATIO = { least: 0.6, most: 1.25 };
const LONGEST_SHARE = 1 / 3;
const PLACE_SHARE = 0.45;

export const correctLength: Rule = {
  name: "correct-length",
  demands: `A right option has ${RATIO.least} to ${RATIO.most} times the mean length of the wrong ones, in characters.`,
  of: "edition",
  find: (edition) =>
    edition.items.flatMap(({ options }) => {
      const wrong = options.filter(({ correct }) => !correct).map(({ passage }) => lengthOf(passage));
      if (wrong.length === 0) return [];
      const mean = wrong.reduce((sum, one) => sum + one, 0) / wrong.length;
      return options
        .filter(({ correct }) => correct)
        .flatMap(({ node, passage }) => {
          const ratio = lengthOf(passage) / mean;
          if (ratio >= RATIO.least && ratio <= RATIO.most) return [];
          const bounds = say("{0} to {1}", Math.ceil(RATIO.least * mean), Math.floor(RATIO.most * mean));
          const what = say(
            "the right answer has {0} characters, {1} times the mean of the wrong ones",
            lengthOf(passage),
            ratio.toFixed(2),
          );
          const mend =
            ratio > 1
              ? say("write {0} characters, or lengthen the wrong ones", bounds)
              : say("write {0} characters, or shorten the wrong ones", bounds);
          return [found(edition, startOf(node), node.name ?? "", what, mend)];
        });
    }),
};

type Placed = { edition: Edition; item: WrittenItem; right: WrittenOption; index: number };

/** The items of a course with one right answer, which stands at `index` among the options. */
function placedIn(course: readonly Edition[]): Placed[] {
  return course.flatMap((edition) =>
    edition.items.filter(hasOneRightAnswer).flatMap((item) => {
      const index = item.options.findIndex(({ correct }) => correct);
      const right = item.options[index];
      return right ? [{ edition, item, right, index }] : [];
    }),
  );
}

export const longestCorrect: Rule = {
  name: "longest-correct",
  demands:
    "The right answer is the longest in at most a third of a course’s items (or of both forms of the check) that have one right answer.",
  of: "course",
  find: (course) => {
    const all = placedIn(course);
    const allowed = Math.max(1, Math.floor(all.length * LONGEST_SHARE));
    const longest = all
      .map((placed) => ({ ...placed, lead: leadOf(placed) }))
      .filter(({ lead }) => lead > 0)
      .sort((a, b) => b.lead - a.lead);
    return longest.slice(0, Math.max(0, longest.length - allowed)).map(({ edition, right, lead }) => {
      const what = say(
        "the right answer is the longest, by {0} characters; so it is in {1} of the {2} items counted together ({3} at most)",
        lead,
        longest.length,
        all.length,
        allowed,
      );
      return found(
        edition,
        startOf(right.node),
        right.node.name ?? "",
        what,
        "shorten it, or lengthen a wrong one",
      );
    });
  },
};

/** By how many characters the right answer is longer than the longest of the others. */
function leadOf({ item, right }: Placed): number {
  const others = item.options.filter((option) => option !== right).map(({ passage }) => lengthOf(passage));
  return lengthOf(right.passage) - Math.max(...others);
}

export const rightPlace: Rule = {
  name: "right-place",
  demands: `No place holds the right answer in more than ${PLACE_SHARE * 100} % of a course’s items (or of both forms of the check), as they are written.`,
  fixes:
    "changes places of the right answer and another one; ids stay, and learners get options shuffled anyway",
  of: "course",
  find: (course) => {
    const all = placedIn(course);
    // Of four items on three places one place must hold two: fewer cannot be asked for.
    const allowed = Math.max(Math.floor(all.length * PLACE_SHARE), Math.ceil(all.length / 3));
    const counts = [0, 1, 2, 3].map((place) => all.filter(({ index }) => index === place).length);
    const held = [...counts];
    const moved = counts.flatMap((_, place) => all.filter(({ index }) => index === place).slice(allowed));
    return moved.flatMap(({ edition, item, right, index }): Found[] => {
      const to = emptiest(counts, item.options.length, index);
      const other = item.options[to];
      if (!other) return [];
      counts[to] = (counts[to] ?? 0) + 1;
      const what = say(
        "the right answer is number {0}, as in {1} of the {2} items counted together ({3} at most)",
        index + 1,
        held[index] ?? 0,
        all.length,
        allowed,
      );
      const mend = say("write it as number {0} (--fix does)", to + 1);
      const own = found(edition, startOf(right.node), right.node.name ?? "", what, mend);
      return [{ ...own, fix: exchange(edition, right, other) }];
    });
  },
};

function emptiest(counts: number[], options: number, crowded: number): number {
  const places = Array.from({ length: options }, (_, place) => place).filter((place) => place !== crowded);
  return places.reduce(
    (best, place) => ((counts[place] ?? 0) < (counts[best] ?? 0) ? place : best),
    places[0] ?? 0,
  );
}

function exchange(edition: Edition, one: WrittenOption, other: WrittenOption): Edit[] {
  const written = (option: WrittenOption) => ({ from: startOf(option.node), to: endOf(option.node) });
  const text = (option: WrittenOption) => textBetween(edition.lines, written(option));
  return [
    { ...written(one), text: text(other) },
    { ...written(other), text: text(one) },
  ];
}

function textBetween(lines: readonly string[], { from, to }: Pick<Edit, "from" | "to">): string {
  const piece = lines.slice(from.line - 1, to.line);
  const last = piece.length - 1;
  piece[last] = (piece[last] ?? "").slice(0, to.column - 1);
  piece[0] = (piece[0] ?? "").slice(from.column - 1);
  return piece.join("\n");
}
