import type { ItemType } from "~/content/items";
import type { Option } from "./options";
import type { ShownItem } from "./shown";

/** What an author should look at, the most important kind first. */
export const TASK_KINDS = ["key", "too-hard", "too-easy", "distractor"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export type Task = {
  kind: TaskKind;
  /** The options that it is about. */
  options: string[];
  /** How pressing it is among those of its kind: larger is more. */
  weight: number;
};

/** Facility in per cent above which a question is too easy, and below which it is too hard. */
export const TOO_EASY = 90;
export const TOO_HARD = 30;
/** A wrong option that a smaller share of people takes does nothing, in per cent. */
export const IDLE = 5;

/** Types whose wrong options the author made up to be taken; in the others they come from the other parts. */
const WITH_DISTRACTORS: ItemType[] = ["single-choice", "multiple-choice", "true-false", "cloze"];

/**
 * What the figures of a question ask of its author. They are taken from what may be seen, so that a task says no more than that.
 *
 * - key: the discrimination index is negative, and a wrong option is chosen more by those who did well in the rest: its own
 *   correlation with the rest is above that of every right option of its part, and larger than chance mostly makes it. The key may
 *   point at the wrong one.
 * - too-hard: people got less than 30 % of the mark, or no more than somebody would by lot.
 * - too-easy: people got more than 90 % of the mark.
 * - distractor: a wrong option that fewer than 5 % chose, or fewer than five people. Said only where the question is not too easy,
 *   since then no wrong option is taken.
 */
export function tasksOf(
  type: ItemType,
  shown: ShownItem,
  options: readonly Option[],
  guess: number | null,
): Task[] {
  const facility =
    shown.figures?.facility ?? (shown.alike === "wrong" ? 0 : shown.alike === "right" ? 100 : null);
  if (facility === null) return [];
  const tasks: Task[] = [];
  const suspects = suspectsOf(shown, options);
  if (suspects.length > 0) {
    tasks.push({ kind: "key", options: suspects, weight: -(shown.figures?.discrimination ?? 0) });
  }
  if (facility < TOO_HARD || (guess !== null && guess > 0 && facility <= guess)) {
    tasks.push({ kind: "too-hard", options: [], weight: 100 - facility });
  }
  if (facility > TOO_EASY) return [...tasks, { kind: "too-easy", options: [], weight: facility }];
  const idle = WITH_DISTRACTORS.includes(type) ? idleOf(shown, options) : [];
  if (idle.length > 0) tasks.push({ kind: "distractor", options: idle, weight: idle.length });
  return tasks;
}

/** So many of the suspects are named: in a question of many parts more would say less. */
const NAMED = 2;

/**
 * With n people a correlation of nothing at all lies within ± 100/√n about two times in three. Something that is no choice of its own,
 * such as any other word in a gap, is no suspect.
 */
function suspectsOf({ figures, persons, options: counted }: ShownItem, options: readonly Option[]): string[] {
  if (figures?.discrimination === null || figures === null || figures.discrimination >= 0) return [];
  const byChance = 100 / Math.sqrt(persons);
  const of = (id: string) => counted.find((one) => one.id === id)?.discrimination ?? null;
  return options
    .flatMap(({ id, right, part, label }) => {
      const own = of(id);
      if (right || label === "otherwise" || own === null || own <= byChance) return [];
      const rights = options.filter((other) => other.right && other.part === part);
      return rights.every((other) => own > (of(other.id) ?? -100)) ? [{ id, own }] : [];
    })
    .sort((a, b) => b.own - a.own)
    .slice(0, NAMED)
    .map(({ id }) => id);
}

/** A verdict is no distractor: there are but two. */
function idleOf({ persons, options: counted }: ShownItem, options: readonly Option[]): string[] {
  return options.flatMap(({ id, right, label }) => {
    if (right || label === "true" || label === "false" || label === "otherwise") return [];
    const one = counted.find((other) => other.id === id);
    return one && (one.count ?? 0) < (persons * IDLE) / 100 ? [id] : [];
  });
}

/** The most important first. */
export const byImportance = (a: Pick<Task, "kind" | "weight">, b: Pick<Task, "kind" | "weight">): number =>
  TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) || b.weight - a.weight;
