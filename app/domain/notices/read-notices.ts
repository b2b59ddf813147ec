import { type Db, flags } from "db";
import { and, inArray, isNull } from "drizzle-orm";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { dayAt } from "~/platform/days";
import { KEPT_DAYS } from "./close-flags";
import { dueSources, NOTICE_DAYS } from "./due-sources";
import { listFlags } from "./list-flags";

const lessonsOf = (courses: readonly { lessons: { id: string }[] }[]): string[] =>
  courses.flatMap(({ lessons }) => lessons.map(({ id }) => id));

/**
 * What the notices' page shows of a library's courses: what learners report, and which sources are due on this day where the
 * trainer is.
 */
export async function readNotices(
  db: Db,
  library: Library,
  { language, timeZone }: { language: Language; timeZone: string },
) {
  const now = new Date();
  const lessonIds = lessonsOf(library.courses());
  return {
    sources: dueSources(library, { lessonIds, language, today: dayAt(now, timeZone) }),
    flags: await listFlags(db, library, { lessonIds, language }),
    seenAt: now.toISOString(),
    weeks: NOTICE_DAYS / 7,
    keptDays: KEPT_DAYS,
  };
}

/** How many notices wait in each course that a team offers: reported places that are open, and lessons whose sources are due. */
export async function countNotices(
  db: Db,
  library: Library,
  { teamId, timeZone }: { teamId: string; timeZone: string },
): Promise<Map<string, number>> {
  const courses = library.courses().filter(({ team }) => team?.id === teamId);
  const lessonIds = lessonsOf(courses);
  if (lessonIds.length === 0) return new Map();
  const { lessonId, place, sentence, language } = flags;
  const open = await db
    .selectDistinct({ lessonId, place, sentence, language })
    .from(flags)
    .where(and(inArray(lessonId, lessonIds), isNull(flags.doneAt)));
  const due = dueSources(library, { lessonIds, language: "de", today: dayAt(new Date(), timeZone) });
  const waiting = [...open, ...due];
  return new Map(
    courses.map(({ id, lessons }) => [
      id,
      waiting.filter((one) => lessons.some((lesson) => lesson.id === one.lessonId)).length,
    ]),
  );
}
