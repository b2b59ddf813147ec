import { teamImport as de } from "./de/team-import";
import { teamImport as en } from "./en/team-import";

export const teamImportTexts = { de, en };
