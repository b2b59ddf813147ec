/** What a normalised gain amounts to in words. */
export type GainBand = "high" | "medium" | "low" | "none";

export type Gain = {
  /** In percentage points; below 0 when it was less the second time. */
  raw: number;
  /** Hake's g: what was gained of all there was to gain. Null when the first check left nothing open. */
  normalised: number | null;
  band: GainBand | null;
};

/**
 * The gain between two checks, given as shares 0–1: raw gain post − pre, and normalised gain
 * g = (post − pre) / (100 − pre). From 0.7 it is high, from 0.3 medium, above 0 low.
 * Source: R. R. Hake, "Interactive-engagement versus traditional methods", American Journal of Physics 66 (1998),
 * 64–74. Hake's bands are for the means of whole classes; for one person they are a rough guide.
 */
export function gainBetween(pre: number, post: number): Gain {
  const [before, after] = [pre * 100, post * 100];
  const raw = after - before;
  const open = 100 - before;
  if (open < 1e-9) return { raw, normalised: null, band: null };
  const normalised = raw / open;
  return { raw, normalised, band: bandOf(normalised) };
}

// Shares are fifteenths, so a gain of exactly 0.3 may arrive a rounding error below it.
const atLeast = (value: number, bound: number): boolean => value >= bound - 1e-9;

function bandOf(normalised: number): GainBand {
  if (normalised < 1e-9) return "none";
  if (atLeast(normalised, 0.7)) return "high";
  return atLeast(normalised, 0.3) ? "medium" : "low";
}
