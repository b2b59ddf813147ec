import { privacy as de } from "./de/privacy";
import { privacy as en } from "./en/privacy";

export const privacyTexts = { de, en };
