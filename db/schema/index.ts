import { sqliteKit } from "../kit";
import { defineAccounts } from "./accounts";
import { defineLearning } from "./learning";
import { definePlatform } from "./platform";
import { defineTeams } from "./teams";

export { LINK_PURPOSES } from "./accounts";
export { ROLES } from "./teams";

const accounts = defineAccounts(sqliteKit);
const organisations = defineTeams(sqliteKit, accounts);
const learning = defineLearning(sqliteKit, accounts);
const platform = definePlatform(sqliteKit);

export const { users, sessions, links } = accounts;
export const { teams, memberships } = organisations;
export const { enrolments, completions, itemProgress, answers, attempts, pendingAnswers } = learning;
export const { limits, jobs } = platform;
