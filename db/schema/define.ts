import type { Kit } from "../kit";
import { defineAccounts } from "./accounts";
import { defineChecks } from "./checks";
import { defineDemos } from "./demos";
import { defineLearning } from "./learning";
import { definePlatform } from "./platform";
import { defineTeams } from "./teams";

/** All tables, in an order in which none refers to a later one. */
export function defineSchema(kit: Kit) {
  const accounts = defineAccounts(kit);
  return {
    ...accounts,
    ...defineTeams(kit, accounts),
    ...defineLearning(kit, accounts),
    ...defineChecks(kit, accounts),
    ...defineDemos(kit),
    ...definePlatform(kit),
  };
}

export type Schema = ReturnType<typeof defineSchema>;
