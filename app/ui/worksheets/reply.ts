import type { SheetState, SheetValues } from "~/content/worksheet";

/** What the server says to a posted worksheet: see `Filled` in domain/worksheets. */
export type SheetReply = { sheet: string; values: SheetValues } & (
  | { said: "saved"; state: SheetState }
  | { said: "calculated" }
  | { said: "conflict"; state: SheetState }
  | { said: "too-long"; fields: string[] }
);
