/** One try at one item, by one learner. */
export type Try = { learner: string; lessonId: string; itemId: string; tryNumber: number };

export type Answered = Try & { response: Record<string, string[]> };

/** What a client was told about an answer it sent, and when; times are `performance.now()`. */
export type Told = Answered & { begun: number; ended: number } & (
    | { said: "confirmed" }
    | { said: "signed out" | "refused" | "error"; detail: string }
  );

export type Outage = { what: string; from: number; to: number };

/** What clients were told, by many learners at the same time. */
export class Ledger {
  readonly entries: Told[] = [];
  private waiting: { is: (told: Told) => boolean; left: number; resolve: (told: Told) => void }[] = [];

  note(told: Told): void {
    this.entries.push(told);
    for (const one of this.waiting) {
      if (!one.is(told)) continue;
      one.left -= 1;
      if (one.left === 0) one.resolve(told);
    }
    this.waiting = this.waiting.filter(({ left }) => left > 0);
  }

  /**
   * Resolves to the entry with which so many more answers have been confirmed, of those begun from now on.
   * @throws Error if that does not come about: an outage that nothing comes back from.
   */
  confirmed(count: number, within = 90_000): Promise<Told> {
    const since = performance.now();
    const is = (told: Told) => told.said === "confirmed" && told.begun >= since;
    return new Promise((resolve, reject) => {
      const late = () => reject(new Error(`In ${within} ms no ${count} answers were confirmed.`));
      const timer = setTimeout(late, within);
      const done = (told: Told) => {
        clearTimeout(timer);
        resolve(told);
      };
      this.waiting.push({ is, left: count, resolve: done });
    });
  }

  /** Milliseconds from `since` to the first confirmation of an answer that was begun after it. */
  backAfter(since: number): number {
    const after = this.entries.filter(({ said, begun }) => said === "confirmed" && begun >= since);
    return Math.min(...after.map(({ ended }) => ended)) - since;
  }
}

export type Stored = {
  answers: Answered[];
  /** `tries` of each learner's progress at each item. */
  progress: (Omit<Try, "tryNumber"> & { tries: number })[];
};

const placeOf = ({ learner, lessonId, itemId }: Omit<Try, "tryNumber">) => `${learner} ${lessonId} ${itemId}`;
const nameOf = (one: Try) => `${placeOf(one)} ${one.tryNumber}`;
const content = (response: Answered["response"]) =>
  JSON.stringify(Object.entries(response).sort(([a], [b]) => (a < b ? -1 : 1)));

function times(names: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/**
 * Compares what clients were told with what the database holds, once every learner has been told about their last
 * answer. Each list names what breaks a promise; all of them are empty when none is broken.
 */
export function compare({ entries }: Ledger, stored: Stored, outages: Outage[]) {
  const confirmed = entries.filter(({ said }) => said === "confirmed");
  const told = new Map(confirmed.map((one) => [nameOf(one), content(one.response)]));
  const kept = new Map(stored.answers.map((one) => [nameOf(one), content(one.response)]));
  const tries = new Map<string, number>();
  for (const one of stored.answers) {
    tries.set(placeOf(one), Math.max(one.tryNumber, tries.get(placeOf(one)) ?? 0));
  }
  const underway = new Map(stored.progress.map((one) => [placeOf(one), one.tries]));
  const repeated = (names: string[]) => [...times(names)].flatMap(([name, n]) => (n > 1 ? [name] : []));
  const within = ({ begun, ended }: Told) => outages.some(({ from, to }) => ended >= from && begun <= to);
  const shown = (one: Told) =>
    `${nameOf(one)} at ${Math.round(one.ended)}: ${"detail" in one ? one.detail : ""}`;
  return {
    /** Confirmed to the learner, and not there. */
    lost: [...told.keys()].filter((name) => !kept.has(name)),
    /** There with another content than the learner sent. */
    altered: [...told].flatMap(([name, sent]) => (kept.has(name) && kept.get(name) !== sent ? [name] : [])),
    /** There twice. */
    doubled: repeated(stored.answers.map(nameOf)),
    /** There, though the learner never got it confirmed. */
    unconfirmed: [...kept.keys()].filter((name) => !told.has(name)),
    /** Progress that is missing, there twice, or does not count the tries that are stored. */
    torn: [
      ...[...tries].flatMap(([place, highest]) => (underway.get(place) === highest ? [] : [place])),
      ...[...underway.keys()].filter((place) => !tries.has(place)),
      ...repeated(stored.progress.map(placeOf)),
    ],
    signedOut: entries.filter(({ said }) => said === "signed out").map(shown),
    refused: entries.filter(({ said }) => said === "refused").map(shown),
    /** Errors while nothing was down. */
    stray: entries.filter((one) => one.said === "error" && !within(one)).map(shown),
  };
}
