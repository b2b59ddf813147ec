import type { WrittenNode } from "../manuscript";
import { say } from "../sentences";
import { interacts, isComponentNamed, isReading } from "./items";
import { type Edition, found, type Rule, startOf } from "./rule";
import { passageOf, wordsOf } from "./text";

const MINUTES = { least: 5, most: 10 };
const WORDS = { least: 350, most: 700 };
const STRETCH = 250;

/** What is worked out rather than chosen: a worked example comes before the first of them in a course. */
const WORKED_OUT = ["Numeric", "PromptLab"];

/** Words of a lesson that are read: without items and their feedback, code and footnotes. */
export function wordsOfLesson({ root }: Edition): number {
  return wordsOf(passageOf(root, (node) => !isReading(node)).text).length;
}

const wordsIn = (node: WrittenNode): number =>
  wordsOf(passageOf({ ...node, children: [node] }, (one) => !isReading(one)).text).length;

export const minutes: Rule = {
  name: "minutes",
  demands: `A lesson takes ${MINUTES.least} to ${MINUTES.most} minutes.`,
  of: "edition",
  find: (edition) => {
    const { minutes: given } = edition.front;
    if (edition.kind !== "lesson" || (given >= MINUTES.least && given <= MINUTES.most)) return [];
    const mend =
      given < MINUTES.least ? "add to the lesson, or join it with the next one" : "split the lesson in two";
    const place = edition.places.minutes ?? { line: 1, column: 1 };
    return [
      found(
        edition,
        place,
        "minutes",
        say("is {0}; lessons take {1} to {2}", given, MINUTES.least, MINUTES.most),
        mend,
      ),
    ];
  },
};

export const length: Rule = {
  name: "length",
  demands: `A lesson has ${WORDS.least} to ${WORDS.most} words to read: all text but items and their feedback, code and footnotes.`,
  of: "edition",
  find: (edition) => {
    const count = wordsOfLesson(edition);
    if (edition.kind !== "lesson" || (count >= WORDS.least && count <= WORDS.most)) return [];
    const what = say(
      "the lesson has {0} words to read; {1} to {2} are meant",
      count,
      WORDS.least,
      WORDS.most,
    );
    const blocks = edition.root.children ?? [];
    if (count < WORDS.least) {
      const place = blocks[0] ? startOf(blocks[0]) : { line: 1, column: 1 };
      return [found(edition, place, "", what, say("write {0} more", WORDS.least - count))];
    }
    const over = blocks.find((_, index) => {
      const upToHere = blocks.slice(0, index + 1).map(wordsIn);
      return upToHere.reduce((sum, words) => sum + words, 0) > WORDS.most;
    });
    return [
      found(
        edition,
        startOf(over ?? edition.root),
        "",
        what,
        say("take out {0}; the limit is passed here", count - WORDS.most),
      ),
    ];
  },
};

export const interaction: Rule = {
  name: "interaction",
  demands: `There is something to answer or to try at least once in ${STRETCH} words.`,
  of: "edition",
  find: (edition) => {
    if (edition.kind !== "lesson") return [];
    const stretches: { words: number; passed: WrittenNode | null }[] = [{ words: 0, passed: null }];
    for (const block of edition.root.children ?? []) {
      const current = stretches.at(-1);
      if (!current) break;
      if (interacts(block)) stretches.push({ words: 0, passed: null });
      current.words += wordsIn(block);
      if (current.words > STRETCH) current.passed ??= block;
    }
    return stretches.flatMap(({ words, passed }) => {
      if (!passed) return [];
      const what = say(
        "{0} words without anything to answer or try; word {1} is in this block",
        words,
        STRETCH,
      );
      return [found(edition, startOf(passed), "", what, "put an item before it, or shorten the text")];
    });
  },
};

export const workedExample: Rule = {
  name: "worked-example",
  demands: `A worked example stands before the first item of a course that is worked out (${WORKED_OUT.join(", ")}).`,
  of: "course",
  find: (course) => {
    for (const edition of course) {
      for (const node of edition.nodes) {
        if (isComponentNamed(node, "WorkedExample")) return [];
        if (!isComponentNamed(node, ...WORKED_OUT)) continue;
        const what = "is the first in its course to be worked out, and nothing has shown how";
        const mend = "put a <WorkedExample> before it that does the same with other numbers";
        return [found(edition, startOf(node), node.name ?? "", what, mend)];
      }
    }
    return [];
  },
};
