import type { ROLES } from "db";

export type Role = (typeof ROLES)[number];

/** How far a right reaches: the whole team, the groups that one manages and what is in them, the steps one looks after, or not at all. */
export type Reach = "team" | "own-groups" | "own-steps" | "none";

const rights = <const Table extends Record<string, Record<Role, Reach>>>(table: Table) => table;

const ALL = { owner: "team", admin: "team", manager: "team", trainer: "team", learner: "team" } as const;
const NONE = { owner: "none", admin: "none", manager: "none", trainer: "none", learner: "none" } as const;
const OWN = {
  owner: "team",
  admin: "team",
  manager: "own-steps",
  trainer: "own-steps",
  learner: "own-steps",
} as const;
const LEAD = { ...NONE, owner: "team", admin: "team" } as const;

/**
 * Who may do what in a team: this table alone decides, code asks it by the name of the right. docs/teams.md shows it.
 * Nobody has a right to the answers, scores, attempts or times of others: no role is allowed what nobody may see.
 */
export const TEAM_RIGHTS = rights({
  "see-team": ALL,
  "share-courses": ALL,
  "leave-team": ALL,
  "see-members": { ...LEAD, manager: "own-groups" },
  "invite-members": LEAD,
  "change-roles": LEAD,
  "remove-members": LEAD,
  "manage-groups": LEAD,
  "assign-courses": { ...LEAD, manager: "own-groups" },
  "see-rollout": ALL,
  "change-rollout": OWN,
  "name-step-owners": LEAD,
  "write-courses": { ...LEAD, trainer: "team" },
  "see-reports": { ...LEAD, manager: "own-groups" },
  "rename-team": LEAD,
  "transfer-team": { ...NONE, owner: "team" },
});

export type TeamRight = keyof typeof TEAM_RIGHTS;

/** How far a role's right reaches. */
export const reachOf = (role: Role, right: TeamRight): Reach => TEAM_RIGHTS[right][role];

/** Whether a role has a right at all, if only for its own groups or steps. */
export const mayDo = (role: Role, right: TeamRight): boolean => reachOf(role, right) !== "none";

/** Roles that a role may give and take: an owner any, an admin all but the owner's. */
export const rolesGivenBy = (role: Role): Role[] => {
  if (!mayDo(role, "change-roles")) return [];
  const below: Role[] = ["admin", "manager", "trainer", "learner"];
  return mayDo(role, "transfer-team") ? ["owner", ...below] : below;
};

/**
 * Each page of a team, the right that it takes to open it, and the right for each thing that its forms do, by the name in
 * the form's field `intent`. A page or form that is missing here cannot be opened or sent.
 */
export const TEAM_PAGES = {
  "/team": { open: "see-team", forms: { share: "share-courses" } },
  "/team/progress": { open: "see-members", forms: {} },
  "/team/members": {
    open: "see-members",
    forms: { role: "change-roles", remove: "remove-members" },
  },
  "/team/groups": {
    open: "manage-groups",
    forms: {
      create: "manage-groups",
      change: "manage-groups",
      delete: "manage-groups",
      add: "manage-groups",
      "take-out": "manage-groups",
    },
  },
  "/team/assignments": {
    open: "assign-courses",
    forms: { preview: "assign-courses", store: "assign-courses", end: "assign-courses" },
  },
  "/team/rollout": {
    open: "see-rollout",
    forms: {
      "save-step": "change-rollout",
      "add-use-case": "change-rollout",
      "change-use-case": "change-rollout",
      "delete-use-case": "change-rollout",
      "add-measurement": "change-rollout",
      "remove-measurement": "change-rollout",
    },
  },
  "/author": { open: "write-courses", forms: { create: "write-courses" } },
  "/author/import": { open: "write-courses", forms: { import: "write-courses" } },
  "/team/reports": { open: "see-reports", forms: {} },
  "/team/reports/file": { open: "see-reports", forms: {} },
  "/team/invitations": {
    open: "invite-members",
    forms: { invite: "invite-members", resend: "invite-members", revoke: "invite-members" },
  },
  "/team/invitations/import": {
    open: "invite-members",
    forms: { preview: "invite-members", import: "invite-members" },
  },
  "/team/settings": {
    open: "see-team",
    forms: {
      rename: "rename-team",
      "time-zone": "rename-team",
      "renew-link": "invite-members",
      "end-link": "invite-members",
      leave: "leave-team",
      transfer: "transfer-team",
    },
  },
} as const satisfies Record<string, { open: TeamRight; forms: Record<string, TeamRight> }>;

export type TeamPage = keyof typeof TEAM_PAGES;
export type IntentOn<Page extends TeamPage> = keyof (typeof TEAM_PAGES)[Page]["forms"];
