import type { Language } from "../lessons";
import { type Choice, WORDS, type Words } from "./skeleton-words";

export type LessonPlan = {
  id: string;
  title: Record<Language, string>;
  objective: Record<Language, string>;
  minutes: number;
  /** Of the course's paths, those that it belongs to; null for all. */
  paths: readonly string[] | null;
  /** Days, YYYY-MM-DD. */
  stand: string;
  reviewBy: string;
  /** An item of an earlier lesson of the course; null for the first one. */
  recall: string | null;
};

export type CoursePlan = {
  id: string;
  title: Record<Language, string>;
  step: number;
  order: number;
  paths: readonly string[];
  objective: Record<Language, string>;
};

/** A text in YAML, whatever signs it holds. */
const quoted = (text: string): string => JSON.stringify(text);

/** course.mdx, with words that say what to write in their place. */
export function courseFile({ id, title, step, order, paths, objective }: CoursePlan): string {
  return `---
id: ${id}
title:
  de: ${quoted(title.de)}
  en: ${quoted(title.en)}
summary:
  de: Schreiben Sie in ein oder zwei Sätzen, worum es im Kurs geht.
  en: Say in one or two sentences what the course is about.
audience:
  de: Schreiben Sie, für wen der Kurs ist und was man dafür wissen muss.
  en: Say whom the course is for and what they need to know before.
outcomes:
  de:
    - ${quoted(objective.de)}
  en:
    - ${quoted(objective.en)}
step: ${step}
order: ${order}
paths: [${paths.join(", ")}]
prerequisites: []
passMark: 80
---
`;
}

/** One edition of a lesson that compiles, keeps every rule, and says in its own words how a lesson is built. */
export function lessonFile(plan: LessonPlan, language: Language): string {
  const words = WORDS[language];
  const { id, recall } = plan;
  const blocks = [
    front(plan, language),
    `<Situation>\n${words.situation.join("\n\n")}\n</Situation>`,
    ...section(words.reading[0]),
    `<WorkedExample title=${quoted(words.example.title)}>\n${words.example.paragraphs.join("\n\n")}\n</WorkedExample>`,
    ordering(`${id}-ablauf`, words.order),
    ...section(words.reading[1]),
    // The right answer stands at another place each time, so that a course stays balanced however many lessons it gets.
    ...words.choices.map((choice, index) => single(`${id}-frage-${index + 1}`, choice, index)),
    ...(recall ? [`<Recall item="${recall}" />`] : []),
    `<Tomorrow>\n${words.tomorrow}\n</Tomorrow>`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

function front(plan: LessonPlan, language: Language): string {
  const { id, title, objective, minutes, paths, stand, reviewBy } = plan;
  return `---
id: ${id}
title: ${quoted(title[language])}
objective: ${quoted(objective[language])}
minutes: ${minutes}
${paths ? `paths: [${paths.join(", ")}]\n` : ""}stand: ${stand}
review_by: ${reviewBy}
quelle:
  - { title: ${quoted(WORDS[language].source)}, date: ${stand}, reported: true }
---`;
}

const section = (reading: Words["reading"][number] | undefined): string[] =>
  reading ? [`## ${reading.heading}`, ...reading.paragraphs] : [];

function ordering(id: string, { ask, steps }: Words["order"]): string {
  const parts = steps.map(
    ([text, why], index) =>
      `  <Step id="${"abcdef"[index]}">\n    ${text}\n    <Feedback>${why}</Feedback>\n  </Step>`,
  );
  return `<Ordering id="${id}">\n  ${ask}\n\n${parts.join("\n")}\n</Ordering>`;
}

/** The first option of a choice is the right one; it is written at `place`. */
function single(id: string, { ask, options }: Choice, place: number): string {
  const [right, ...wrong] = options;
  const placed = right ? [...wrong.slice(0, place), right, ...wrong.slice(place)] : wrong;
  const parts = placed.map(
    (option, index) =>
      `  <Option id="${"abcd"[index]}"${option === right ? " correct" : ""}>\n    ${option[0]}\n    <Feedback>${option[1]}</Feedback>\n  </Option>`,
  );
  return `<SingleChoice id="${id}">\n  ${ask}\n\n${parts.join("\n")}\n</SingleChoice>`;
}
