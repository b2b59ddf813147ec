import type { Kit } from "../kit";
import { defineAccounts } from "./accounts";
import { defineAnalysis } from "./analysis";
import { defineAssignments } from "./assignments";
import { defineAuthoring } from "./authoring";
import { defineChecks } from "./checks";
import { defineDemos } from "./demos";
import { defineEditions } from "./editions";
import { defineLearning } from "./learning";
import { defineNotices } from "./notices";
import { definePlatform } from "./platform";
import { defineReminders } from "./reminders";
import { defineRollout } from "./rollout";
import { defineTeams } from "./teams";
import { defineWorksheets } from "./worksheets";

/** All tables, in an order in which none refers to a later one. */
export function defineSchema(kit: Kit) {
  const accounts = defineAccounts(kit);
  const teams = defineTeams(kit, accounts);
  const assignments = defineAssignments(kit, { ...accounts, ...teams });
  return {
    ...accounts,
    ...teams,
    ...assignments,
    ...defineRollout(kit, accounts, teams),
    ...defineReminders(kit, { ...accounts, ...assignments }),
    ...defineLearning(kit, accounts),
    ...defineAnalysis(kit),
    ...defineNotices(kit, accounts),
    ...defineEditions(kit, accounts),
    ...defineChecks(kit, accounts),
    ...defineWorksheets(kit, accounts),
    ...defineAuthoring(kit, accounts, teams),
    ...defineDemos(kit),
    ...definePlatform(kit),
  };
}

export type Schema = ReturnType<typeof defineSchema>;
