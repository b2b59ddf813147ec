import { redirect } from "@remix-run/node";
import type { ActionArgs, LoaderArgs } from "./context";
import {
  enterTeam,
  type Member,
  mayDo,
  TEAM_PAGES,
  TEAM_RIGHTS,
  type TeamPage,
  type TeamRight,
} from "./domain/teams";
import { readUpload } from "./platform/forms";
import { Problem } from "./platform/problems";

/**
 * Who asks for a page of a team: every loader below /team begins with it. The team is the one that the address names
 * (`?team=`), else the person's own first. Visitors are sent to the sign-in.
 * @throws a redirect; Problem `not-found` for strangers, `forbidden` for members whose role has not the page's right
 */
export async function openTeamPage({ request, context }: LoaderArgs, page: TeamPage): Promise<Member> {
  const { pathname, searchParams, search } = new URL(request.url);
  if (!context.viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  return enterTeam(context.db, {
    userId: context.viewer.id,
    asked: searchParams.get("team"),
    right: TEAM_PAGES[page].open,
  });
}

/**
 * The same for a form of such a page: what it wants to do (`intent`), by the right that this takes, and its fields. The
 * form names its team itself, so that it reaches the one whose page it stood on, whatever came between. `bytes` is the
 * content of the field `file`, where the form has one.
 * @throws as `openTeamPage`; Problem `unreadable` for an intent that the page does not have
 */
export async function openTeamForm<const Name extends string, Page extends TeamPage>(
  { request, context }: ActionArgs,
  page: Page,
  names: readonly Name[],
  file = "",
) {
  if (!context.viewer) throw redirect(`/sign-in?next=${encodeURIComponent(page)}`, 303);
  const sent = await readUpload(request, ["intent", "team", ...names], file);
  const { intent, team, ...fields } = sent.fields;
  const forms: Record<string, TeamRight> = TEAM_PAGES[page].forms;
  const asked = team || new URL(request.url).searchParams.get("team");
  const right = Object.hasOwn(forms, intent) ? forms[intent] : undefined;
  const me = await enterTeam(context.db, {
    userId: context.viewer.id,
    asked,
    right: right ?? TEAM_PAGES[page].open,
  });
  if (!right) throw new Problem("unreadable");
  return {
    me,
    intent: intent as keyof (typeof TEAM_PAGES)[Page]["forms"],
    fields: fields as Record<Name, string>,
    bytes: sent.bytes,
  };
}

/** What the frame of each of a team's pages shows: which team, the person's others, and what they may do. */
export const teamFrame = ({ team, teams, role }: Member) => ({
  team: { id: team.id, name: team.name },
  teams,
  myRole: role,
  may: (Object.keys(TEAM_RIGHTS) as TeamRight[]).filter((right) => mayDo(role, right)),
});

/** The address of a page of this team. It names the team only where the person has several. */
export function teamAddress(me: Member, page: TeamPage, query: Record<string, string> = {}): string {
  const all = new URLSearchParams({ ...(me.teams.length > 1 ? { team: me.team.id } : {}), ...query });
  return all.size > 0 ? `${page}?${all}` : page;
}
