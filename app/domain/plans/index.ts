export { allows, IN_PREPARATION, PLAN_IDS, PLANS, type Plan, type PlanId, RIGHTS, type Right } from "./plans";
