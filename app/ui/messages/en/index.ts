import type { Messages } from "../de";
import { common } from "./common";
import { errors } from "./errors";
import { items, slider } from "./items";
import { learning } from "./learning";

export const en: Messages = { common, items, slider, learning, errors };
