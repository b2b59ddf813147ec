import type { Kit } from "../kit";
import type { defineAccounts } from "./accounts";
import type { defineTeams } from "./teams";

/** How a lesson changed; with its title of then. */
export type ClassedChange = {
  id: string;
  title: { de: string; en: string };
  kind: "wording" | "minor" | "material";
};

/**
 * Courses that a team's trainers write in the browser. A course is the same folder that the repository uses: paths
 * (`course.mdx`, `01-intro/lesson.de.mdx`, `01-intro/way.webp`) and what stands in each file.
 */
export function defineAuthoring(
  kit: Kit,
  { users }: ReturnType<typeof defineAccounts>,
  { teams }: ReturnType<typeof defineTeams>,
) {
  const person = () => kit.text().references(() => users.id, { onDelete: "set null" });

  const teamCourses = kit.table(
    "team_courses",
    {
      /** The course's id, given once by us: `t-` and a random part, so that no course of the repository has it. */
      id: kit.id().primaryKey(),
      teamId: kit
        .text()
        .notNull()
        .references(() => teams.id, { onDelete: "cascade" }),
      /** Its part of the address, which ends with the random part of the id: no two courses share one. */
      slug: kit.text().notNull(),
      /** The number of the version that learners see; null before the first. */
      publishedVersion: kit.integer(),
      /** No longer offered; proofs of it stay. */
      archivedAt: kit.time(),
      createdById: person(),
      createdAt: kit.time().notNull(),
    },
    (t) => [
      kit.uniqueIndex("team_courses_slug").on(t.slug),
      kit.index("team_courses_team").on(t.teamId, t.id),
      kit.index("team_courses_by").on(t.createdById),
    ],
  );

  const inCourse = () =>
    kit
      .text()
      .notNull()
      .references(() => teamCourses.id, { onDelete: "cascade" });

  /** The draft: what the trainers are working on. */
  const courseFiles = kit.table(
    "course_files",
    {
      courseId: inCourse(),
      path: kit.text().notNull(),
      text: kit.text().notNull(),
      /** 1, 2, 3 …: whoever saves says which one they began with. */
      revision: kit.integer().notNull(),
      /** The open page that saved last, and how often it had: what arrives late does not undo what it sent later. */
      editor: kit.text().notNull(),
      edit: kit.integer().notNull(),
      changedById: person(),
      changedAt: kit.time().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.courseId, t.path] }),
      kit.index("course_files_by").on(t.changedById),
    ],
  );

  /**
   * Texts that are not to be lost though another one stands in the draft: of two who saved at once, or what was restored over.
   * A picture that went with its lesson is one too, with its hash for a text.
   */
  const courseFileCopies = kit.table(
    "course_file_copies",
    {
      id: kit.id().primaryKey(),
      courseId: inCourse(),
      path: kit.text().notNull(),
      text: kit.text().notNull(),
      why: kit.oneOf(["conflict", "restored", "deleted", "imported"]).notNull(),
      savedById: person(),
      savedAt: kit.time().notNull(),
    },
    (t) => [
      kit.index("course_file_copies_path").on(t.courseId, t.path, t.id),
      kit.index("course_file_copies_by").on(t.savedById),
    ],
  );

  /** Pictures by their content; versions and drafts name them by its hash, so none is stored twice in a course. */
  const courseImages = kit.table(
    "course_images",
    {
      courseId: inCourse(),
      /** SHA-256 of the bytes, hexadecimal. */
      hash: kit.text().notNull(),
      type: kit.oneOf(["image/webp", "image/png", "image/jpeg"]).notNull(),
      width: kit.integer().notNull(),
      height: kit.integer().notNull(),
      /** The bytes in Base64: text is the one form that both engines, a copy between them and its checksums agree on. */
      data: kit.text().notNull(),
      addedAt: kit.time().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.courseId, t.hash] })],
  );

  /** Which pictures lie in the draft's folder, by their path. */
  const courseImagePaths = kit.table(
    "course_image_paths",
    { courseId: inCourse(), path: kit.text().notNull(), hash: kit.text().notNull() },
    (t) => [kit.primaryKey({ columns: [t.courseId, t.path] })],
  );

  /** What was published, whole, so that it can be compared and brought back. */
  const courseVersions = kit.table(
    "course_versions",
    {
      courseId: inCourse(),
      number: kit.integer().notNull(),
      /** Path → text. */
      files: kit.json<Record<string, string>>().notNull(),
      /** Path → hash of the picture. */
      images: kit.json<Record<string, string>>().notNull(),
      /** What the trainers say has changed. */
      note: kit.text().notNull(),
      /** How each lesson that is another one than before has changed, as the trainer confirmed it. */
      changes: kit.json<ClassedChange[]>().notNull().default([]),
      publishedById: person(),
      publishedAt: kit.time().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.courseId, t.number] }),
      kit.index("course_versions_by").on(t.publishedById),
    ],
  );

  /** Versions as the compiler made them, so that neither a start nor another process compiles them again. */
  const courseBuilds = kit.table(
    "course_builds",
    {
      courseId: inCourse(),
      number: kit.integer().notNull(),
      /** Which compiler made it, and with which glossary: another one makes its own beside it. */
      compiler: kit.text().notNull(),
      /** JSON, kept as the text that it is: PostgreSQL's own form would put its keys into another order. */
      compiled: kit.text().notNull(),
      builtAt: kit.time().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.courseId, t.number, t.compiler] })],
  );

  return {
    teamCourses,
    courseFiles,
    courseFileCopies,
    courseImages,
    courseImagePaths,
    courseVersions,
    courseBuilds,
  };
}
