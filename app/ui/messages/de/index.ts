import { common } from "./common";
import { errors } from "./errors";
import { items, slider } from "./items";
import { learning } from "./learning";

/**
 * The German messages that every page may need, by subject; each page loads them all. What only some pages say stands in a
 * file beside `de/` and `en/` (`messages/plans.ts`) and comes with those pages: `texts(planTexts).title`.
 */
export const de = { common, items, slider, learning, errors };

/** What every other language must provide: a missing message fails the type check. */
export type Messages = typeof de;
