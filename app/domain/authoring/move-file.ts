import { courseFileCopies, courseFiles, courseImagePaths, type Db, newId, type Query, teamCourses } from "db";
import { and, eq, type SQL, sql } from "drizzle-orm";
import {
  editionPath,
  isLessonFolder,
  numberOf,
  outlineOfFiles,
  slugOf,
  withTitle,
} from "~/content/draft-outline";
import { LANGUAGES, type Language } from "~/content/lessons";
import { Problem } from "~/platform/problems";
import { keepPictures } from "./copied-pictures";
import type { OpenCourse } from "./enter-course";
import { readDraft, textsOf } from "./read-draft";

/** A query that makes batches which change a course's folders follow each other: each begins with it. */
export const holdCourse = (db: Db, course: Pick<OpenCourse, "id">): Query =>
  db
    .update(teamCourses)
    .set({ slug: sql`${teamCourses.slug}` })
    .where(eq(teamCourses.id, course.id));

type Place = typeof courseFiles | typeof courseImagePaths;

const inFolder = (table: Place, course: Pick<OpenCourse, "id">, folder: string): SQL =>
  sql`${table.courseId} = ${course.id} and substr(${table.path}, 1, ${folder.length + 1}) = ${`${folder}/`}`;

const hasFolder = (course: Pick<OpenCourse, "id">, folder: string): SQL =>
  sql`exists (select 1 from ${courseFiles} other where other.course_id = ${course.id}
    and substr(other.path, 1, ${folder.length + 1}) = ${`${folder}/`})`;

/** Queries that call a folder something else, with all that is in it, as long as `when` holds. */
function renameFolder(
  db: Db,
  course: OpenCourse,
  [from, to]: [string, string],
  when?: SQL,
): [Query<unknown[]>, Query] {
  const renamed = (table: Place) => sql`${`${to}/`} || substr(${table.path}, ${from.length + 2})`;
  return [
    db
      .update(courseFiles)
      .set({ path: renamed(courseFiles) })
      .where(and(inFolder(courseFiles, course, from), when))
      .returning({ path: courseFiles.path }),
    db
      .update(courseImagePaths)
      .set({ path: renamed(courseImagePaths) })
      .where(and(inFolder(courseImagePaths, course, from), when)),
  ];
}

/**
 * Changes places with the lesson before or behind. Their texts stay as they are, and so does everyone's progress; who
 * is writing in one of them goes on (see `saveFile`).
 * @throws Problem `conflict` (`lessons-changed`) where the order is another one by now
 */
export async function moveLesson(db: Db, course: OpenCourse, { folder, by }: { folder: string; by: -1 | 1 }) {
  const { lessons } = outlineOfFiles(textsOf(await readDraft(db, course)));
  const movable = lessons.filter(({ kind }) => kind === "lesson").map((lesson) => lesson.folder);
  const here = movable.indexOf(folder);
  const other = movable[here + by];
  if (here < 0) throw new Problem("conflict", { fields: { form: "lessons-changed" } });
  if (!other) return;
  const between = `moving-${newId()}`;
  const [mine, theirs] = [numbered(numberOf(other), folder), numbered(numberOf(folder), other)];
  const there = hasFolder(course, between);
  // Pictures go last in each step: what a step waits for is in the texts.
  const [text1, pictures1] = renameFolder(db, course, [folder, between], hasFolder(course, other));
  const [text2, pictures2] = renameFolder(db, course, [other, theirs], there);
  const [text3, pictures3] = renameFolder(db, course, [between, mine]);
  const [, , moved] = await db.batch([
    holdCourse(db, course),
    pictures1,
    text1,
    pictures2,
    text2,
    pictures3,
    text3,
  ]);
  if (moved.length === 0) throw new Problem("conflict", { fields: { form: "lessons-changed" } });
}

export const numbered = (number: number, folder: string): string =>
  `${String(number).padStart(2, "0")}-${slugOf(folder)}`;

/**
 * Gives a lesson other titles and another last part of its address, where they are not the same. Its id stays.
 * @throws Problem `invalid` (`lesson-title-missing`, `lesson-title-long`, `lesson-address`, `lesson-address-taken`,
 * `front-matter`); `conflict` (`lessons-changed`)
 */
export async function renameLesson(
  db: Db,
  course: OpenCourse,
  input: { folder: string; address: string; title: Record<Language, string> },
) {
  const { folder } = input;
  const draft = await readDraft(db, course);
  const { lessons } = outlineOfFiles(textsOf(draft));
  const lesson = lessons.find((one) => one.folder === folder);
  if (!lesson) throw new Problem("conflict", { fields: { form: "lessons-changed" } });
  const address = lesson.kind === "test" ? folder : input.address.trim().toLowerCase();
  const to = lesson.kind === "test" ? folder : numbered(numberOf(folder), `0-${address}`);
  if (!isLessonFolder(to) || address.length > 60) refuse("address", "lesson-address");
  if (to !== folder && lessons.some((one) => one !== lesson && slugOf(one.folder) === address)) {
    refuse("address", "lesson-address-taken");
  }
  const writes = lesson.editions.flatMap((language) => {
    const path = editionPath(folder, language);
    const file = draft.files[path];
    const title = input.title[language].trim().replace(/\s+/g, " ");
    if (!file || title === lesson.title[language]) return [];
    if (title === "") refuse(`title-${language}`, "lesson-title-missing");
    if (title.length > 200) refuse(`title-${language}`, "lesson-title-long");
    const text = withTitle(file.text, title) ?? refuse(`title-${language}`, "front-matter");
    return [{ path, text, revision: file.revision }];
  });
  const changed = writes.map(({ path, text, revision }) =>
    db
      .update(courseFiles)
      .set({
        text,
        revision: revision + 1,
        editor: "",
        edit: 0,
        changedById: course.me.userId,
        changedAt: new Date(),
      })
      .where(
        and(
          eq(courseFiles.courseId, course.id),
          eq(courseFiles.path, path),
          eq(courseFiles.revision, revision),
        ),
      )
      .returning({ path: courseFiles.path }),
  );
  const free = sql`not ${hasFolder(course, to)}`;
  const [texts, pictures] = renameFolder(db, course, [folder, to], to === folder ? undefined : free);
  const results = await db.batch([
    holdCourse(db, course),
    ...changed,
    ...(to === folder ? [] : [pictures, texts]),
  ]);
  const stored = results.slice(1, 1 + changed.length) as unknown[][];
  if (stored.some((rows) => rows.length === 0))
    throw new Problem("conflict", { fields: { form: "lessons-changed" } });
}

/** Takes a lesson or the test out of the draft; its texts become copies, and their pictures are kept for them. Published versions keep it until the next one. */
export async function deleteLesson(db: Db, course: OpenCourse, folder: string) {
  const paths = isLessonFolder(folder) ? LANGUAGES.map((language) => editionPath(folder, language)) : [];
  await db.batch([
    holdCourse(db, course),
    ...paths.map((path) =>
      db.insert(courseFileCopies).select(
        sql`select ${newId()}, f.course_id, f.path, f.text, 'deleted', f.changed_by_id, f.changed_at from ${courseFiles} f
          where f.course_id = ${course.id} and f.path = ${path}`,
      ),
    ),
    ...(paths.length > 0
      ? [
          keepPictures(db, course, { which: inFolder(courseImagePaths, course, folder), why: "deleted" }),
          db.delete(courseFiles).where(inFolder(courseFiles, course, folder)),
          db.delete(courseImagePaths).where(inFolder(courseImagePaths, course, folder)),
        ]
      : []),
  ]);
}

function refuse(field: string, code: string): never {
  throw new Problem("invalid", { fields: { [field]: code } });
}
