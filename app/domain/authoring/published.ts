import { type Db, jobs, lessonEditions, newId, publications } from "db";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Change } from "~/content/changes";
import type { Course } from "~/content/lessons";
import { type Library, libraryOf } from "~/content/library";
import { Turns } from "~/platform/turns";
import {
  type Content,
  classified,
  contentOf,
  hashOf,
  lessonIds,
  packed,
  unpacked,
  versionOf,
} from "./content";

/** The courses of the repository; those of a team have the team's id for theirs. */
export const REPOSITORY = "courses";

/** The job that brings learners what follows from a publication. */
export const SETTLE = "courses.settle";

export type Publication = { id: string; number: number; version: string; lessons: Record<string, string> };

/** What of an origin was published last; null before the first time. */
export async function latestPublication(db: Db, origin: string): Promise<Publication | null> {
  const [row] = await db
    .select({
      id: publications.id,
      number: publications.number,
      version: publications.version,
      lessons: publications.lessons,
    })
    .from(publications)
    .where(eq(publications.origin, origin))
    .orderBy(desc(publications.number))
    .limit(1);
  return row ?? null;
}

/**
 * Notes what is published, for each lesson its edition and all it holds. Where nothing has changed since the last time it is
 * one query; any number of processes may do it at once. What follows for learners is done by a job (`settlePublication`).
 * @param library all courses of the origin, and no others.
 * @returns the publication if this call noted a new one.
 */
export async function notePublished(
  db: Db,
  library: Library,
  { origin = REPOSITORY, now = new Date() }: { origin?: string; now?: Date } = {},
): Promise<Publication | null> {
  const contents = new Map(
    lessonIds(library).flatMap((id): [string, Content][] => {
      const content = contentOf(library, id);
      return content ? [[id, content]] : [];
    }),
  );
  const lessons = Object.fromEntries([...contents].map(([id, content]) => [id, versionOf(content)]));
  const courses = JSON.stringify(library.courses());
  const version = hashOf(courses, ...Object.entries(lessons).flat());
  const last = await latestPublication(db, origin);
  if (last?.version === version) return null;

  const changed = [...contents].filter(([id]) => last?.lessons[id] !== lessons[id]);
  const rows = await Promise.all(
    changed.map(async ([id, content]) => {
      const edition = library.outline(id)?.edition ?? 1;
      const changes = await changesSince(db, id, edition, content);
      return {
        lessonId: id,
        version: lessons[id] ?? "",
        edition,
        content: packed(content),
        changes,
        parts: `,${changes.map(({ part }) => part).join(",")},`,
        publishedAt: now,
      };
    }),
  );
  const publication = { id: newId(), number: (last?.number ?? 0) + 1, version, lessons };
  const job = {
    id: `${SETTLE}-${origin}-${publication.number}`,
    kind: SETTLE,
    payload: { origin, number: publication.number },
  };
  const [noted] = await db.batch([
    db
      .insert(publications)
      .values({ ...publication, origin, courses: packed(library.courses()), publishedAt: now })
      .onConflictDoNothing()
      .returning({ id: publications.id }),
    // What was published before and is restored counts from now on as the latest state of its edition.
    ...rows.map((row) =>
      db
        .insert(lessonEditions)
        .values(row)
        .onConflictDoUpdate({
          target: [lessonEditions.lessonId, lessonEditions.version],
          set: { publishedAt: sql`excluded.published_at` },
        }),
    ),
    db
      .insert(jobs)
      .values({ ...job, dueAt: now })
      .onConflictDoNothing(),
  ]);
  return noted.length > 0 ? publication : null;
}

/** What is other than in the edition before: what is worth another look, or all of it where nothing weighs that much. */
async function changesSince(db: Db, lessonId: string, edition: number, content: Content): Promise<Change[]> {
  if (edition <= 1) return [];
  const [before] = await db
    .select({ content: lessonEditions.content })
    .from(lessonEditions)
    .where(and(eq(lessonEditions.lessonId, lessonId), sql`${lessonEditions.edition} < ${edition}`))
    .orderBy(desc(lessonEditions.edition), desc(lessonEditions.publishedAt))
    .limit(1);
  if (!before) return [];
  const { changes } = classified(unpacked<Content>(before.content), content);
  const weighty = changes.filter(({ kind }) => kind !== "wording");
  return weighty.length > 0 ? weighty : changes;
}

/** What is published of an origin, as a library; null before the first time. */
export async function publishedLibrary(db: Db, origin = REPOSITORY): Promise<Library | null> {
  const last = await latestPublication(db, origin);
  return last && libraryAt(db, origin, last.number);
}

/** The library of one publication. */
export async function libraryAt(db: Db, origin: string, number: number): Promise<Library | null> {
  const [row] = await db
    .select()
    .from(publications)
    .where(and(eq(publications.origin, origin), eq(publications.number, number)));
  if (!row) return null;
  const contents = await contentsOf(db, row.lessons);
  const contentAt = (id: string): Content => {
    const content = contents.get(id);
    if (!content) throw new Error(`The published content of ${id} is missing.`);
    return content;
  };
  return libraryOf({
    courses: unpacked<Course[]>(row.courses),
    articles: [],
    lesson: (id, language) => contentAt(id)[language].lesson,
    keys: (id, language) => contentAt(id)[language].keys,
  });
}

async function contentsOf(db: Db, lessons: Record<string, string>): Promise<Map<string, Content>> {
  const versions = [...new Set(Object.values(lessons))];
  if (versions.length === 0) return new Map();
  const rows = await db
    .select({
      lessonId: lessonEditions.lessonId,
      version: lessonEditions.version,
      content: lessonEditions.content,
    })
    .from(lessonEditions)
    .where(inArray(lessonEditions.version, versions));
  const found = new Map<string, Content>();
  const turns = new Turns();
  for (const { lessonId, version, content } of rows) {
    if (lessons[lessonId] !== version) continue;
    found.set(lessonId, unpacked<Content>(content));
    await turns.next();
  }
  return found;
}

/** All that was ever published of a lesson, the oldest first. */
export async function contentsEver(db: Db, lessonIds: string[]): Promise<Map<string, Content[]>> {
  if (lessonIds.length === 0) return new Map();
  const rows = await db
    .select({ lessonId: lessonEditions.lessonId, content: lessonEditions.content })
    .from(lessonEditions)
    .where(inArray(lessonEditions.lessonId, lessonIds))
    .orderBy(lessonEditions.publishedAt, lessonEditions.edition);
  const found = new Map<string, Content[]>();
  const turns = new Turns();
  for (const { lessonId, content } of rows) {
    found.set(lessonId, [...(found.get(lessonId) ?? []), unpacked<Content>(content)]);
    await turns.next();
  }
  return found;
}
