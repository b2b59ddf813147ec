import { news as de } from "./de/news";
import { news as en } from "./en/news";

export const newsTexts = { de, en };
