import {
  completions,
  type Db,
  enrolments,
  lessonEditions,
  looks,
  type Query,
  statement,
  type ValueOf,
} from "db";
import { and, desc, eq, gt, inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Change } from "~/content/changes";
import type { Course, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import { type Day, dayAt } from "~/platform/days";
import { outlineOf } from "./course-outline";
import { courseVersion } from "./paths";

/**
 * A lesson that a learner completed in an earlier edition and has not looked at since. The completion stays valid; `changes`
 * says what is other than in the edition that they know, in the parts of all languages.
 */
export type Look = { course: Course; lesson: LessonOutline; changes: Change[] };

type Raised = { course: Course; lesson: LessonOutline };

/** The lessons that ask for another look at all: those whose author has raised the edition. */
const raisedIn = (course: Course): Raised[] =>
  course.lessons.filter(({ edition }) => edition > 1).map((lesson) => ({ course, lesson }));

/** The lessons that a learner may look at again, in the order of the catalogue. Without a raised edition it asks nothing of the database. */
export const readLooks = (db: Db, library: Library, userId: string): Promise<Look[]> =>
  looksAt(db, userId, library.courses().flatMap(raisedIn));

/** The same for one lesson; null when there is nothing to look at. */
export async function readLook(
  db: Db,
  { userId, course, lessonId }: { userId: string; course: Course; lessonId: string },
): Promise<Look | null> {
  const raised = raisedIn(course).filter(({ lesson }) => lesson.id === lessonId);
  const [look] = await looksAt(db, userId, raised);
  return look ?? null;
}

async function looksAt(db: Db, userId: string, raised: Raised[]): Promise<Look[]> {
  if (raised.length === 0) return [];
  const ids = raised.map(({ lesson }) => lesson.id);
  const rows = await db
    .select({
      lessonId: completions.lessonId,
      edition: completions.edition,
      looked: sql<number | null>`(select max(${looks.edition}) from ${looks} where ${and(
        eq(looks.userId, completions.userId),
        eq(looks.lessonId, completions.lessonId),
      )})`,
    })
    .from(completions)
    .where(and(eq(completions.userId, userId), inArray(completions.lessonId, ids)));
  const known = new Map(rows.map((row) => [row.lessonId, Math.max(row.edition, row.looked ?? 0)]));
  const open = raised.filter(({ lesson }) => (known.get(lesson.id) ?? lesson.edition) < lesson.edition);
  if (open.length === 0) return [];
  const since = await db
    .select({
      lessonId: lessonEditions.lessonId,
      edition: lessonEditions.edition,
      changes: lessonEditions.changes,
    })
    .from(lessonEditions)
    .where(
      inArray(
        lessonEditions.lessonId,
        open.map(({ lesson }) => lesson.id),
      ),
    )
    .orderBy(desc(lessonEditions.publishedAt));
  return open.map(({ course, lesson }) => {
    const mine = since.filter(
      ({ lessonId, edition }) =>
        lessonId === lesson.id && edition > (known.get(lesson.id) ?? 0) && edition <= lesson.edition,
    );
    // Of several states of one edition the latest one says what it changed.
    const latest = new Map(mine.toReversed().map(({ edition, changes }) => [edition, changes]));
    const once = new Map(
      [...latest.values()].flat().map((change) => [`${change.part} ${change.what}`, change]),
    );
    return { course, lesson, changes: [...once.values()] };
  });
}

type Looking = { userId: string; courseId: string; lessonId: string; today: Day; courseVersion: string };
type LookingWith = Looking & { itemId: string };

const raisedStatements = new WeakMap<
  LessonOutline,
  { all: (db: Db, values: Looking) => Query; item: (db: Db, values: LookingWith) => Query }
>();
const renewals = new WeakMap<Course, (db: Db, values: Looking) => Query>();

/** Notes that somebody who completed an earlier edition has looked at this one; by an answer only where it answers what changed. */
function noteLook(lesson: LessonOutline) {
  const known = raisedStatements.get(lesson);
  if (known) return known;
  const edition = sql.raw(String(Math.trunc(lesson.edition)));
  const note = (db: Db, value: ValueOf<LookingWith>, condition: SQL | undefined) =>
    db
      .insert(looks)
      .select(
        sql`select ${completions.userId}, ${completions.lessonId}, ${edition}, ${value("today")} from ${completions} where ${and(
          eq(completions.userId, value("userId")),
          eq(completions.lessonId, value("lessonId")),
          sql`${completions.edition} < ${edition}`,
          condition,
        )}`,
      )
      .onConflictDoNothing();
  const made = {
    all: statement((db, value: ValueOf<LookingWith>) => note(db, value, undefined)) as (
      db: Db,
      values: Looking,
    ) => Query,
    item: statement((db, value: ValueOf<LookingWith>) =>
      note(
        db,
        value,
        sql`exists (select 1 from ${lessonEditions} where ${and(
          eq(lessonEditions.lessonId, value("lessonId")),
          gt(lessonEditions.edition, completions.edition),
          sql`${lessonEditions.edition} <= ${edition}`,
          sql`${lessonEditions.parts} like '%,' || ${value("itemId")} || ',%'`,
        )})`,
      ),
    ),
  };
  raisedStatements.set(lesson, made);
  return made;
}

/** Notes on the proof of a course, once nothing is left to look at, that it was renewed; what it said before stays. */
function renew(course: Course) {
  const known = renewals.get(course);
  if (known) return known;
  const open = raisedIn(course).map(({ lesson }) =>
    and(
      eq(completions.lessonId, lesson.id),
      lt(completions.edition, lesson.edition),
      sql`not exists (select 1 from ${looks} where ${and(
        eq(looks.userId, completions.userId),
        eq(looks.lessonId, completions.lessonId),
        sql`${looks.edition} >= ${sql.raw(String(Math.trunc(lesson.edition)))}`,
      )})`,
    ),
  );
  const made = statement((db, value: ValueOf<Looking>) =>
    db
      .update(enrolments)
      .set({ renewedOn: sql`${value("today")}`, renewedVersion: sql`${value("courseVersion")}` })
      .where(
        and(
          eq(enrolments.userId, value("userId")),
          eq(enrolments.courseId, value("courseId")),
          isNotNull(enrolments.completedAt),
          sql`exists (select 1 from ${looks} where ${and(
            eq(looks.userId, value("userId")),
            inArray(
              looks.lessonId,
              raisedIn(course).map(({ lesson }) => lesson.id),
            ),
          )})`,
          sql`not exists (select 1 from ${completions} where ${and(
            eq(completions.userId, value("userId")),
            or(...open),
          )})`,
        ),
      ),
  );
  renewals.set(course, made);
  return made;
}

/** For the end of an answer's batch: it may be the look that a changed question asked for. Nothing where no edition was raised. */
export const lookByAnswer = (db: Db, course: Course, lesson: LessonOutline, values: LookingWith): Query[] =>
  lesson.edition > 1 ? [noteLook(lesson).item(db, values), renew(course)(db, values)] : [];

/** Confirms that a learner has looked at what changed in a lesson. Who has nothing to look at changes nothing. */
export async function confirmLook(
  db: Db,
  library: Library,
  {
    userId,
    timeZone,
    course,
    lessonId,
    now = new Date(),
  }: { userId: string; timeZone: string; course: Course; lessonId: string; now?: Date },
): Promise<void> {
  const lesson = outlineOf(course, lessonId);
  if (lesson.edition <= 1) return;
  const values = {
    userId,
    courseId: course.id,
    lessonId,
    today: dayAt(now, timeZone),
    courseVersion: courseVersion(library, course),
  };
  await db.batch([noteLook(lesson).all(db, values), renew(course)(db, values)]);
}
