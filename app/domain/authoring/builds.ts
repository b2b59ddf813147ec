import { courseBuilds, courseImages, courseVersions, type Db } from "db";
import { and, desc, eq, inArray, lt, ne } from "drizzle-orm";
import { hash } from "~/content/fingerprint";
import { type Library, libraryOf, type Word } from "~/content/library";
import { type CompiledTeamCourse, type CourseImage, compileTeamCourse } from "~/content/team-course";
import { log } from "~/platform/log";
import type { Offered } from "../accounts";
import { glossaryOf } from "./preview";

/** So much of the compiled text of versions is kept in memory, in bytes; what was not asked for the longest goes first. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Builds of other compilers are kept so long, for processes that still run with them. */
const KEPT_DAYS = 7;

type Kept = { library: Promise<Library | null>; bytes: number };
const kept = new WeakMap<Db, Map<string, Kept>>();

/**
 * A version as a library of its one course, compiled at most once by each compiler: memory, else the database, else the compiler.
 * Null, and a line in the log, where no compiler of now or before could make it.
 */
export function openVersion(db: Db, base: Library, version: Offered): Promise<Library | null> {
  const shelf = kept.get(db) ?? new Map<string, Kept>();
  kept.set(db, shelf);
  const key = `${version.courseId}/${version.version}/${compilerOf(base)}`;
  const known = shelf.get(key);
  // Put last again: the first of a Map is the one that waited the longest.
  shelf.delete(key);
  const entry = known ?? { library: open(db, base, version, (bytes) => weigh(shelf, key, bytes)), bytes: 0 };
  shelf.set(key, entry);
  // A database that was away is asked again.
  if (!known) entry.library.catch(() => shelf.delete(key));
  return entry.library;
}

function weigh(shelf: Map<string, Kept>, key: string, bytes: number): void {
  const entry = shelf.get(key);
  if (entry) entry.bytes = bytes;
  let sum = [...shelf.values()].reduce((all, one) => all + one.bytes, 0);
  for (const [oldest, one] of shelf) {
    if (sum <= MOST_BYTES || oldest === key) return;
    shelf.delete(oldest);
    sum -= one.bytes;
  }
}

async function open(
  db: Db,
  base: Library,
  version: Offered,
  onSize: (bytes: number) => void,
): Promise<Library | null> {
  const text = await compiledText(db, base, version);
  if (text === null) return null;
  onSize(text.length);
  return shelved(JSON.parse(text) as CompiledTeamCourse, version);
}

/** A compiled version as a library of its one course. */
export function shelved(
  { course, lessons }: CompiledTeamCourse,
  { teamId, version, slug }: Omit<Offered, "courseId">,
): Library {
  const byId = new Map(lessons.map((lesson) => [lesson.editions.de.id, lesson]));
  const find = (id: string) => {
    const found = byId.get(id);
    if (!found) throw new Error("a version of a course names a lesson that it does not hold");
    return found;
  };
  return libraryOf({
    courses: [{ ...course, slug, team: { id: teamId, version } }],
    articles: [],
    lesson: (id, language) => find(id).editions[language],
    keys: (id, language) => find(id).keys[language],
  });
}

async function compiledText(db: Db, base: Library, { courseId, version, slug }: Offered) {
  const compiler = compilerOf(base);
  const builds = await db
    .select({ compiler: courseBuilds.compiler, compiled: courseBuilds.compiled })
    .from(courseBuilds)
    .where(and(eq(courseBuilds.courseId, courseId), eq(courseBuilds.number, version)))
    .orderBy(desc(courseBuilds.builtAt));
  const own = builds.find((build) => build.compiler === compiler);
  if (own) return own.compiled;
  const [written] = await db
    .select({ files: courseVersions.files, images: courseVersions.images })
    .from(courseVersions)
    .where(and(eq(courseVersions.courseId, courseId), eq(courseVersions.number, version)));
  if (!written) return null;
  const images = await readImages(db, courseId, written.images);
  const { files } = written;
  const glossary = glossaryOf(base);
  const { compiled, faults } = await compileTeamCourse({ courseId, slug, files, images, glossary });
  if (compiled) {
    await keepBuild(db, base, { courseId, number: version, compiled });
    return JSON.stringify(compiled);
  }
  log.error(
    { count: faults.length },
    "a published course of a team does not compile any more; its last form is shown",
  );
  return builds[0]?.compiled ?? null;
}

/** The pictures of a folder, by path, with what a lesson needs to know of each. */
export async function readImages(
  db: Db,
  courseId: string,
  paths: Record<string, string>,
): Promise<Record<string, CourseImage>> {
  const hashes = [...new Set(Object.values(paths))];
  if (hashes.length === 0) return {};
  const rows = await db
    .select({
      hash: courseImages.hash,
      type: courseImages.type,
      width: courseImages.width,
      height: courseImages.height,
    })
    .from(courseImages)
    .where(and(eq(courseImages.courseId, courseId), inArray(courseImages.hash, hashes)));
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  return Object.fromEntries(
    Object.entries(paths).flatMap(([path, hash]) => {
      const image = byHash.get(hash);
      return image ? [[path, image]] : [];
    }),
  );
}

/** Keeps what the compiler made of a version, unless somebody else has. */
export async function keepBuild(
  db: Db,
  base: Library,
  { courseId, number, compiled }: { courseId: string; number: number; compiled: CompiledTeamCourse },
): Promise<void> {
  await db
    .insert(courseBuilds)
    .values({
      courseId,
      number,
      compiler: compilerOf(base),
      compiled: JSON.stringify(compiled),
      builtAt: new Date(),
    })
    .onConflictDoNothing();
}

/** A query that forgets what compilers of long ago made. Run it once an hour. */
export const forgetBuilds = (db: Db, base: Library) =>
  db
    .delete(courseBuilds)
    .where(
      and(
        ne(courseBuilds.compiler, compilerOf(base)),
        lt(courseBuilds.builtAt, new Date(Date.now() - KEPT_DAYS * 86_400_000)),
      ),
    );

/** By the glossary's words: in development it may change while the server runs. */
const compilers = new WeakMap<Word[], string>();

/** Names all that a compiled lesson depends on besides its own files: the compiler, and the words that lessons explain. */
function compilerOf(base: Library): string {
  const words = base.glossary("de");
  const known = compilers.get(words);
  if (known) return known;
  const made = hash(base.compiler, JSON.stringify(glossaryOf(base))).slice(0, 16);
  compilers.set(words, made);
  return made;
}
