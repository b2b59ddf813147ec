import { Link } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { EmptyState } from "../EmptyState";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { type Frame, inTeam, type Role, TeamFields } from "./TeamFrame";

type Member = {
  id: string;
  name: string;
  email: string;
  role: Role;
  groups: string[];
  joinedAt: string;
  mayChange: boolean;
};

type Sort = "name" | "email" | "role" | "joined";

type Props = Frame & {
  members: Member[];
  count: number;
  search: string;
  sort: Sort;
  before: string | null;
  after: string | null;
  given: Role[];
  done: "role" | "remove" | null;
  reply: Reply | undefined;
};

/** The members of a team, page by page, with what may be changed of each. */
export function Members(props: Props) {
  const { members, count, search, done, reply, ...rest } = props;
  const { texts, plural } = useLanguage();
  const words = texts(teamTexts);
  const { list } = useProblems(reply, undefined, words.problems);
  return (
    <div className="stack-loose">
      <FormProblem problems={list} />
      <DoneNotice done={done} words={words.members.done} reply={reply} />
      <SearchForm {...props} />
      {count === 0 ? (
        <EmptyState
          title={search ? words.members.notFound : words.members.empty}
          text={search ? words.members.notFoundText : words.members.emptyText}
        />
      ) : (
        <>
          <p className="soft">{plural(count, words.home.members)}</p>
          <ul className="rows members">
            {members.map((member) => (
              <MemberRow key={member.id} member={member} {...rest} />
            ))}
          </ul>
        </>
      )}
      <Pages {...props} />
    </div>
  );
}

function SearchForm({ search, sort, team, teams }: Pick<Props, "search" | "sort" | "team" | "teams">) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).members;
  return (
    <form method="get" className="filters">
      {teams.length > 1 ? <input type="hidden" name="team" value={team.id} /> : null}
      <Field type="search" label={words.search} name="search" defaultValue={search} />
      <Field as="select" label={words.sort} name="sort" defaultValue={sort}>
        {(["name", "email", "role", "joined"] as const).map((each) => (
          <option key={each} value={each}>
            {words.sorts[each]}
          </option>
        ))}
      </Field>
      <Button>{words.show}</Button>
    </form>
  );
}

function MemberRow({ member, given, team }: Pick<Props, "given" | "team"> & { member: Member }) {
  const { texts, date } = useLanguage();
  const words = texts(teamTexts);
  const { id, name, email, role, groups, joinedAt, mayChange } = member;
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <div className="small soft breakable">{email}</div>
      </div>
      <div className="small">
        {words.roles[role]}
        {groups.length > 0 ? ` · ${groups.join(", ")}` : null}
        <div className="soft">{words.members.since(date(joinedAt))}</div>
      </div>
      {mayChange ? (
        <details>
          <summary>
            {words.members.change}
            <span className="visually-hidden">: {name}</span>
          </summary>
          <div className="stack">
            <form method="post" className="stack">
              <TeamFields team={team} intent="role" />
              <input type="hidden" name="member" value={id} />
              <input type="hidden" name="was" value={role} />
              <Field as="select" label={words.members.role} name="role" id={`role-${id}`} defaultValue={role}>
                {given.map((each) => (
                  <option key={each} value={each}>
                    {words.roles[each]}
                  </option>
                ))}
              </Field>
              <Button>{words.members.saveRole}</Button>
            </form>
            <form method="post" className="stack">
              <TeamFields team={team} intent="remove" />
              <input type="hidden" name="member" value={id} />
              <input type="hidden" name="was" value={role} />
              <p className="small soft">{words.members.removeHint}</p>
              <Button kind="danger">
                {words.members.remove}
                <span className="visually-hidden">: {name}</span>
              </Button>
            </form>
          </div>
        </details>
      ) : null}
    </li>
  );
}

function Pages({ before, after, search, sort, team, teams }: Props) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).members;
  if (!before && !after) return null;
  const to = (way: "before" | "after", edge: string) =>
    inTeam({ team, teams }, "/team/members", { sort, [way]: edge, ...(search ? { search } : {}) });
  return (
    <nav className="cluster" aria-label={words.pages}>
      {before ? <Link to={to("before", before)}>{words.pageBefore}</Link> : null}
      {after ? <Link to={to("after", after)}>{words.pageAfter}</Link> : null}
    </nav>
  );
}
