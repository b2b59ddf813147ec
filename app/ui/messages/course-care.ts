import { courseCare as de } from "./de/course-care";
import { courseCare as en } from "./en/course-care";

export const courseCareTexts = { de, en };
