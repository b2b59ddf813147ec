import type { Lesson } from "~/content/lessons";
import { sectionsOf, sentencesIn, staticHtml, textIn } from "~/content/sections";

/** A place in a lesson that something can be said of: a section with its sentences, or a question. */
export type Place = {
  /** The id of its heading or question; "" is what stands before the first heading, or a test as a whole. */
  id: string;
  kind: "section" | "question";
  /** The heading or what is asked; "" for the beginning. */
  title: string;
  sentences: string[];
};

/** No sentence of a lesson is longer; a longer one is cut, so that it fits its column. */
const LONGEST_SENTENCE = 400;

const sections = new WeakMap<Lesson, Place[]>();

/** The places of a lesson in the order of its text, then its questions; of a test only the questions that somebody has met. */
export function placesOf(lesson: Lesson, met: readonly string[] = []): Place[] {
  if (lesson.kind === "test")
    return [{ id: "", kind: "section", title: "", sentences: [] }, ...questions(lesson, met)];
  let places = sections.get(lesson);
  if (!places) {
    places = [...textPlaces(lesson), ...questions(lesson, asked(lesson))];
    sections.set(lesson, places);
  }
  return places;
}

const textPlaces = (lesson: Lesson): Place[] =>
  sectionsOf(staticHtml(lesson)).map(({ id, title, html }) => ({
    id,
    kind: "section",
    title,
    sentences: sentencesIn(html).map((sentence) => [...sentence].slice(0, LONGEST_SENTENCE).join("")),
  }));

const asked = ({ segments }: Lesson): string[] =>
  segments.flatMap((segment) => (segment.kind === "item" || segment.kind === "recall" ? [segment.item] : []));

const questions = ({ items }: Lesson, ids: readonly string[]): Place[] =>
  ids.flatMap((id) => {
    const item = items[id];
    return item ? [{ id, kind: "question" as const, title: textIn(item.prompt), sentences: [] }] : [];
  });

/** A place, or a sentence of it, as a form's field names it: `id`, or `id#number`. */
export const targetOf = (placeId: string, sentence?: number): string =>
  sentence === undefined ? placeId : `${placeId}#${sentence}`;

/** What such a field means; null for what the lesson does not have. */
export function findTarget(
  places: readonly Place[],
  target: string,
): { place: string; sentence: string } | null {
  const [id = "", number, ...more] = target.split("#");
  const place = places.find((known) => known.id === id);
  if (!place || more.length > 0) return null;
  if (number === undefined) return { place: id, sentence: "" };
  const sentence = /^\d{1,4}$/.test(number) ? place.sentences[Number(number)] : undefined;
  return sentence === undefined ? null : { place: id, sentence };
}
