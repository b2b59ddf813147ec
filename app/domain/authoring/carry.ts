import { completions, type Db, itemProgress, publications, type Query } from "db";
import { and, asc, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import { LANGUAGES, type LessonOutline } from "~/content/lessons";
import { versionOf } from "./content";
import { contentsEver } from "./published";

/**
 * A lesson that goes on from others, and the versions of those that came too late: they were completed without what the new
 * lesson took over.
 */
export type Heir = { courseId: string; lesson: LessonOutline; items: string[]; late: string[] };

/**
 * The versions of the lessons that `lesson` goes on from which were published only together with it, or later.
 * Everything completed before counts, with or without a noted version.
 */
export async function lateVersions(db: Db, origin: string, lesson: LessonOutline): Promise<string[]> {
  if (lesson.from.length === 0) return [];
  const rows = await db
    .select({ number: publications.number, lessons: publications.lessons })
    .from(publications)
    .where(eq(publications.origin, origin))
    .orderBy(asc(publications.number));
  const first = rows.find(({ lessons }) => lesson.id in lessons)?.number ?? Number.POSITIVE_INFINITY;
  const versionsIn = (list: typeof rows) =>
    new Set(list.flatMap(({ lessons }) => lesson.from.flatMap((id) => lessons[id] ?? [])));
  const early = versionsIn(rows.filter(({ number }) => number < first));
  const late = [...versionsIn(rows.filter(({ number }) => number >= first))].filter((one) => !early.has(one));
  if (late.length === 0) return [];
  const contents = [...(await contentsEver(db, lesson.from)).values()].flat();
  const sharedWithEarly = new Set(
    contents
      .filter((content) => early.has(versionOf(content)))
      .flatMap((content) => LANGUAGES.map((language) => content[language].lesson.version)),
  );
  return contents
    .filter((content) => late.includes(versionOf(content)))
    .flatMap((content) => LANGUAGES.map((language) => content[language].lesson.version))
    .filter((version) => !sharedWithEarly.has(version));
}

/** True for the completions (`c`) of persons who had completed all that a lesson goes on from, and have not got it yet. */
export const isHeldOver = ({ lesson, late }: Pick<Heir, "lesson" | "late">): SQL => {
  const [first = "", ...others] = lesson.from;
  const counts = (table: SQL, id: string) =>
    sql`${table}.lesson_id = ${id}${late.length > 0 ? sql` and ${notInArray(sql`${table}.version`, late)}` : sql``}`;
  const also = others.map(
    (id) =>
      sql` and exists (select 1 from ${completions} o where o.user_id = c.user_id and ${counts(sql`o`, id)})`,
  );
  return sql`${counts(sql`c`, first)}${sql.join(also)} and not exists (select 1 from ${completions} n
    where n.user_id = c.user_id and n.lesson_id = ${lesson.id})`;
};

/** The queries that bring some persons what they hold of the lessons before: completions, and the marks of items that moved. */
export const carryOver = (db: Db, heir: Heir, people: string[]): Query[] => {
  const { courseId, lesson, items } = heir;
  const edition = sql.raw(String(Math.trunc(lesson.edition)));
  const marks =
    items.length === 0
      ? []
      : [
          db
            .insert(itemProgress)
            .select(
              sql`select p.user_id, ${lesson.id}, p.item_id, p.best, p.tries, p.last_answer_id from ${itemProgress} p
                where ${inArray(sql`p.user_id`, people)} and ${inArray(sql`p.lesson_id`, lesson.from)}
                and ${inArray(sql`p.item_id`, items)} and not exists (select 1 from ${itemProgress} b
                  where b.user_id = p.user_id and b.item_id = p.item_id and ${inArray(sql`b.lesson_id`, lesson.from)}
                  and (b.best > p.best or (b.best = p.best and b.lesson_id < p.lesson_id)))`,
            )
            .onConflictDoNothing(),
        ];
  return [
    ...marks,
    db
      .insert(completions)
      .select(
        sql`select c.user_id, ${lesson.id}, ${courseId}, c.version, (select max(a.completed_at) from ${completions} a
              where a.user_id = c.user_id and ${inArray(sql`a.lesson_id`, lesson.from)}),
              (select max(a.completed_on) from ${completions} a
              where a.user_id = c.user_id and ${inArray(sql`a.lesson_id`, lesson.from)}), ${edition}
            from ${completions} c where ${and(inArray(sql`c.user_id`, people), isHeldOver(heir))}`,
      )
      .onConflictDoNothing(),
  ];
};
