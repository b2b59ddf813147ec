import { zones as de } from "./de/zones";
import { zones as en } from "./en/zones";

export const zoneTexts = { de, en };
