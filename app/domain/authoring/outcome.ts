import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { FEWEST, toFive } from "../analysis";
import type { ChangeClass, ChangedLesson } from "./classes";
import type { CorrectedQuestion } from "./differences";
import type { Impact } from "./impact";

/** What publishing does to a lesson. Whoever completed it keeps that, whatever it is. */
export type LessonChange = {
  id: string;
  kind: "lesson" | "test";
  title: Record<Language, string>;
  change: "new" | "changed" | "same" | "gone";
  /** What it means for those who learn; null for a new lesson, and before the first version. */
  effect: LessonEffect | null;
};

/** A number of people, to the nearest five: an exact one would tell, from one day to the next, who has done something. Fewer than five are not told from nobody. */
export type Told = number | "few";

export type LessonEffect = {
  /** Null where there is nothing to confirm, since the lesson goes. */
  proposed: ChangeClass | null;
  /** People who completed the lesson: all of them keep that. */
  completed: Told;
  /** Of these, those who are asked to look at what changed, if it is material. */
  asked: Told;
  corrected: CorrectedQuestion[];
};

const told = (count: number): Told => (count >= FEWEST ? toFive(count) : "few");

/** The effects by lesson, out of what `impactOf` says of material changes. */
export const effectsOf = (
  { lessons }: Impact,
  changed: readonly ChangedLesson[],
  corrected: readonly CorrectedQuestion[],
): Map<string, LessonEffect> =>
  new Map(
    lessons
      .filter(({ state }) => state !== "new")
      .map(({ id, completions }) => [
        id,
        {
          proposed: changed.find((lesson) => lesson.id === id)?.proposed ?? null,
          completed: told(completions.stay),
          asked: told(completions.asked),
          corrected: corrected.filter(({ lessonId }) => lessonId === id),
        },
      ]),
  );

/** The lessons of what is to be published, beside those of what is (null before the first time): in reading order, those that go last. */
export function lessonChanges(
  before: Library | null,
  after: Library,
  effects: ReadonlyMap<string, LessonEffect>,
): LessonChange[] {
  const lessonsOf = (library: Library | null) => library?.courses().flatMap(({ lessons }) => lessons) ?? [];
  const [old, now] = [lessonsOf(before), lessonsOf(after)];
  const isIn = (list: typeof now, id: string) => list.some((lesson) => lesson.id === id);
  return [...now, ...old.filter(({ id }) => !isIn(now, id))].map(({ id, kind, title }) => {
    const effect = effects.get(id) ?? null;
    const change = !isIn(now, id) ? "gone" : !isIn(old, id) ? "new" : effect ? "changed" : "same";
    return { id, kind, title, change, effect };
  });
}
