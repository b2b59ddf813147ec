import { demo as de } from "./de/demo";
import { demo as en } from "./en/demo";

export const demoTexts = { de, en };
