import { compareText, suggest } from "../faults";
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
          `begin with ${SUBJECT[language]} and a verb`,
        ),
      ];
    }
    if (REFUSED_VERBS[language].includes(verb)) {
      const mend = "say what learners do to show it: explain, distinguish, apply, check, calculate, decide …";
      return [fault(edition, verb, `“${verb}” is nothing that can be seen or tested`, mend)];
    }
    const forms = OBJECTIVE_VERBS[language].map((form) => form.split(" … "));
    const mine = forms.filter(([stem]) => stem === verb);
    if (mine.length === 0) {
      const known = [...new Set(forms.map(([stem = ""]) => stem))].sort(compareText);
      const near = suggest(verb, known);
      const mend = `${near.startsWith("did") ? near : "begin with a verb such as erklären, prüfen, entscheiden"} (all are in rules/words/verbs.ts)`;
      return [fault(edition, verb, `“${verb}” is not among the verbs of objectives`, mend)];
    }
    const complete = mine.some(([, particle]) => !particle || holds(front.objective, particle));
    if (complete) return [];
    const particles = mine.map(([, particle]) => particle).join(" or ");
    return [fault(edition, verb, `“${verb}” stands without its other half`, `complete it with ${particles}`)];
  },
};

function holds(sentence: string, particle: string): boolean {
  return new RegExp(`(?<!\\p{L})${particle}(?!\\p{L})`, "u").test(sentence);
}

/** At the word, or at the beginning of the objective when it is written over several lines. */
function fault(edition: Edition, word: string, what: string, mend: string): Found {
  const place = edition.places.objective ?? { line: 1, column: 1 };
  const at = word ? (edition.lines[place.line - 1] ?? "").indexOf(word, place.column - 1) : -1;
  return found(edition, at < 0 ? place : { line: place.line, column: at + 1 }, "objective", what, mend);
}
