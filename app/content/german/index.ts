import { EXCHANGE } from "./exchange";
import { FRONT } from "./front";
import { ITEMS } from "./items";
import { RULES } from "./rules";
import { TEXT } from "./text";
import { WORKSHEETS } from "./worksheets";

/**
 * The German words of all that the check says: English sentence → German sentence, with the same gaps. A sentence that is
 * not here does not compile (see ../sentences.ts).
 */
export const GERMAN = { ...RULES, ...FRONT, ...TEXT, ...ITEMS, ...WORKSHEETS, ...EXCHANGE } as const;
