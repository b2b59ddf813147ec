import { author as de } from "./de/author";
import { author as en } from "./en/author";

export const authorTexts = { de, en };
