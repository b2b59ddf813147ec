import { worksheets as de } from "./de/worksheets";
import { worksheets as en } from "./en/worksheets";

export const worksheetTexts = { de, en };
