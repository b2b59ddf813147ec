import { closest, compareText } from "../faults";
import { either, type Said, say } from "../sentences";
import { type Edition, type Found, found, type Rule } from "./rule";
import { OBJECTIVE_VERBS, REFUSED_VERBS } from "./words/verbs";

const SUBJECT = { de: "Sie", en: "You" };

export const objectiveVerb: Rule = {
  name: "objective-verb",
  demands:
    "The objective begins with “Sie” (“You”) and a verb of doing: erklären, unterscheiden, anwenden, prüfen, berechnen, entscheiden … „Verstehen“ and „kennen“ are refused.",
  of: "edition",
  find: (edition) => {
    const { language, front } = edition;
    const [, subject, verb = ""] = /^(\p{L}+)\s+(\p{L}+)/u.exec(front.objective) ?? [];
    if (subject !== SUBJECT[language]) {
      return [
        fault(
          edition,
          subject ?? "",
          "does not begin with the learner",
          say("begin with {0} and a verb", SUBJECT[language]),
        ),
      ];
    }
    if (REFUSED_VERBS[language].includes(verb)) {
      const mend: Said =
        "say what learners do to show it: explain, distinguish, apply, check, calculate, decide …";
      return [fault(edition, verb, say("“{0}” is nothing that can be seen or tested", verb), mend)];
    }
    const forms = OBJECTIVE_VERBS[language].map((form) => form.split(" … "));
    const mine = forms.filter(([stem]) => stem === verb);
    if (mine.length === 0) {
      const known = [...new Set(forms.map(([stem = ""]) => stem))].sort(compareText);
      const near = closest(verb, known);
      const mend = say(
        "{0} (all are in rules/words/verbs.ts)",
        near
          ? say("did you mean {0}?", near)
          : say("begin with a verb such as erklären, prüfen, entscheiden"),
      );
      return [fault(edition, verb, say("“{0}” is not among the verbs of objectives", verb), mend)];
    }
    const complete = mine.some(([, particle]) => !particle || holds(front.objective, particle));
    if (complete) return [];
    const particles = either(mine.map(([, particle]) => particle ?? ""));
    return [
      fault(
        edition,
        verb,
        say("“{0}” stands without its other half", verb),
        say("complete it with {0}", particles),
      ),
    ];
  },
};

function holds(sentence: string, particle: string): boolean {
  return new RegExp(`(?<!\\p{L})${particle}(?!\\p{L})`, "u").test(sentence);
}

/** At the word, or at the beginning of the objective when it is written over several lines. */
function fault(edition: Edition, word: string, what: Said, mend: Said): Found {
  const place = edition.places.objective ?? { line: 1, column: 1 };
  const at = word ? (edition.lines[place.line - 1] ?? "").indexOf(word, place.column - 1) : -1;
  return found(edition, at < 0 ? place : { line: place.line, column: at + 1 }, "objective", what, mend);
}
