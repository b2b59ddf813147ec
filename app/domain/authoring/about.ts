import type { Db } from "db";
import { z } from "zod";
import { readCourseAbout, withCourseAbout } from "~/content/course-about";
import { COURSE_FILE } from "~/content/draft-outline";
import type { Edit } from "~/platform/edits";
import { type Fields, parse } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import type { OpenCourse } from "./enter-course";
import type { Draft } from "./read-draft";
import { readFile, saveFile } from "./save-file";

export const ABOUT_FIELDS = [
  "title-de",
  "title-en",
  "summary-de",
  "summary-en",
  "audience-de",
  "audience-en",
  "outcomes-de",
  "outcomes-en",
  "passMark",
] as const;
type AboutField = (typeof ABOUT_FIELDS)[number];

const short = z.string().transform((typed) => typed.trim().replace(/\s+/g, " "));
const line = short.refine((text) => text.length <= 600, "about-long");
const lines = z
  .string()
  .transform((typed) =>
    typed
      .split("\n")
      .map((one) => one.trim().replace(/^[-*] +/, ""))
      .filter(Boolean),
  )
  .refine((all) => all.length <= 20 && all.every((one) => one.length <= 300), "about-long");

const described = z.object({
  "title-de": short.refine((text) => text.length <= 120, "title-long"),
  "title-en": short.refine((text) => text.length <= 120, "title-long"),
  "summary-de": line,
  "summary-en": line,
  "audience-de": line,
  "audience-en": line,
  "outcomes-de": lines,
  "outcomes-en": lines,
  passMark: z
    .string()
    .trim()
    .refine((typed) => /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 100, "pass-mark")
    .transform(Number),
});

export type AboutForm = { values: Fields<AboutField>; revision: number };

/** What course.mdx says, as a form; null where its front matter can only be mended as text. */
export function readAbout({ files }: Draft): AboutForm | null {
  const file = files[COURSE_FILE];
  const about = file && readCourseAbout(file.text);
  if (!about) return null;
  const { title, summary, audience, outcomes, passMark } = about;
  return {
    revision: file.revision,
    values: {
      "title-de": title.de,
      "title-en": title.en,
      "summary-de": summary.de,
      "summary-en": summary.en,
      "audience-de": audience.de,
      "audience-en": audience.en,
      "outcomes-de": outcomes.de.join("\n"),
      "outcomes-en": outcomes.en.join("\n"),
      passMark: String(passMark),
    },
  };
}

/**
 * Writes the form into course.mdx. Another one's change since then is not written over: what was typed is kept as a copy.
 * @throws Problem `invalid` (`title-missing`, `title-long`, `about-long`, `pass-mark`); `conflict` (`about-changed`, `front-matter`)
 */
export async function saveAbout(
  db: Db,
  course: OpenCourse,
  fields: Fields<AboutField>,
  edit: Edit,
): Promise<void> {
  const typed = parse(described, fields);
  if (!typed["title-de"] && !typed["title-en"]) {
    throw new Problem("invalid", { fields: { "title-de": "title-missing" } });
  }
  const file = await readFile(db, course, COURSE_FILE);
  const both = <Name extends "title" | "summary" | "audience" | "outcomes">(name: Name) => ({
    de: typed[`${name}-de`],
    en: typed[`${name}-en`],
  });
  const text = withCourseAbout(file?.text ?? "", {
    title: both("title"),
    summary: both("summary"),
    audience: both("audience"),
    outcomes: both("outcomes"),
    passMark: typed.passMark,
  });
  if (text === null) throw new Problem("conflict", { fields: { form: "front-matter" } });
  const saved = await saveFile(db, course, { path: COURSE_FILE, text, edit });
  if (saved.said !== "saved") throw new Problem("conflict", { fields: { form: "about-changed" } });
}
