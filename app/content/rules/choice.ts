import type { WrittenNode } from "../manuscript";
import { type Said, type Sentence, say } from "../sentences";
import type { WrittenItem } from "./items";
import { isComponentNamed } from "./items";
import { type Edition, found, type Rule, startOf } from "./rule";
import { sentencesOf } from "./sentences";
import { anyOf, matchesIn, passageOf, wordsOf } from "./text";
import { ABSOLUTES, ALL_OR_NONE, ASKS_FOR_REASONS, NEGATIONS } from "./words/choices";

const OPTIONS = { least: 3, most: 4 };
const FEEDBACK_WORDS = 8;

const isChoice = ({ options }: WrittenItem): boolean => options.length > 0;

export const optionCount: Rule = {
  name: "option-count",
  demands: `A choice has ${OPTIONS.least} options, ${OPTIONS.most} at most; so have the reasons of a TrueFalse.`,
  of: "edition",
  find: (edition) =>
    edition.items.filter(isChoice).flatMap(({ node, options }) => {
      const [count, part] = [options.length, options[0]?.node.name ?? "Option"];
      const fifth = options[OPTIONS.most]?.node;
      if (fifth) {
        const mend = "leave out the one that is chosen least";
        return [found(edition, startOf(fifth), part, say("is one too many: the item has {0}", count), mend)];
      }
      if (count >= OPTIONS.least) return [];
      const mend = "add a wrong one that somebody could believe";
      return [
        found(
          edition,
          startOf(node),
          node.name ?? "",
          say("has {0} {1}; {2} are meant", count, part, OPTIONS.least),
          mend,
        ),
      ];
    }),
};

export const feedback: Rule = {
  name: "feedback",
  demands: `Every Feedback (WhenTrue and WhenFalse too) gives its reason in ${FEEDBACK_WORDS} words or more.`,
  of: "edition",
  find: (edition) =>
    edition.nodes
      .filter((node) => isComponentNamed(node, "Feedback", "WhenTrue", "WhenFalse"))
      .flatMap((node) => {
        const count = wordsOf(passageOf(node).text).length;
        if (count === 0 || count >= FEEDBACK_WORDS) return [];
        const what = say("has {0} words; {1} or more are meant", count, FEEDBACK_WORDS);
        return [found(edition, startOf(node), node.name ?? "", what, "say why the answer is right or wrong")];
      }),
};

export const allOrNone: Rule = {
  name: "all-or-none",
  demands: "No option is „alle der genannten“, „keine der genannten“ or the like.",
  of: "edition",
  find: (edition) =>
    inOptions(
      edition,
      ALL_OR_NONE[edition.language],
      "“{0}” sums up other options",
      "say one thing of its own",
    ),
};

export const absolutes: Rule = {
  name: "absolutes",
  demands: "No option holds an absolute: immer, nie, ausschließlich …",
  of: "edition",
  find: (edition) =>
    inOptions(
      edition,
      ABSOLUTES[edition.language],
      "“{0}” is an absolute, which gives the option away",
      "say it more narrowly, or name the case that is meant",
    ),
};

function inOptions(edition: Edition, phrases: readonly string[], what: Sentence, mend: Said) {
  const pattern = anyOf(phrases);
  return edition.items.flatMap(({ options }) =>
    options.flatMap(({ node, passage }) =>
      matchesIn(edition, passage, pattern).map(({ text, place }) =>
        found(edition, place, node.name ?? "", say(what, text), mend),
      ),
    ),
  );
}

export const negatedStem: Rule = {
  name: "negated-stem",
  demands:
    "The question of a choice is not negated (nicht, kein, außer …); one that asks for a reason may be: „Warum reicht das nicht?“",
  of: "edition",
  find: (edition) =>
    edition.items.filter(isChoice).flatMap((item) => {
      const asked = questionsOf(item.stem.text).filter(
        ({ text }) => !ASKS_FOR_REASONS[edition.language].test(text),
      );
      return matchesIn(edition, item.stem, anyOf(NEGATIONS[edition.language]))
        .filter(({ index }) => asked.some(({ start, end }) => index >= start && index < end))
        .map(({ text, place }) =>
          found(
            edition,
            place,
            nameOf(item.node),
            say("“{0}” negates the question", text),
            "ask for what is so, not for what is not",
          ),
        );
    }),
};

const nameOf = (node: WrittenNode): string => node.name ?? "";

/** The sentences that ask; where none ends in a question mark, the last one: it is completed or judged. */
function questionsOf(text: string) {
  const sentences = sentencesOf(text);
  const asking = sentences.filter((sentence) => /\?["“”»«)’]*$/.test(sentence.text));
  return asking.length > 0 ? asking : sentences.slice(-1);
}
