import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { useOtherClock } from "../viewer";

export type Role = "owner" | "admin" | "manager" | "trainer" | "learner";

/** What each page of a team knows of it (app/team.ts). */
export type Frame = {
  team: { id: string; name: string; timeZone: string };
  /** All teams of whoever looks. */
  teams: { id: string; name: string }[];
  myRole: Role;
  may: string[];
};

const PLACES = [
  ["/team", "see-team", "overview"],
  ["/team/progress", "see-members", "progress"],
  ["/team/members", "see-members", "members"],
  ["/team/assignments", "assign-courses", "assignments"],
  ["/team/reports", "see-reports", "reports"],
  ["/author", "write-courses", "author"],
  ["/team/invitations", "invite-members", "invitations"],
  ["/team/rollout", "see-rollout", "rollout"],
  ["/team/groups", "manage-groups", "groups"],
  ["/team/settings", "see-team", "settings"],
] as const;

/** The address of a page of this team, with a query of its own. It names the team only where the person has several. */
export function inTeam(
  { team, teams }: Pick<Frame, "team" | "teams">,
  path: string,
  query: Record<string, string> = {},
): string {
  const whole = `${new URLSearchParams({ ...(teams.length > 1 ? { team: team.id } : {}), ...query })}`;
  return whole ? `${path}?${whole}` : path;
}

/** Says to a form which team it belongs to, and what it is to do. */
export const TeamFields = ({ team, intent }: { team: Pick<Frame["team"], "id">; intent: string }) => (
  <>
    <input type="hidden" name="team" value={team.id} />
    <input type="hidden" name="intent" value={intent} />
  </>
);

/** The head of a team's pages: which team, the person's other ones, and the ways to its pages. */
export function TeamFrame({ title, children, ...frame }: Frame & { title: string; children: ReactNode }) {
  const { texts } = useLanguage();
  const words = texts(teamTexts);
  const { team, teams, may, myRole } = frame;
  const clock = useOtherClock()(team.timeZone);
  const others = teams.filter(({ id }) => id !== team.id);
  return (
    <div className="team">
      <nav className="places" aria-label={words.nav.label}>
        <ul>
          {PLACES.filter(([, right]) => may.includes(right)).map(([path, , name]) => (
            <li key={path}>
              <NavLink to={inTeam(frame, path)} end={path === "/team"}>
                {words.nav[name]}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <header className="page-head">
        <p className="eyebrow">
          {title === team.name ? words.nav.label : team.name} · {words.nav.yourRole} {words.roles[myRole]}
          {clock ? ` · ${words.nav.days(clock)}` : null}
        </p>
        <h1>{title}</h1>
        {others.length > 0 ? (
          <p className="small soft">
            {words.nav.otherTeams}{" "}
            {others.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 ? ", " : null}
                <Link to={`/team?team=${encodeURIComponent(id)}`}>{name}</Link>
              </span>
            ))}
          </p>
        ) : null}
      </header>
      {children}
    </div>
  );
}
