import { type Db, newId, users } from "db";
import type { Article } from "~/content/article";
import type { Choice, Item, Key, Response } from "~/content/items";
import {
  type Course,
  LANGUAGES,
  type Language,
  type Lesson,
  type LessonKeys,
  type LessonOutline,
  type Path,
  type Segment,
} from "~/content/lessons";
import { type Library, libraryOf } from "~/content/library";
import { smallSheet } from "./worksheets";

/** What a feedback text of a key begins with: no lesson, item or prompt holds the word. */
export const SECRET = "feedback";

const both = (text: string) => ({ de: `${text}, auf Deutsch`, en: `${text} in English` });

const choices = (ids: string[]): Choice[] => ids.map((id) => ({ id, html: `<p>Option ${id}</p>` }));
const feedbackOn = (ids: string[], language: Language) =>
  Object.fromEntries(ids.map((id) => [id, `<p>${SECRET} on ${id}, ${language}</p>`]));

type Question = (language: Language) => { item: Item; key: Key };

const single =
  (id: string): Question =>
  (language) => ({
    item: { id, type: "single-choice", prompt: "<p>Which one?</p>", options: choices(["no", "oh", "yes"]) },
    key: { type: "single-choice", correct: "yes", feedback: feedbackOn(["no", "oh", "yes"], language) },
  });

/** Five right options and one wrong one: marks come in fifths. */
const fifths =
  (id: string): Question =>
  (language) => ({
    item: { id, type: "multiple-choice", prompt: "<p>Which ones?</p>", options: choices([..."abcdex"]) },
    key: { type: "multiple-choice", correct: [..."abcde"], feedback: feedbackOn([..."abcdex"], language) },
  });

const typedWord =
  (id: string): Question =>
  (language) => ({
    item: { id, type: "short-text", prompt: "<p>What is it called?</p>" },
    key: {
      type: "short-text",
      accepted: [language === "de" ? "Modell" : "model"],
      right: `<p>${SECRET}: right, ${language}</p>`,
      otherwise: `<p>${SECRET}: otherwise, ${language}</p>`,
      known: [],
    },
  });

/** A prompt that needs the word "please". */
const politePrompt =
  (id: string): Question =>
  (language) => ({
    item: {
      id,
      type: "prompt",
      prompt: "<p>Write one.</p>",
      label: "Yours",
      start: "",
      rubric: "",
      criteria: choices(["polite"]),
    },
    key: {
      type: "prompt",
      criteria: [
        {
          id: "polite",
          points: 1,
          find: ["please"],
          times: 1,
          all: [],
          met: `<p>${SECRET}: polite, ${language}</p>`,
          missing: `<p>${SECRET}: not polite, ${language}</p>`,
        },
      ],
      forbidden: [],
      model: "Please write.",
    },
  });

type Draft = {
  id: string;
  slug: string;
  kind: "lesson" | "test";
  paths?: Path[];
  questions: Question[];
  segments: Segment[];
};

const asks = (item: string): Segment => ({ kind: "item", item, required: true });
const optional = (item: string): Segment => ({ kind: "item", item, required: false });

const first: Draft = {
  id: "b-1",
  slug: "first",
  kind: "lesson",
  questions: [single("q1"), fifths("q2"), typedWord("q3"), single("q9")],
  segments: [
    { kind: "html", html: "<p>Read this.</p>" },
    asks("q1"),
    asks("q2"),
    optional("q3"),
    { kind: "pool", id: "spare", items: ["q9"], draw: 1 },
  ],
};

const second: Draft = {
  id: "b-2",
  slug: "second",
  kind: "lesson",
  questions: [fifths("q4"), single("q1")],
  segments: [asks("q4"), { kind: "recall", item: "q1", required: true }],
};

const EASY = ["t1", "t2", "t3", "t4"];
const HARD = ["t5", "t6"];

const test: Draft = {
  id: "b-test",
  slug: "test",
  kind: "test",
  questions: [...EASY.map(single), ...HARD.map(fifths)],
  segments: [
    { kind: "pool", id: "easy", items: EASY, draw: 2 },
    { kind: "pool", id: "hard", items: HARD, draw: 1 },
  ],
};

const other: Draft = {
  id: "o-1",
  slug: "only",
  kind: "lesson",
  questions: [single("o1"), typedWord("o2"), politePrompt("o3")],
  segments: [asks("o1"), asks("o2"), optional("o3"), { kind: "worksheet", sheet: smallSheet }],
};

const outline = ({ id, slug, kind, segments, paths = ["everyone"] }: Draft): LessonOutline => ({
  id,
  slug,
  kind,
  paths,
  edition: 1,
  from: [],
  minutes: 5,
  title: both(`Title of ${slug}`),
  objective: both(`Objective of ${slug}`),
  required: segments.flatMap((segment) => ("required" in segment && segment.required ? [segment.item] : [])),
  pools: segments.flatMap((segment) =>
    segment.kind === "pool" ? [{ id: segment.id, items: segment.items, draw: segment.draw }] : [],
  ),
});

const edition = (draft: Draft, courseId: string, language: Language): Lesson => ({
  id: draft.id,
  courseId,
  slug: draft.slug,
  kind: draft.kind,
  language,
  version: `${draft.id}-${language}-1`,
  title: both(`Title of ${draft.slug}`)[language],
  objective: both(`Objective of ${draft.slug}`)[language],
  minutes: 5,
  asOf: null,
  reviewBy: null,
  sources: [],
  headings: [{ id: "beginning", text: "Beginning", depth: 2 }],
  segments: draft.segments,
  items: Object.fromEntries(draft.questions.map((question) => question(language).item).map((i) => [i.id, i])),
});

const keysOf = (draft: Draft, language: Language): LessonKeys =>
  Object.fromEntries(draft.questions.map((question) => question(language)).map((q) => [q.item.id, q.key]));

const course = (id: string, slug: string, order: number, drafts: Draft[], passMark: number): Course => ({
  id,
  slug,
  step: 1,
  order,
  title: both(`Course ${slug}`),
  summary: both("Summary"),
  audience: both("Everyone"),
  outcomes: { de: [], en: [] },
  prerequisites: [],
  paths: ["everyone"],
  passMark,
  lessons: drafts.map(outline),
});

/**
 * Two courses; `omit` leaves items out of the test's pools, as an edit of the course would. `paths` adds a lesson to paths besides
 * everyone's: of the course "basics" such a path then has only a part.
 */
export function smallLibrary({
  passMark = 0.8,
  omit = [],
  articles = [],
  paths = {},
}: {
  passMark?: number;
  omit?: string[];
  articles?: Record<Language, Article>[];
  paths?: Record<string, Path[]>;
} = {}): Library {
  const stays = (id: string) => !omit.includes(id);
  const edited: Draft = {
    ...test,
    questions: test.questions.filter((question) => stays(question("de").item.id)),
    segments: test.segments.map((segment) =>
      segment.kind === "pool" ? { ...segment, items: segment.items.filter(stays) } : segment,
    ),
  };
  const more = (draft: Draft): Draft => ({ ...draft, paths: ["everyone", ...(paths[draft.id] ?? [])] });
  const shelves: [string, string, Draft[]][] = [
    ["basics", "basics", [first, second, edited].map(more)],
    ["others", "others", [other].map(more)],
  ];
  const drafts = new Map(shelves.flatMap(([id, , list]) => list.map((draft) => [draft.id, { id, draft }])));
  const find = (lessonId: string) => drafts.get(lessonId)!;
  return libraryOf({
    articles,
    courses: shelves.map(([id, slug, list], index) => course(id, slug, index + 1, list, passMark)),
    lesson: (id, language) => edition(find(id).draft, find(id).id, language),
    keys: (id, language) => keysOf(find(id).draft, language),
  });
}

/** A lesson with its course, as a route finds them. */
export function at(library: Library, courseSlug: string, slug: string, language: Language = "de") {
  return { course: library.courseBySlug(courseSlug)!, lesson: library.lesson(courseSlug, slug, language)! };
}

/** The fields of a posted form. */
export const form = (item: string, tryNumber: number | string, response: Response): [string, string][] => [
  ["_intent", "answer"],
  ["_item", item],
  ["_try", String(tryNumber)],
  ...Object.entries(response).flatMap(([name, values]) => values.map((v): [string, string] => [name, v])),
];

export const RIGHT: Response = { choice: ["yes"] };
export const WRONG: Response = { choice: ["no"] };
/** So many of the five right options. */
export const fifthsRight = (marks: number): Response => ({ choice: [..."abcde"].slice(0, marks) });

/** Someone with an account. */
export async function learner(db: Db, name = "lena"): Promise<string> {
  const id = newId();
  await db.insert(users).values({
    id,
    email: `${name}@example.org`,
    emailKey: `${name}@example.org`,
    name,
    passwordHash: "none",
    language: LANGUAGES[0],
    plan: "individual",
    createdAt: new Date(),
  });
  return id;
}
