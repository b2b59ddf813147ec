import { report as de } from "./de/report";
import { report as en } from "./en/report";

export const reportTexts = { de, en };
