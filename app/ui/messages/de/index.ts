import { accounts } from "./accounts";
import { common } from "./common";
import { errors } from "./errors";
import { items, slider } from "./items";
import { learning } from "./learning";
import { pages } from "./pages";
import { plans } from "./plans";

/** All German messages by subject. A subject is one file; add it here and in `../en`. */
export const de = { common, items, slider, learning, errors, pages, accounts, plans };

/** What every other language must provide: a missing message fails the type check. */
export type Messages = typeof de;
