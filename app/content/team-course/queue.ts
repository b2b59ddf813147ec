/** Work that waits for its turn: whoever has waited with nothing under way comes first, so that nobody holds up the others. */
export class FairQueue {
  readonly #waiting = new Map<string, (() => Promise<void>)[]>();
  #busy = 0;

  constructor(readonly atATime: number) {}

  /** Runs some work when its turn has come; `owner` is whose work it is. */
  run<Result>(owner: string, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const own = this.#waiting.get(owner) ?? [];
      own.push(() => work().then(resolve, reject));
      this.#waiting.set(owner, own);
      this.#next();
    });
  }

  #next(): void {
    const [owner, own] = this.#waiting.entries().next().value ?? [];
    const work = own?.shift();
    if (!owner || !own || !work) return;
    if (this.#busy >= this.atATime) {
      own.unshift(work);
      return;
    }
    // Whoever has more to do goes to the end of the line.
    this.#waiting.delete(owner);
    if (own.length > 0) this.#waiting.set(owner, own);
    this.#busy += 1;
    void work().finally(() => {
      this.#busy -= 1;
      this.#next();
    });
  }
}
