import type { ContentFault } from "../faults";
import { type Filled, type Said, say } from "../sentences";
import { LIMITS } from "./limits";

/** Faults as they are told: not more than anybody reads, and none longer than a message. */
export function capped(faults: readonly ContentFault[]): ContentFault[] {
  const told = faults.slice(0, LIMITS.faults).map((fault) => ({
    ...fault,
    field: short(fault.field, 80),
    what: shortSaid(fault.what),
    mend: shortSaid(fault.mend),
  }));
  const rest = faults.length - told.length;
  const last = told.at(-1);
  if (rest > 0 && last)
    told.push({
      ...last,
      field: "",
      what: say("{0} more are not listed", rest),
      mend: "mend those above first",
    });
  return told;
}

const short = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;

/** Our own sentences are short; what is put into them is somebody else's. */
function shortSaid(said: Said): Said {
  return typeof said === "string" ? said : shortFilled(said);
}

function shortFilled({ english, ...sentence }: Filled): Filled {
  const values = sentence.with.map((value) => {
    if (typeof value === "object") return shortFilled(value);
    return typeof value === "string" ? short(value, LIMITS.valueLength) : value;
  });
  const own = { ...sentence, with: values };
  return english === undefined ? own : { ...own, english: short(english, LIMITS.valueLength) };
}
