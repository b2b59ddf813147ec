import type { Language, Source } from "~/content/lessons";
import type { Library } from "~/content/library";
import { addDays, type Day } from "~/platform/days";

/** So many days before its date a lesson's facts are listed for a new check. */
export const NOTICE_DAYS = 28;

/** A lesson whose facts are to be checked again. */
export type DueSources = {
  lessonId: string;
  lesson: string;
  course: string;
  path: string;
  /** When they were checked last, and by when they are to be checked again (YYYY-MM-DD). */
  asOf: string | null;
  reviewBy: string;
  isOver: boolean;
  sources: Source[];
};

/** The lessons whose `review_by` has passed or does within four weeks, the most urgent first. */
export function dueSources(
  library: Library,
  { lessonIds, language, today }: { lessonIds: readonly string[]; language: Language; today: Day },
): DueSources[] {
  const until = addDays(today, NOTICE_DAYS);
  return library
    .courses()
    .flatMap((course) =>
      course.lessons.flatMap(({ id, slug }): DueSources[] => {
        const lesson = lessonIds.includes(id) ? library.lessonById(id, language) : undefined;
        if (!lesson?.reviewBy || lesson.reviewBy > until) return [];
        const { title, asOf, reviewBy, sources } = lesson;
        return [
          {
            lessonId: id,
            lesson: title,
            course: course.title[language],
            path: `/courses/${course.slug}/${slug}`,
            asOf,
            reviewBy,
            isOver: reviewBy < today,
            sources,
          },
        ];
      }),
    )
    .sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0));
}
