import { markdownTable, withPart } from "~/platform/markdown";
import { type Role, TEAM_PAGES, TEAM_RIGHTS } from "./rights";

const NAMES: Record<keyof typeof TEAM_RIGHTS, string> = {
  "see-team": "open the team's page, and see there what the team sees of oneself",
  "share-courses": "say which of one's own courses from before one joined the team may know of",
  "leave-team": "leave the team (the last owner cannot)",
  "see-members": "see the list of members, and how far they are with what is asked of them",
  "invite-members": "invite, by link, e-mail or CSV; resend and revoke",
  "change-roles": "give members another role (only owners make owners, or touch one)",
  "remove-members": "remove members (only owners remove owners)",
  "manage-groups": "make groups, nest them, name their managers, put members in",
  "assign-courses": "assign courses and paths; change and end assignments",
  "see-rollout": "see the team's way to AI: its steps, use cases and KPIs",
  "change-rollout": "change a step of that way, and with step 1 the use cases and what is measured",
  "name-step-owners": "say who looks after a step",
  "write-courses": "write courses for the team, with pictures; publish them and bring versions back",
  "see-reports": "take a report of what is asked of whom and what is done, as CSV or PDF",
  "rename-team": "rename the team, and say by which time zone its days go",
  "transfer-team": "hand the team over",
};

const REACH = { team: "yes", "own-groups": "own groups", "own-steps": "own steps", none: "" } as const;
const ROLE_ORDER: Role[] = ["owner", "admin", "manager", "trainer", "learner"];

/** Who may do what, and which right each page and form needs, as Markdown for docs/teams.md. */
export function rightsTable(): string {
  const rights = Object.entries(TEAM_RIGHTS).map(([right, reach]) => [
    `${NAMES[right as keyof typeof NAMES]} (\`${right}\`)`,
    ...ROLE_ORDER.map((role) => REACH[reach[role]]),
  ]);
  const pages = Object.entries(TEAM_PAGES).map(([path, { open, forms }]) => [
    `\`${path}\``,
    `\`${open}\``,
    Object.entries(forms)
      .map(([intent, right]) => `${intent}: \`${right}\``)
      .join(", "),
  ]);
  return [
    markdownTable(["what", ...ROLE_ORDER], rights),
    markdownTable(["page", "to open it", "its forms"], pages),
  ].join("\n\n");
}

/** The handbook with the tables of now. */
export const withRights = (handbook: string): string => withPart(handbook, "rights", rightsTable());
