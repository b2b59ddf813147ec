import type { Messages } from "../de";
import { accounts } from "./accounts";
import { common } from "./common";
import { errors } from "./errors";
import { items, slider } from "./items";
import { learning } from "./learning";
import { pages } from "./pages";
import { plans } from "./plans";

export const en: Messages = { common, items, slider, learning, errors, pages, accounts, plans };
