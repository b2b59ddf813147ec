/*
 * Which answers a figure is made of. Somebody who looks at a figure every day would see one person's answer in how it moves:
 * 60 people with 80 % and a day later 61 with 79 % says that one more has answered, and how. So figures are made of whole
 * batches only. They first appear with FIRST people, and move only when at least BATCH more have come, all of them later
 * than anyone before; whoever has been erased meanwhile is missing from then on, hidden among those who came. Nor does
 * a figure move by a batch in which everyone got the same mark, since that would say what each of them did.
 */

/** How many people it takes for the first figure, and how many more for the next one. */
export const FIRST = 50;
export const BATCH = 10;

/** Fewer people than this are never a figure of their own. */
export const FEWEST = 5;

/** When somebody answered, in milliseconds, and what they got. */
export type Entry = { at: number; mark: number };

/**
 * Up to which time the answers of the next figure go, or null while there is none to be made.
 * @param entries one for each person there is, in any order
 * @param until up to where the answers of the present figure go; null before the first
 */
export function nextEnd(entries: readonly Entry[], until: number | null): number | null {
  const waiting = entries.filter(({ at }) => until === null || at > until).sort((a, b) => a.at - b.at);
  const batch = waiting.slice(0, waiting.length - (waiting.length % BATCH));
  const end = batch.at(-1)?.at;
  if (end === undefined) return null;
  if (until !== null && batch.every(({ mark }) => mark === batch[0]?.mark)) return null;
  return entries.filter(({ at }) => at <= end).length >= FIRST ? end : null;
}

/** How many there are, as far as that is said: in whole batches. */
export const inBatches = (count: number): number => count - (count % BATCH);
