import { courseVersions, type Db, encoded, memberships, teamCourses } from "db";
import { and, count, eq, exists, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { type CompiledTeamCourse, compileTeamCourse } from "~/content/team-course";
import { type Fields, parse } from "~/platform/forms";
import { UNFIT } from "~/platform/names";
import { Problem } from "~/platform/problems";
import { keepBuild, openVersion, shelved } from "./builds";
import { changedLessons, confirmed, editionFor, noted, withEditions } from "./classes";
import { slugFor } from "./create-course";
import { readDifferences } from "./differences";
import type { OpenCourse } from "./enter-course";
import { impactOf } from "./impact";
import { limitWork } from "./limits";
import { holdCourse } from "./move-file";
import { effectsOf, type LessonChange, lessonChanges } from "./outcome";
import { type Finding, glossaryOf, inOrder } from "./preview";
import { notePublished } from "./published";
import { type Draft, readDraft, textsOf } from "./read-draft";
import { isAsRead, isEqual, isRewritten, rewrite, seenOf, type Written, writtenIn } from "./written";

/** What would be published now, and what that means. */
export type ReadyToPublish = {
  /** What it was read from. */
  draft: Draft;
  /** The number that the version gets. */
  number: number;
  /** Stands for all that the trainer is shown: a draft that somebody else has changed since is not published by them. */
  seen: string;
  findings: Finding[];
  /** Null while it does not compile. */
  lessons: LessonChange[] | null;
  /** Whether the draft is what was published last. */
  isSame: boolean;
  memberCount: number;
};

/** Compiles the draft and says what publishing it would do. */
export async function readPublication(
  db: Db,
  library: Library,
  course: OpenCourse,
  language: Language,
): Promise<ReadyToPublish> {
  await limitWork(db, course.me.userId);
  const draft = await readDraft(db, course);
  const [result, published, before, [members]] = await Promise.all([
    compileDraft(library, course, draft),
    publishedFiles(db, course),
    publishedLibrary(db, library, course),
    db.select({ count: count() }).from(memberships).where(eq(memberships.teamId, course.me.team.id)),
  ]);
  const number = (course.publishedVersion ?? 0) + 1;
  return {
    draft,
    number,
    seen: seenOf(course, draft),
    findings: inOrder(result, language),
    lessons: result.compiled && (await changesOf(db, before, result.compiled, offeredAs(course, number))),
    isSame: published !== null && isEqual(published, writtenIn(draft)),
    memberCount: members?.count ?? 0,
  };
}

async function changesOf(
  db: Db,
  before: Library | null,
  compiled: CompiledTeamCourse,
  offered: ReturnType<typeof offeredAs>,
): Promise<LessonChange[]> {
  const after = shelved(compiled, offered);
  if (!before) return lessonChanges(before, after, new Map());
  const changed = changedLessons(before, after);
  // Whom a material change would ask is said before anything is chosen.
  const editions = new Map(changed.map((lesson) => [lesson.id, editionFor(lesson, "material")]));
  const lessons = compiled.course.lessons.map((lesson) => ({
    ...lesson,
    edition: editions.get(lesson.id) ?? lesson.edition,
  }));
  const raised = shelved({ ...compiled, course: { ...compiled.course, lessons } }, offered);
  const [impact, corrected] = await Promise.all([
    impactOf(db, { before, after: raised, answers: [] }),
    readDifferences(db, { before, after }),
  ]);
  return lessonChanges(before, after, effectsOf(impact, changed, corrected));
}

const compileDraft = (library: Library, course: OpenCourse, draft: Draft) =>
  compileTeamCourse({
    courseId: course.id,
    slug: course.slug,
    files: textsOf(draft),
    images: draft.images,
    glossary: glossaryOf(library),
  });

const publishedLibrary = (db: Db, library: Library, course: OpenCourse): Promise<Library | null> =>
  course.publishedVersion === null
    ? Promise.resolve(null)
    : openVersion(db, library, offeredAs(course, course.publishedVersion));

const offeredAs = ({ id, slug, me }: OpenCourse, version: number) => ({
  courseId: id,
  slug,
  version,
  teamId: me.team.id,
});

const NOTE_LENGTH = 500;
const form = z.object({
  seen: z.string(),
  note: z
    .string()
    .transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim())
    .refine((text) => [...text].length <= NOTE_LENGTH, "note-long")
    .refine((text) => !UNFIT.test(text.replaceAll("\n", " ")), "note-invalid"),
});

/** Fields of this name and a lesson's id say how that lesson has changed. */
export const CLASS_FIELD = "class-";

const chosenIn = (fields: Fields): Map<string, string> =>
  new Map(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(CLASS_FIELD) ? [[name.slice(CLASS_FIELD.length), value]] : [],
    ),
  );

/**
 * Publishes the draft that the trainer has seen, whole, as the next version; from the next request on it is what the team's
 * members learn. A lesson whose change is material gets the next edition, in the draft as in the version, and one whose change is
 * less keeps that which is published. The first time gives the course its address, for good.
 * @param fields `seen`, `note`, and for each changed lesson the class of its change; without one, what was proposed
 * @returns the number of the version
 * @throws Problem `invalid` (`form`: `has-faults`, `nothing-changed`, `is-archived`, `edition-unwritable`; `note`:
 *   `note-missing`, `-long`, `-invalid`); `conflict` (`form`: `draft-changed`) where the draft is another one by now, or
 *   somebody else has published; `unreadable` for a class or a lesson that there is not
 */
export async function publishCourse(
  db: Db,
  library: Library,
  course: OpenCourse,
  fields: Fields,
): Promise<number> {
  const { seen, note } = parse(form, fields);
  const isFirst = course.publishedVersion === null;
  if (course.archivedAt) throw refusal("is-archived");
  if (!isFirst && note === "") throw new Problem("invalid", { fields: { note: "note-missing" } });
  await limitWork(db, course.me.userId);
  const draft = await readDraft(db, course);
  if (seenOf(course, draft) !== seen) throw CHANGED();
  const number = (course.publishedVersion ?? 0) + 1;
  const [{ compiled: written }, published] = await Promise.all([
    compileDraft(library, course, draft),
    publishedLibrary(db, library, course),
  ]);
  if (!written) throw refusal("has-faults");
  const changed = published ? changedLessons(published, shelved(written, offeredAs(course, number))) : [];
  const lessons = confirmed(changed, chosenIn(fields));
  const files = withEditions(draft, lessons);
  const after = { ...draft, files: { ...draft.files, ...files } };
  const content = writtenIn(after);
  const before = await publishedFiles(db, course);
  if (before && isEqual(before, content)) throw refusal("nothing-changed");
  const isOther = Object.keys(files).length > 0;
  const compiled = isOther ? (await compileDraft(library, course, after)).compiled : written;
  if (!compiled) throw refusal("has-faults");
  // Also when the process ended last time before it was noted: what comes now is compared with it.
  if (published) await notePublished(db, published, { origin: course.id });

  const slug = isFirst ? slugFor(titleOf(compiled), course.id) : course.slug;
  const isNext = and(
    eq(teamCourses.id, course.id),
    isNull(teamCourses.archivedAt),
    sql`coalesce(${teamCourses.publishedVersion}, 0) = ${number - 1}`,
  );
  const when = exists(db.select({ id: teamCourses.id }).from(teamCourses).where(isNext));
  const taking = db
    .update(teamCourses)
    .set({ publishedVersion: number, slug })
    .where(and(isNext, isOther ? isRewritten(course, files) : isAsRead(course, draft)))
    .returning({ id: teamCourses.id });
  const results = await db.batch([
    // What else changes the course's folders or publishes it waits, or has been seen.
    holdCourse(db, course),
    ...rewrite(db, course, { draft, files, when }),
    taking,
    db
      .insert(courseVersions)
      .select(
        sql`select c.id, cast(${number} as integer), ${encoded(content.files, courseVersions.files)},
            ${encoded(content.images, courseVersions.images)}, cast(${note} as text),
            ${encoded(noted(lessons), courseVersions.changes)}, cast(${course.me.userId} as text),
            ${encoded(new Date(), courseVersions.publishedAt)}
          from ${teamCourses} c where c.id = ${course.id} and c.published_version = ${number}`,
      )
      .onConflictDoNothing(),
  ]);
  if ((results.at(-2) as unknown[]).length === 0) throw CHANGED();
  await keepBuild(db, library, { courseId: course.id, number, compiled });
  await notePublished(db, shelved(compiled, { ...offeredAs(course, number), slug }), { origin: course.id });
  return number;
}

const refusal = (code: string) => new Problem("invalid", { fields: { form: code } });
const CHANGED = () => new Problem("conflict", { fields: { form: "draft-changed" } });

const titleOf = ({ course }: CompiledTeamCourse): string => course.title.de || course.title.en;

/** What was published last, as it was written; null before the first time. */
async function publishedFiles(
  db: Db,
  { id, publishedVersion }: Pick<OpenCourse, "id" | "publishedVersion">,
): Promise<Written | null> {
  if (publishedVersion === null) return null;
  const [row] = await db
    .select({ files: courseVersions.files, images: courseVersions.images })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, id), eq(courseVersions.number, publishedVersion)));
  return row ?? null;
}
