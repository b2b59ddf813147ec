/**
 * Order that looks random and is the same for the same seed, on the server and in the browser.
 * Seeding: FNV-1a (Fowler, Noll, Vo); generator: mulberry32 (Tommy Ettinger, public domain).
 */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A copy of `list` in an order that only `seed` decides (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], seed: string): T[] {
  const next = generator(seed);
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
