/** After so long others get their turn. */
const TURN_MS = 8;

export type Breathe = () => Promise<void> | undefined;

/** Gives others their turn when one's own has taken long enough; there is nothing to wait for otherwise. */
export function turns(): Breathe {
  let began = performance.now();
  return () => {
    if (performance.now() - began < TURN_MS) return undefined;
    return new Promise((resolve) => {
      setImmediate(() => {
        began = performance.now();
        resolve();
      });
    });
  };
}
