import { looks as de } from "./de/looks";
import { looks as en } from "./en/looks";

export const lookTexts = { de, en };
