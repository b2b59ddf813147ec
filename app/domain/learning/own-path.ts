import { completions, type Db, learnerPaths, pathExceptions } from "db";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Course, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import { parse } from "~/platform/forms";
import { lessonsOfPath, PATHS, type Path } from "./paths";

export type PathStation = {
  course: Course;
  lessons: (LessonOutline & { done: boolean })[];
  /**
   * Whether the learner's check says that they know the course: then what is open in it is left out of their way, unless
   * they asked to take it (`again`).
   */
  known: boolean;
  again: boolean;
  state: "done" | "left-out" | "open";
};

export type OwnPath = {
  path: Path;
  stations: PathStation[];
  /** Where to go on: the first lesson that is neither done nor left out. */
  next: { course: Course; lesson: LessonOutline } | null;
  /** Of the lessons that are open and not left out. */
  minutesLeft: number;
};

/**
 * The path that a learner has chosen, and how far they are on it; null while they have chosen none. `known` holds the
 * ids of the courses that their last check says they know: nobody has to sit through those. Leaving a course out proves nothing: it is not
 * completed by that, and what a team asks for stays asked.
 */
export async function readOwnPath(
  db: Db,
  library: Library,
  { userId, known }: { userId: string; known: ReadonlySet<string> },
): Promise<OwnPath | null> {
  const [choices, exceptions, done] = await Promise.all([
    db.select({ path: learnerPaths.path }).from(learnerPaths).where(eq(learnerPaths.userId, userId)),
    db
      .select({ courseId: pathExceptions.courseId })
      .from(pathExceptions)
      .where(eq(pathExceptions.userId, userId)),
    db.select({ id: completions.lessonId }).from(completions).where(eq(completions.userId, userId)),
  ]);
  const path = choices[0]?.path;
  if (!path) return null;
  const taken = new Set(exceptions.map(({ courseId }) => courseId));
  const completed = new Set(done.map(({ id }) => id));
  const stations = lessonsOfPath(library, path).map(({ course, lessons }): PathStation => {
    const own = lessons.map((lesson) => ({ ...lesson, done: completed.has(lesson.id) }));
    const isKnown = known.has(course.id);
    const again = isKnown && taken.has(course.id);
    const state = own.every((lesson) => lesson.done) ? "done" : isKnown && !again ? "left-out" : "open";
    return { course, lessons: own, known: isKnown, again, state };
  });
  const open = stations
    .filter(({ state }) => state === "open")
    .flatMap(({ course, lessons }) =>
      lessons.filter((lesson) => !lesson.done).map((lesson) => ({ course, lesson })),
    );
  return {
    path,
    stations,
    next: open[0] ?? null,
    minutesLeft: open.reduce((sum, { lesson }) => sum + lesson.minutes, 0),
  };
}

const choice = z.object({ path: z.enum(PATHS, "choose") });

/**
 * Chooses a path, or another one; nothing that was learned is lost by that.
 * @throws Problem `invalid` (`path`: `choose`)
 */
export async function choosePath(db: Db, userId: string, input: unknown): Promise<void> {
  const { path } = parse(choice, input);
  const chosenAt = new Date();
  await db
    .insert(learnerPaths)
    .values({ userId, path, chosenAt })
    .onConflictDoUpdate({ target: learnerPaths.userId, set: { path, chosenAt } });
}

/** Takes a course although the check says that it is known, or leaves it out again. One that is not there changes nothing. */
export async function takeAnyway(
  db: Db,
  library: Library,
  { userId, courseId, take }: { userId: string; courseId: string; take: boolean },
): Promise<void> {
  if (!library.courseById(courseId)) return;
  if (take) await db.insert(pathExceptions).values({ userId, courseId }).onConflictDoNothing();
  else
    await db
      .delete(pathExceptions)
      .where(and(eq(pathExceptions.userId, userId), eq(pathExceptions.courseId, courseId)));
}
