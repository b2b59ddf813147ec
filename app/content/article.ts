import type { Html } from "./items";
import type { Language, Source } from "./lessons";

/** One edition (one language) of an article of /news. */
export type Article = {
  id: string;
  /** Last part of the address: /news/<slug>; its folder's name without the date. */
  slug: string;
  language: Language;
  /** Hash of compiler and file bytes. */
  version: string;
  title: string;
  summary: string;
  /** Day of publication, YYYY-MM-DD. */
  date: string;
  /** Who answers for the text, as a role. */
  author: string;
  /** Whole minutes of reading, 1 or more. */
  minutes: number;
  asOf: string;
  reviewBy: string;
  sources: Source[];
  /** Ids of lessons on the subject, of which some may not exist yet. */
  lessons: string[];
  html: Html;
};
