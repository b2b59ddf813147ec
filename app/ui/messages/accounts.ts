import { accounts as de } from "./de/accounts";
import { accounts as en } from "./en/accounts";

export const accountTexts = { de, en };
