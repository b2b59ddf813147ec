import { home as de } from "./de/home";
import { home as en } from "./en/home";

export const homeTexts = { de, en };
