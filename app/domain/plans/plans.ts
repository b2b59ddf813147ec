/** Something that a plan allows or does not. Code asks for these by name, never for a plan. */
export const RIGHTS = [
  "courses",
  "certificates",
  "team-members",
  "team-assignments",
  "team-reports",
  "own-courses",
] as const;
export type Right = (typeof RIGHTS)[number];

/** Rights whose pages are still being built: no public page may promise them as there. */
export const IN_PREPARATION: readonly Right[] = ["certificates"];

export const PLAN_IDS = ["individual", "team"] as const;
export type PlanId = (typeof PLAN_IDS)[number];

export type Plan = {
  id: PlanId;
  /** How many people may learn on it; null is without a limit. */
  seats: number | null;
  rights: readonly Right[];
};

/** What each plan is: all of it, in this one place. */
export const PLANS = {
  individual: { id: "individual", seats: 1, rights: ["courses", "certificates"] },
  team: { id: "team", seats: null, rights: RIGHTS },
} as const satisfies Record<PlanId, Plan>;

/** Whether a plan includes a right. */
export const allows = (plan: PlanId, right: Right): boolean => (PLANS[plan] as Plan).rights.includes(right);
