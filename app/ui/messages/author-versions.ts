import { authorVersions as de } from "./de/author-versions";
import { authorVersions as en } from "./en/author-versions";

export const authorVersionTexts = { de, en };
