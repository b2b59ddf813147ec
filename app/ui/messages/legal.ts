import { legal as de } from "./de/legal";
import { legal as en } from "./en/legal";

export const legalTexts = { de, en };
