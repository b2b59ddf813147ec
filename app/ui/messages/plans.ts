import { plans as de } from "./de/plans";
import { plans as en } from "./en/plans";

export const planTexts = { de, en };
