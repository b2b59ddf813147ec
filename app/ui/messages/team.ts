import { team as de } from "./de/team";
import { team as en } from "./en/team";

export const teamTexts = { de, en };
