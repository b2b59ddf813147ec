import { learningPath as de } from "./de/learning-path";
import { learningPath as en } from "./en/learning-path";

export const learningPathTexts = { de, en };
