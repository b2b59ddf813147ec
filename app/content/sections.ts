import type { Html } from "./items";
import type { Lesson } from "./lessons";
import { sentencesOf } from "./rules/sentences";

/** A stretch of a page under a heading; the first one, before any heading, has neither id nor title. */
export type Section = { id: string; title: string; html: Html };

const HEADING = /<h[2-4] id="([^"]*)">(.*?)<\/h[2-4]>/gs;
/** No part of the text: explanations of words, which are found as such, signs beside headings, and titles that all lessons have. */
const ASIDE =
  /<span class="term-note".*?<\/span><\/span>|<a class="heading-anchor".*?<\/a>|<p class="situation-title".*?<\/p>/gs;

/** The static text of a lesson: all that is not asked. */
export const staticHtml = ({ segments }: Lesson): Html =>
  segments.map((segment) => (segment.kind === "html" ? segment.html : "")).join(" ");

/** The sections of a page by its headings. */
export function sectionsOf(html: Html): Section[] {
  const plain = html.replace(ASIDE, "");
  const headings = [...plain.matchAll(HEADING)];
  const from = (start: number, next: number) => plain.slice(start, headings[next]?.index ?? plain.length);
  return [
    { id: "", title: "", html: from(0, 0) },
    ...headings.map((heading, index) => ({
      id: heading[1] ?? "",
      title: textIn(heading[2] ?? ""),
      html: from(heading.index + heading[0].length, index + 1),
    })),
  ];
}

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};
const BLOCK_END = /<\/(?:p|li|td|th|div|figcaption|summary|dt|dd)>/g;

const withoutTags = (html: Html): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[^\S\n]+/g, " ")
    .trim();

/** The text in HTML that React wrote, in one line. */
export const textIn = (html: Html): string => withoutTags(html.replace(BLOCK_END, " ")).replace(/\s+/g, " ");

/** The sentences in such HTML; the end of a paragraph, list entry or cell ends one. */
export const sentencesIn = (html: Html): string[] =>
  sentencesOf(withoutTags(html.replace(/\s+/g, " ").replace(BLOCK_END, "\n"))).map(({ text }) => text);
