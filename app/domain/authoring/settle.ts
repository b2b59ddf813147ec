import { completions, type Db, enrolments, itemProgress, newId, publications, type Query, users } from "db";
import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Course, Language, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import { dayAt } from "~/platform/days";
import { Turns } from "~/platform/turns";
import { markAssigned } from "../assignments";
import { completeCourse, completeLesson, completeTest, courseVersion, isAskedInParts } from "../learning";
import { carryOver, type Heir, lateVersions } from "./carry";
import { libraryAt } from "./published";

/** So many persons in a turn: some milliseconds of work. */
const PEOPLE_PER_TURN = 20;

/**
 * Brings learners what follows from a publication: completions and marks of lessons that were split or merged go on in the
 * new ones, and whoever has all that a lesson or a course now asks for has completed it. Nothing is ever taken away. It can
 * be interrupted and done again, by any number of processes.
 */
export async function settlePublication(
  db: Db,
  { origin, number }: { origin: string; number: number },
  onProgress?: (people: number) => void,
): Promise<void> {
  const library = await libraryAt(db, origin, number);
  if (!library) return;
  const before = await libraryAt(db, origin, number - 1);
  const heirs = await heirsIn(db, origin, library, before);
  const eased = before ? easedLessons(before, library) : [];
  const courses = before
    ? library.courses().filter((course) => asksLess(before.courseById(course.id), course))
    : [];
  const moved = before ? movedLessons(before, library) : [];
  const places = [...heirs, ...moved].map(({ course }) => course);
  if (heirs.length + moved.length + eased.length + courses.length > 0) {
    const turns = new Turns();
    let [last, done] = ["", 0];
    for (;;) {
      const people = await db
        .select({ id: users.id, language: users.language, timeZone: users.timeZone })
        .from(users)
        .where(gt(users.id, last))
        .orderBy(asc(users.id))
        .limit(PEOPLE_PER_TURN);
      if (people.length === 0) break;
      const ids = people.map(({ id }) => id);
      const carrying = [
        ...moved.map(({ course, lesson }) => moveCompletions(db, ids, course, lesson)),
        ...heirs.flatMap((heir) => carryOver(db, heir, ids)),
        ...[...new Set(places)].map((course) => enrol(db, ids, course)),
      ];
      if (carrying.length > 0) await db.batch(carrying);
      for (const reached of await reachedBy(db, ids, eased, [...courses, ...places])) {
        const person = people.find(({ id }) => id === reached.userId);
        if (!person) continue;
        await db.batch([
          // First the row that a learner's own answers begin with, so that they follow each other (see `Db.batch`).
          db
            .update(enrolments)
            .set({ visitedAt: sql`${enrolments.visitedAt}` })
            .where(and(eq(enrolments.userId, reached.userId), eq(enrolments.courseId, reached.course.id))),
          ...reaching(db, library, { ...reached, ...person }),
        ]);
        await turns.next();
      }
      last = ids.at(-1) ?? "";
      done += ids.length;
      onProgress?.(done);
      await turns.next();
    }
  }
  await db
    .update(publications)
    .set({ settledAt: new Date() })
    .where(and(eq(publications.origin, origin), eq(publications.number, number)));
}

type Place = { course: Course; lesson: LessonOutline };

/** Lessons that go on from others and were not there before, or go on from others than before. */
async function heirsIn(
  db: Db,
  origin: string,
  library: Library,
  before: Library | null,
): Promise<(Heir & { course: Course })[]> {
  const heirs: (Heir & { course: Course })[] = [];
  for (const course of library.courses()) {
    for (const lesson of course.lessons) {
      const known = before?.outline(lesson.id);
      if (lesson.from.length === 0 || (known && known.from.join() === lesson.from.join())) continue;
      const items = Object.keys(library.lessonById(lesson.id, "de")?.items ?? {});
      heirs.push({
        course,
        courseId: course.id,
        lesson,
        items,
        late: await lateVersions(db, origin, lesson),
      });
    }
  }
  return heirs;
}

/** Lessons that stand in another course than before, or that were not there: one that is restored may stand elsewhere now. */
const movedLessons = (before: Library, library: Library): Place[] =>
  library.courses().flatMap((course) =>
    course.lessons.flatMap((lesson): Place[] => {
      const was = before.lessonById(lesson.id, "de")?.courseId;
      return was === course.id ? [] : [{ course, lesson }];
    }),
  );

const moveCompletions = (db: Db, people: string[], course: Course, lesson: LessonOutline): Query =>
  db
    .update(completions)
    .set({ courseId: course.id })
    .where(and(inArray(completions.userId, people), eq(completions.lessonId, lesson.id)));

/** Whoever has completed a lesson of a course takes part in it, wherever the lesson stood before. */
const enrol = (db: Db, people: string[], course: Course): Query =>
  db
    .insert(enrolments)
    .select(
      sql`select c.user_id, ${course.id}, null, null, max(c.completed_at), null, null, null, null, null
          from ${completions} c where ${inArray(sql`c.user_id`, people)} and c.course_id = ${course.id} group by c.user_id`,
    )
    .onConflictDoNothing();

/** Lessons that may be complete now with what a learner had already: they ask for less, or go on from others. */
function easedLessons(before: Library, library: Library): Place[] {
  return library.courses().flatMap((course) =>
    course.lessons.flatMap((lesson): Place[] => {
      const known = before.outline(lesson.id);
      const passMark = before
        .courses()
        .find(({ lessons }) => lessons.some(({ id }) => id === lesson.id))?.passMark;
      const same = known && known.required.join() === lesson.required.join() && passMark === course.passMark;
      return lesson.kind === "test" || lesson.required.length === 0 || same ? [] : [{ course, lesson }];
    }),
  );
}

/** Whether a course asks for other lessons than before, so that what somebody has may be all of it. */
function asksLess(before: Course | undefined, course: Course): boolean {
  const ids = ({ lessons }: Course) => lessons.map(({ id }) => id);
  return before !== undefined && ids(before).some((id) => !ids(course).includes(id));
}

type Reached = { userId: string; course: Course; lesson: LessonOutline | null };

async function reachedBy(db: Db, people: string[], lessons: Place[], courses: Course[]): Promise<Reached[]> {
  const reached: Reached[] = [];
  for (const { course, lesson } of lessons) {
    const rows = await db
      .select({ userId: itemProgress.userId })
      .from(itemProgress)
      .where(
        and(
          inArray(itemProgress.userId, people),
          eq(itemProgress.lessonId, lesson.id),
          inArray(itemProgress.itemId, lesson.required),
          sql`not exists (select 1 from ${completions} where ${and(
            eq(completions.userId, itemProgress.userId),
            eq(completions.lessonId, lesson.id),
          )})`,
        ),
      )
      .groupBy(itemProgress.userId)
      .having(sql`sum(${itemProgress.best}) >= ${course.passMark * lesson.required.length - 0.001}`);
    reached.push(...rows.map(({ userId }) => ({ userId, course, lesson })));
  }
  for (const course of new Set(courses)) {
    const ids = course.lessons.map(({ id }) => id);
    const rows = await db
      .select({ userId: enrolments.userId })
      .from(enrolments)
      .where(
        and(
          inArray(enrolments.userId, people),
          eq(enrolments.courseId, course.id),
          isNull(enrolments.completedAt),
          sql`${ids.length} = (select count(*) from ${completions} where ${and(
            eq(completions.userId, enrolments.userId),
            inArray(completions.lessonId, ids),
          )})`,
        ),
      );
    reached.push(...rows.map(({ userId }) => ({ userId, course, lesson: null })));
  }
  return reached;
}

/**
 * The queries that complete for a learner what they have reached without an answer of theirs: a lesson, by its marks or a
 * passed attempt, its course, and what their teams ask for. They change nothing where that is not so.
 */
export function reaching(
  db: Db,
  library: Library,
  { userId, course, lesson, language, timeZone }: Reached & { language: Language; timeZone: string },
): Query[] {
  const now = new Date();
  const values = {
    answerId: newId(),
    userId,
    courseId: course.id,
    lessonId: lesson?.id ?? "",
    itemId: "",
    tryNumber: 0,
    language,
    version: (lesson && library.lessonById(lesson.id, language)?.version) ?? "",
    response: {},
    score: 0,
    now,
    today: dayAt(now, timeZone),
    courseVersion: courseVersion(library, course),
  };
  const own = lesson && (lesson.kind === "test" ? completeTest(lesson) : completeLesson(course, lesson));
  return [
    ...(own ? [own(db, values)] : []),
    enrol(db, [userId], course),
    completeCourse(course)(db, values),
    ...markAssigned(db, values, { inParts: isAskedInParts(course) }),
  ];
}
