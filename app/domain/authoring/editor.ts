import { type OfferedComponent, offeredComponents } from "~/content/completion";
import { COURSE_FILE, editionPath, outlineOfFiles, slugOf } from "~/content/draft-outline";
import { LANGUAGES, type Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import type { OpenCourse } from "./enter-course";
import { type Draft, textsOf } from "./read-draft";
import { picturesOf } from "./shown";

/** A text of the draft that is open in an editor. */
export type OpenText = {
  folder: string;
  kind: "lesson" | "test" | "course";
  path: string;
  /** Null for course.mdx, which is in both languages. */
  edition: Language | null;
  editions: Language[];
  title: string;
  id: string;
};

/**
 * The text that an address names; `course` is course.mdx. Null where there is none; a lesson that has another number by now
 * is found under the rest of its name.
 */
export function openText(
  draft: Draft,
  asked: { folder: string; edition: string | null; language: Language },
): OpenText | null {
  const { title, lessons } = outlineOfFiles(textsOf(draft));
  const named = (titles: Record<Language, string>, first: Language) =>
    titles[first] || titles.de || titles.en;
  if (asked.folder === "course") {
    if (!draft.files[COURSE_FILE]) return null;
    const name = named(title, asked.language);
    return {
      folder: "course",
      kind: "course",
      path: COURSE_FILE,
      edition: null,
      editions: [],
      title: name,
      id: "",
    };
  }
  const lesson =
    lessons.find(({ folder }) => folder === asked.folder) ??
    lessons.find(({ folder }) => slugOf(folder) === slugOf(asked.folder));
  if (!lesson) return null;
  const { folder, kind, id, editions } = lesson;
  const edition =
    editions.find((one) => one === asked.edition) ??
    editions.find((one) => one === asked.language) ??
    editions[0];
  if (!edition) return null;
  const name = named(lesson.title, edition) || folder;
  return { folder, kind, path: editionPath(folder, edition), edition, editions, title: name, id };
}

/** What an editor offers while one types. */
export type Offers = {
  components: OfferedComponent[];
  terms: { id: string; term: string }[];
  /** Ids of questions that may be asked again (`Recall`), with the lesson that they are in. */
  items: { id: string; lesson: string }[];
  pictures: { name: string; url: string }[];
  lessonId: string;
};

const ITEM =
  /<(?:SingleChoice|MultipleChoice|TrueFalse|Numeric|ShortText|Ordering|Matching|Grouping|Cloze|Spotting|Scenario|PromptLab)\b[^>]*?\bid="([^"]{1,80})"/g;

export function offersFor(
  library: Library,
  course: OpenCourse,
  { draft, text, language }: { draft: Draft; text: OpenText; language: Language },
): Offers {
  const { lessons } = outlineOfFiles(textsOf(draft));
  const here = lessons.findIndex(({ folder }) => folder === text.folder);
  const earlier = lessons.slice(0, Math.max(0, here));
  const items = earlier.flatMap(({ folder, title }) => {
    const texts = LANGUAGES.map((one) => draft.files[editionPath(folder, one)]?.text ?? "");
    const ids = new Set(texts.flatMap((one) => [...one.matchAll(ITEM)].map((match) => match[1] ?? "")));
    return [...ids].map((id) => ({ id, lesson: title[text.edition ?? "de"] || title.de || title.en }));
  });
  return {
    components: offeredComponents(language),
    terms: library.glossary(text.edition ?? "de").map(({ id, term }) => ({ id, term })),
    items,
    pictures: picturesOf(course, draft)
      .filter(({ folder }) => folder === text.folder)
      .map(({ name, url }) => ({ name, url })),
    lessonId: text.id,
  };
}
