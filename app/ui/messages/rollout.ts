import { rollout as de } from "./de/rollout";
import { rollout as en } from "./en/rollout";

export const rolloutTexts = { de, en };
