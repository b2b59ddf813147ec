import type { ContentFault } from "../faults";
import { faultOf } from "../folders";
import { linesOf } from "../manuscript";
import { say } from "../sentences";
import { LIMITS } from "./limits";

/**
 * Signs that Markdown looks for a partner of, and how many of each a file may have. The time of the parser grows with the
 * square of some, so they are counted before it begins; the longest lesson of ours has a fifth of any of these at most.
 */
const MOST: Record<string, { signs: string; most: number }> = {
  "* _ ~": { signs: "*_~", most: 2_000 },
  "|": { signs: "|", most: 2_000 },
  "[ ]": { signs: "[]", most: 600 },
  "<": { signs: "<", most: 2_000 },
  "`": { signs: "`", most: 600 },
  "{ }": { signs: "{}", most: 400 },
  "&": { signs: "&", most: 600 },
  "@": { signs: "@", most: 300 },
};

/** What a line begins with before its text: blanks and the signs of quotes and lists. */
const LEAD = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/;
const LONGEST_LEAD = 60;

/** What would make a file slow to be read, if anything; found in one go through its text. */
export function faultOfCost(text: string, file: string): ContentFault | null {
  const lines = linesOf(text);
  if (lines.length > LIMITS.lines)
    return faultOf(file, say("has more than {0} lines", LIMITS.lines), "divide the lesson into two");
  const deep = lines.findIndex((line) => (LEAD.exec(line)?.[0].length ?? 0) > LONGEST_LEAD);
  if (deep >= 0) {
    const what = "is nested more deeply than anybody reads";
    return { ...faultOf(file, what, "write it with fewer levels"), line: deep + 1 };
  }
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  for (const [name, { signs, most }] of Object.entries(MOST)) {
    const count = [...signs].reduce((sum, sign) => sum + (counts.get(sign) ?? 0), 0);
    if (count > most)
      return faultOf(
        file,
        say("has more than {0} of the signs {1}", most, name),
        "divide the lesson into several, or write it with less markup",
      );
  }
  return null;
}
