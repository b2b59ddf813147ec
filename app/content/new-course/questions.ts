import { suggest } from "../faults";
import { LANGUAGES, type Language, PATHS } from "../lessons";
import { OBJECTIVE_VERBS } from "../rules/words/verbs";
import { inWords } from "../sentences";
import { type LaidOut, layOutCourse, layOutLesson, type NewLesson, NotLaidOut } from "./lay-out";

/** Verbs that objectives begin with most often, in both languages: those that a terminal offers. */
export const VERB_PAIRS: readonly Record<Language, string>[] = [
  { de: "unterscheiden", en: "distinguish" },
  { de: "erklären", en: "explain" },
  { de: "vergleichen", en: "compare" },
  { de: "wenden … an", en: "apply" },
  { de: "berechnen", en: "calculate" },
  { de: "formulieren", en: "write" },
  { de: "prüfen", en: "check" },
  { de: "erkennen", en: "recognise" },
  { de: "beurteilen", en: "judge" },
  { de: "entscheiden", en: "decide" },
  { de: "begründen", en: "justify" },
];

type Question = {
  flag: string;
  /** What a terminal asks, and what the list of flags says. */
  ask: string;
  /** What is meant when nothing is answered; without it an answer is needed. */
  otherwise?: string;
  /** What is wrong with an answer; nothing when it is right. */
  refuse?: (answer: string) => string | undefined;
  only?: "course" | "lesson";
};

const verb = (language: Language) => (answer: string) =>
  OBJECTIVE_VERBS[language].includes(answer)
    ? undefined
    : `“${answer}” is not among the verbs of objectives; ${inWords(suggest(answer, OBJECTIVE_VERBS[language]), "en")}`;

const paths = (answer: string) => {
  const wrong = listOf(answer).filter((one) => !PATHS.some((path) => path === one));
  return wrong.length > 0
    ? `${wrong.join(", ")}: ${inWords(suggest(wrong[0] ?? "", PATHS), "en")}`
    : undefined;
};

const wholeNumber = (least: number, most: number) => (answer: string) =>
  /^\d+$/.test(answer) && Number(answer) >= least && Number(answer) <= most
    ? undefined
    : `write a whole number from ${least} to ${most}`;

/** What has to be known of a new course or lesson, in the order in which it is asked. */
export const QUESTIONS: readonly Question[] = [
  { flag: "title-de", ask: "Title in German" },
  { flag: "title-en", ask: "Title in English" },
  { flag: "step", ask: "Step of the way to AI, 1 to 5", refuse: wholeNumber(1, 5), only: "course" },
  {
    flag: "paths",
    ask: `Learning paths, of ${PATHS.join(", ")}`,
    otherwise: "everyone",
    refuse: paths,
    only: "course",
  },
  { flag: "lesson-title-de", ask: "Title of its first lesson in German", only: "course" },
  { flag: "lesson-title-en", ask: "Title of its first lesson in English", only: "course" },
  { flag: "course", ask: "Course that it belongs to (its id)", only: "lesson" },
  {
    flag: "after",
    ask: "Lesson that comes before it (its address); nothing: it is the last",
    otherwise: "",
    only: "lesson",
  },
  {
    flag: "lesson-paths",
    ask: "Those of the course's paths that it belongs to; nothing: all",
    otherwise: "",
    refuse: (answer) => (answer === "" ? undefined : paths(answer)),
    only: "lesson",
  },
  { flag: "verb-de", ask: "Objective: „Sie …“, the verb", refuse: verb("de") },
  { flag: "object-de", ask: "Objective: what, in German (e.g. zwei Arten von Quellen)" },
  { flag: "verb-en", ask: "Objective: “You …”, the verb", refuse: verb("en") },
  { flag: "object-en", ask: "Objective: what, in English (e.g. two kinds of sources)" },
  { flag: "minutes", ask: "Minutes, 5 to 10", otherwise: "8", refuse: wholeNumber(5, 10) },
];

export type Kind = "course" | "lesson";
export type Answers = Record<string, string>;

export const questionsFor = (kind: Kind): Question[] =>
  QUESTIONS.filter(({ only }) => only === undefined || only === kind);

/** What is wrong with an answer; nothing when it is right. */
export function refusalOf({ otherwise, refuse }: Question, answer: string): string | undefined {
  if (answer === "" && otherwise === undefined) return "an answer is needed";
  return answer === "" && otherwise === "" ? undefined : refuse?.(answer);
}

const listOf = (answer: string): string[] =>
  answer
    .split(/[\s,]+/)
    .map((one) => one.trim())
    .filter(Boolean);

/** Lays out what the answers describe; `today` is YYYY-MM-DD. */
export function layOut(root: string, kind: Kind, given: Answers, today: string): LaidOut {
  const answers: Answers = {};
  for (const question of questionsFor(kind)) {
    const answer = (given[question.flag] || question.otherwise) ?? "";
    const refusal = refusalOf(question, answer.trim());
    if (refusal) throw new NotLaidOut(`--${question.flag}: ${refusal}`);
    answers[question.flag] = answer.trim();
  }
  const of = (flag: string) => answers[flag] ?? "";
  const inBoth = (make: (language: Language) => string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, string>;
  const title = inBoth((language) => of(`title-${language}`));
  const objective = inBoth((language) =>
    objectiveOf(language, of(`verb-${language}`), of(`object-${language}`)),
  );
  const own = listOf(of("lesson-paths"));
  const lesson = (called: NewLesson["title"]): NewLesson => ({
    title: called,
    objective,
    minutes: Number(of("minutes")),
    paths: own.length > 0 ? own : null,
  });
  if (kind === "lesson") {
    const place = { course: of("course"), after: of("after") || null };
    return layOutLesson(root, { ...place, lesson: lesson(title) }, today);
  }
  const first = lesson(inBoth((language) => of(`lesson-title-${language}`)));
  return layOutCourse(
    root,
    { title, step: Number(of("step")), paths: listOf(of("paths")), lesson: first },
    today,
  );
}

/** "wenden … an" and "Regeln" → "Sie wenden Regeln an." */
function objectiveOf(language: Language, verb: string, object: string): string {
  const said = verb.includes("…") ? verb.replace("…", object) : `${verb} ${object}`;
  return `${language === "de" ? "Sie" : "You"} ${said.replace(/\.$/, "")}.`;
}
