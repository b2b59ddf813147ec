import { check as de } from "./de/check";
import { check as en } from "./en/check";

export const checkTexts = { de, en };
