import { preview as de } from "./de/preview";
import { preview as en } from "./en/preview";

export const previewTexts = { de, en };
