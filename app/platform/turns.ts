/** So long one works before others have their turn, in milliseconds: what one piece of the work takes comes on top. */
const A_TURN = 5;
const LONGEST_PAUSE = 100;

/**
 * Lets others have their turn in long work: waits as long as the last turn took, and at least until what has come in
 * meanwhile was begun. So the work takes half of the time that there is, whatever the machine.
 */
export class Turns {
  #began = performance.now();

  /** To be asked between pieces of the work: ends the turn if it has been long enough, and returns at once if not. */
  async next(): Promise<void> {
    const took = performance.now() - this.#began;
    if (took < A_TURN) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(took, LONGEST_PAUSE)));
    this.#began = performance.now();
  }
}
