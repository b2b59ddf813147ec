import { z } from "zod";
import { PATHS } from "./lessons";

/*
 * What the front matter of each kind of content file holds. The descriptions are the trainers' reference and
 * the second half of every fault message ("→ …"), so they say what to write.
 */

/** An id that progress hangs on. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "holds other characters than lower-case letters, digits and hyphens")
  .refine((id) => id !== "constructor", "is a name that JavaScript keeps for itself")
  .max(64)
  .meta({ type: "id" });

const text = z.string().trim().min(1, "is empty");

const date = z
  .string()
  .refine(
    (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDay(value),
    "is not a day of the calendar written YYYY-MM-DD",
  )
  .meta({ type: "day" });

function isCalendarDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const webAddress = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), "is not a web address")
  .meta({ type: "web address" });

const sourceSchema = z.strictObject({
  title: text.describe("write the title of the source"),
  url: webAddress.optional().describe('write the full address, e.g. "https://eur-lex.europa.eu/…"'),
  date: date.describe("write the day of the source as YYYY-MM-DD"),
  reported: z.boolean().optional().describe("write true if you read about the source but did not open it"),
});

const common = {
  id: idSchema.describe("write an id that never changes: lower-case letters, digits and hyphens, e.g. k1-1"),
  title: text.describe("write the title that learners see"),
  objective: text.describe("write one sentence that says what learners can do afterwards"),
  minutes: z
    .int()
    .min(1)
    .max(120)
    .describe("write how many minutes it takes, as a whole number from 1 to 120"),
};

/** Front matter of lesson.de.mdx and lesson.en.mdx. */
export const lessonSchema = z
  .strictObject({
    ...common,
    stand: date
      .optional()
      .describe("write the day the facts were checked as YYYY-MM-DD; it goes with quelle and review_by"),
    review_by: date
      .optional()
      .describe("write the day of the next check as YYYY-MM-DD, later than stand; it goes with quelle"),
    edition: z
      .int()
      .min(1)
      .max(10_000)
      .default(1)
      .describe(
        "write a whole number, 1 if left out; raise it by one to ask those who completed the lesson to look at what changed",
      ),
    from: z
      .array(idSchema)
      .min(1)
      .optional()
      .describe(
        "list the ids of the lessons that this one goes on from: whoever had completed them has completed it, too",
      ),
    paths: z
      .array(z.enum(PATHS))
      .min(1)
      .optional()
      .describe("list those of the course's paths that the lesson belongs to; left out, it belongs to all"),
    quelle: z
      .array(sourceSchema)
      .min(1)
      .optional()
      .describe("list the sources as { title, url, date }; they go with stand and review_by"),
  })
  .superRefine((lesson, context) => {
    const fields = ["stand", "review_by", "quelle"] as const;
    const given = fields.filter((field) => lesson[field] !== undefined);
    if (given.length > 0) {
      for (const field of fields.filter((name) => lesson[name] === undefined)) {
        context.addIssue({ code: "custom", path: [field], message: "is missing", input: undefined });
      }
    }
    if (lesson.from?.includes(lesson.id)) {
      context.addIssue({ code: "custom", path: ["from"], message: "names the lesson itself" });
    }
    if (lesson.stand && lesson.review_by && lesson.review_by <= lesson.stand) {
      context.addIssue({ code: "custom", path: ["review_by"], message: "is not later than stand" });
    }
  });

/** Front matter of test.de.mdx and test.en.mdx; a test may name sources too. */
export const testSchema = lessonSchema;

export type LessonFront = z.output<typeof lessonSchema>;

/** Front matter of article.de.mdx and article.en.mdx. Whatever an article says, it says from sources. */
export const articleSchema = z
  .strictObject({
    id: idSchema.describe("write an id that never changes: lower-case letters, digits and hyphens"),
    title: text.describe("write the title that readers see"),
    summary: text.describe("write in one or two sentences what the article is about"),
    date: date.describe("write the day of publication as YYYY-MM-DD, the one that the folder begins with"),
    author: text.describe("write who answers for the text, as a role, e.g. Trainerteam von KI-fit"),
    stand: date.describe("write the day the facts were checked as YYYY-MM-DD"),
    review_by: date.describe("write the day of the next check as YYYY-MM-DD, later than stand"),
    quelle: z.array(sourceSchema).min(1).describe("list the sources as { title, url, date }"),
    lessons: z
      .array(idSchema)
      .default([])
      .describe("list ids of lessons on the subject; one that does not exist yet is linked once it does"),
  })
  .superRefine(({ stand, review_by }, context) => {
    if (review_by > stand) return;
    context.addIssue({ code: "custom", path: ["review_by"], message: "is not later than stand" });
  });

export type ArticleFront = z.output<typeof articleSchema>;

const bilingual = z.strictObject({
  de: text.describe("write the German text"),
  en: text.describe("write the English text"),
});

/** Front matter of course.mdx. */
export const courseSchema = z.strictObject({
  id: idSchema.describe("write an id that never changes: lower-case letters, digits and hyphens, e.g. k1"),
  title: bilingual.describe("write { de: …, en: … }"),
  summary: bilingual.describe("write { de: …, en: … }: what the course is about, in a sentence or two"),
  audience: bilingual.describe("write { de: …, en: … }: whom the course is for"),
  outcomes: z
    .strictObject({
      de: z.array(text).min(1).describe("list in German what learners can do afterwards"),
      en: z.array(text).min(1).describe("list in English what learners can do afterwards"),
    })
    .describe("write de: […] and en: […]: what learners can do afterwards"),
  step: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
      error: "is none of 1, 2, 3, 4, 5",
    })
    .describe("write 1 analysis, 2 data protection, 3 solution, 4 proof of concept or 5 roll-out"),
  order: z.int().min(0).describe("write the place in the catalogue as a whole number"),
  paths: z
    .array(z.enum(PATHS))
    .min(1)
    .describe("list one or more of everyone, management, departments, it, compliance"),
  prerequisites: z.array(idSchema).default([]).describe("list the ids of courses that come before, or []"),
  former: z
    .array(idSchema)
    .default([])
    .describe("list the ids of lessons that the course no longer has and that others go on from"),
  passMark: z
    .int()
    .min(1)
    .max(100)
    .default(80)
    .describe("write per cent as a whole number from 1 to 100; 80 if left out"),
});

export type CourseFront = z.output<typeof courseSchema>;

const wordSchema = z.strictObject({
  term: text.describe("write the word as a heading"),
  definition: text.describe("write the explanation in one or two sentences"),
});

/** glossary.yaml: term id → the word and its explanation in both languages. */
export const glossarySchema = z.record(
  idSchema,
  z.strictObject({
    de: wordSchema.describe("write { term: …, definition: … } in German"),
    en: wordSchema.describe("write { term: …, definition: … } in English"),
  }),
);

export type Glossary = z.output<typeof glossarySchema>;
