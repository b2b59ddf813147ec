import { createHash } from "node:crypto";
import type { Item, Key } from "~/content/items";
import type { Course, Language, Lesson, LessonKeys, LessonOutline, Segment } from "~/content/lessons";
import { type Library, libraryOf } from "~/content/library";

/** A question with the options a, b and c; what `correct` names is right. */
export type Question = { id: string; correct: string; options?: Record<string, string>; optional?: boolean };

/** A lesson as an author has it before them. */
export type Draft = {
  id: string;
  slug: string;
  course: string;
  edition: number;
  from: string[];
  objective: string;
  text: string;
  questions: Question[];
  kind?: "lesson" | "test";
};

const OPTIONS = { a: "Stück für Stück", b: "Aus einem Lexikon", c: "Nach festen Regeln" };

export const draft = (id: string, more: Partial<Draft> = {}): Draft => ({
  id,
  slug: id,
  course: "c1",
  edition: 1,
  from: [],
  objective: `Sie erklären ${id}.`,
  text: "Ein Modell setzt Texte aus kleinen Stücken zusammen und sagt jeweils das nächste vorher.",
  questions: [
    { id: `${id}-q1`, correct: "a" },
    { id: `${id}-q2`, correct: "b" },
  ],
  ...more,
});

const itemOf = ({ id, options = OPTIONS }: Question): Item => ({
  id,
  type: "single-choice",
  prompt: `<p>Frage ${id}: wie entsteht ein Text?</p>`,
  options: Object.entries(options).map(([option, html]) => ({ id: option, html })),
});

const keyOf = ({ correct, options = OPTIONS }: Question): Key => ({
  type: "single-choice",
  correct,
  feedback: Object.fromEntries(Object.keys(options).map((id) => [id, `<p>Zu ${id}.</p>`])),
});

const both = (text: string) => ({ de: text, en: `${text} (en)` });

const segmentsOf = ({ id, text, questions, kind }: Draft): Segment[] =>
  kind === "test"
    ? [{ kind: "pool", id: `${id}-pool`, items: questions.map((one) => one.id), draw: questions.length }]
    : [
        { kind: "html", html: `<h2 id="warum">Warum</h2>\n<p>${text}</p>` },
        ...questions.map((one): Segment => ({ kind: "item", item: one.id, required: !one.optional })),
      ];

function lessonOf(one: Draft, language: Language): Lesson {
  const { id, slug, course, objective, questions } = one;
  return {
    id,
    courseId: course,
    slug,
    kind: one.kind ?? "lesson",
    language,
    version: createHash("sha256")
      .update(`${language} ${JSON.stringify(one)}`)
      .digest("hex")
      .slice(0, 16),
    title: id,
    objective,
    minutes: 5,
    asOf: null,
    reviewBy: null,
    sources: [],
    headings: [{ id: "warum", text: "Warum", depth: 2 }],
    segments: segmentsOf(one),
    items: Object.fromEntries(questions.map((question) => [question.id, itemOf(question)])),
  };
}

const outlineOf = (one: Draft): LessonOutline => ({
  id: one.id,
  slug: one.slug,
  kind: one.kind ?? "lesson",
  paths: ["everyone"],
  edition: one.edition,
  from: one.from,
  minutes: 5,
  title: both(one.id),
  objective: both(one.objective),
  required: one.kind === "test" ? [] : one.questions.flatMap(({ id, optional }) => (optional ? [] : [id])),
  pools:
    one.kind === "test"
      ? [{ id: `${one.id}-pool`, items: one.questions.map(({ id }) => id), draw: one.questions.length }]
      : [],
});

/** The courses that some drafts make, in the order of the drafts. */
export function libraryFrom(drafts: readonly Draft[]): Library {
  const ids = [...new Set(drafts.map(({ course }) => course))];
  const find = (id: string): Draft => drafts.find((one) => one.id === id)!;
  return libraryOf({
    courses: ids.map(
      (id, order): Course => ({
        id,
        slug: id,
        step: 1,
        order,
        title: both(id),
        summary: both("-"),
        audience: both("-"),
        outcomes: { de: [], en: [] },
        prerequisites: [],
        paths: ["everyone"],
        passMark: 0.8,
        lessons: drafts.filter(({ course }) => course === id).map(outlineOf),
      }),
    ),
    articles: [],
    lesson: (id, language) => lessonOf(find(id), language),
    keys: (id): LessonKeys =>
      Object.fromEntries(find(id).questions.map((question) => [question.id, keyOf(question)])),
  });
}
