import { type Db, teamCourses, teams } from "db";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Course, Language, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import { type Offered, readOffered } from "../accounts";
import { openVersion } from "./builds";

/** The courses for everyone and those that the teams of a person wrote for them: what this person may read. */
export const libraryFor = async (db: Db, base: Library, viewerId: string): Promise<Library> =>
  libraryWith(db, base, await readOffered(db, viewerId));

/** The same for somebody of whom it is known already what is offered to them: it asks the database only for what is not in memory. */
export async function libraryWith(db: Db, base: Library, offered: readonly Offered[]): Promise<Library> {
  if (offered.length === 0) return base;
  return joinedLibrary(base, await writtenLibraries(db, base, offered));
}

/** What a team has published of a course, as a library of it alone; null where there is nothing. */
export async function publishedCourse(db: Db, base: Library, courseId: string): Promise<Library | null> {
  const { id, slug, publishedVersion, teamId } = teamCourses;
  const [row] = await db
    .select({ courseId: id, slug, version: publishedVersion, teamId })
    .from(teamCourses)
    .where(eq(id, courseId));
  if (!row || row.version === null) return null;
  return openVersion(db, base, { ...row, version: row.version });
}

/**
 * The courses for everyone and those of a team. It knows the names of what the team offers no longer too (`courseById`), for
 * lists of what was done; its `courses()` are those that are offered.
 */
export async function libraryOfTeam(db: Db, base: Library, teamId: string): Promise<Library> {
  const rows = await db
    .select({
      courseId: teamCourses.id,
      slug: teamCourses.slug,
      version: teamCourses.publishedVersion,
      teamId: teamCourses.teamId,
      archivedAt: teamCourses.archivedAt,
    })
    .from(teamCourses)
    .where(and(eq(teamCourses.teamId, teamId), isNotNull(teamCourses.publishedVersion)))
    .orderBy(asc(teamCourses.id));
  if (rows.length === 0) return base;
  const published = rows.map((row) => ({ ...row, version: row.version ?? 0 }));
  const [now, before] = await Promise.all(
    [false, true].map((archived) =>
      writtenLibraries(
        db,
        base,
        published.filter(({ archivedAt }) => (archivedAt !== null) === archived),
      ),
    ),
  );
  const library = joinedLibrary(base, now ?? []);
  const archived = (before ?? []).flatMap((one) => one.courses());
  return {
    ...library,
    courseById: (id) => library.courseById(id) ?? archived.find((course) => course.id === id),
  };
}

/** The names of the teams that wrote some of these courses, by the courses' ids; asked for only where there are any. */
export async function writersOf(db: Db, courses: readonly Course[]): Promise<Map<string, string>> {
  const written = courses.flatMap(({ team }) => team?.id ?? []);
  if (written.length === 0) return new Map();
  const rows = await db
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .where(inArray(teams.id, [...new Set(written)]));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return new Map(
    courses.flatMap(({ id, team }) => [[id, names.get(team?.id ?? "")] as const]).filter(isNamed),
  );
}

const isNamed = (one: readonly [string, string | undefined]): one is readonly [string, string] =>
  one[1] !== undefined;

/** The last part of the address of a course that a team wrote, and of no other. */
export const isTeamSlug = (slug: string): boolean => /-[a-z0-9]{10}$/.test(slug);

/** The versions, each as a library of one course; one that cannot be made is left out. */
export async function writtenLibraries(
  db: Db,
  base: Library,
  offered: readonly Offered[],
): Promise<Library[]> {
  const all = await Promise.all(offered.map((one) => openVersion(db, base, one)));
  return all.filter((library) => library !== null);
}

/** Ours first, then those of teams. Ids of teams' courses begin like no other's, so it never matters whom to ask first. */
function joinedLibrary(base: Library, written: readonly Library[]): Library {
  const all = [
    ...base.courses(),
    ...written.flatMap((one) => one.courses()).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
  ];
  const first = <Found>(look: (library: Library) => Found | undefined): Found | undefined => {
    for (const one of [base, ...written]) {
      const found = look(one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const homeOf = (lessonId: string): Library =>
    written.find((one) => one.outline(lessonId) !== undefined) ?? base;
  return {
    ...base,
    courses: () => all,
    courseBySlug: (slug) => first<Course>((one) => one.courseBySlug(slug)),
    courseById: (id) => first<Course>((one) => one.courseById(id)),
    lesson: (course: string, lesson: string, language: Language) =>
      first((one) => one.lesson(course, lesson, language)),
    lessonById: (id, language) => first((one) => one.lessonById(id, language)),
    keys: (lessonId, language) => homeOf(lessonId).keys(lessonId, language),
    outline: (lessonId) => first<LessonOutline>((one) => one.outline(lessonId)),
  };
}
