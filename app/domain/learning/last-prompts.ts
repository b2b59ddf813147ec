import { answers, type Db, itemProgress } from "db";
import { and, eq, inArray } from "drizzle-orm";
import type { Language, Lesson } from "~/content/lessons";
import type { Library } from "~/content/library";

/** The last prompt that a learner handed in at a prompt lab. */
export type LastPrompt = { lesson: Lesson; item: string; text: string; answeredAt: Date };

/** A learner's last prompt of each lab, in the order of the courses; one that was asked again counts for its own lesson. */
export async function readLastPrompts(
  db: Db,
  library: Library,
  { userId, language }: { userId: string; language: Language },
): Promise<LastPrompt[]> {
  const labs = labsOf(library, language);
  if (labs.size === 0) return [];
  const rows = await db
    .select({ itemId: itemProgress.itemId, response: answers.response, answeredAt: answers.answeredAt })
    .from(itemProgress)
    .innerJoin(answers, eq(answers.id, itemProgress.lastAnswerId))
    .where(and(eq(itemProgress.userId, userId), inArray(itemProgress.itemId, [...labs.keys()])));
  return [...labs].flatMap(([item, lesson]): LastPrompt[] => {
    const [last] = rows
      .filter(({ itemId }) => itemId === item)
      .sort((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime());
    const text = last?.response.text?.[0];
    return last && text ? [{ lesson, item, text, answeredAt: last.answeredAt }] : [];
  });
}

/** The prompt labs of all lessons: the item's id → the lesson that it belongs to. */
function labsOf(library: Library, language: Language): Map<string, Lesson> {
  const lessons = library
    .courses()
    .flatMap((course) => course.lessons.flatMap(({ id }) => library.lessonById(id, language) ?? []));
  return new Map(
    lessons.flatMap((lesson) =>
      lesson.segments.flatMap((segment): [string, Lesson][] =>
        segment.kind === "item" && lesson.items[segment.item]?.type === "prompt"
          ? [[segment.item, lesson]]
          : [],
      ),
    ),
  );
}
