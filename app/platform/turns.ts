const LONGEST_PAUSE = 100;

/**
 * Lets others have their turn in long work: waits as long as the last turn took, and at least until what has come in
 * meanwhile was begun. So the work takes half of the time that there is, whatever the machine.
 */
export class Turns {
  #began = performance.now();

  /** Ends a turn if it has taken so many milliseconds; returns at once if not. */
  async next(atLeast = 0): Promise<void> {
    const took = performance.now() - this.#began;
    if (took < atLeast) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(took, LONGEST_PAUSE)));
    this.#began = performance.now();
  }
}
