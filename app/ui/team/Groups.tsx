import { Link } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { type Frame, inTeam, TeamFields } from "./TeamFrame";

type Group = {
  id: string;
  name: string;
  parentId: string | null;
  managerName: string;
  managerEmail: string;
  version: number;
  memberCount: number;
};
type Intent = "create" | "change" | "delete" | "add" | "take-out";
type IntentReply = Reply & { intent: Intent };

type Props = Frame & {
  groups: Group[];
  /** The group that the address names to be changed. */
  changing: string | null;
  done: Intent | null;
  reply: IntentReply | undefined;
};

/** Each form offers all groups, so a page with all forms grows with their square: of more groups only one form is there at a time. */
const MOST_FORMS = 40;

/** The groups of a team, those that are part of another below it, and making a new one. */
export function Groups({ groups, changing, done, reply, team, teams }: Props) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).groups;
  const ofRow = reply?.intent === "create" ? undefined : reply;
  const isGone = ofRow && !groups.some(({ id }) => id === ofRow.values.group);
  const { list } = useProblems(isGone ? ofRow : undefined, undefined, texts(teamTexts).problems);
  return (
    <div className="stack-loose">
      <DoneNotice done={done} words={words.done} reply={reply} />
      <FormProblem problems={list} />
      <p className="lead">{words.lead}</p>
      {groups.length > 0 ? (
        <ul className="rows members">
          {nested(groups).map(({ group, depth }) => (
            <GroupRow
              key={group.id}
              group={group}
              depth={depth}
              groups={groups}
              team={team}
              teams={teams}
              isAsked={changing === group.id}
              reply={ofRow?.values.group === group.id ? ofRow : undefined}
            />
          ))}
        </ul>
      ) : (
        <p>{words.none}</p>
      )}
      <section className="section narrow-column">
        <h2>{words.new}</h2>
        <Description
          intent="create"
          groups={groups}
          team={team}
          reply={reply?.intent === "create" ? reply : undefined}
        />
      </section>
    </div>
  );
}

/** Each group behind the one that it is a part of, with how deep it lies. */
function nested(groups: Group[]): { group: Group; depth: number }[] {
  const known = new Set(groups.map(({ id }) => id));
  const inside = (parentId: string | null, depth: number): { group: Group; depth: number }[] =>
    groups
      .filter((group) => (group.parentId && known.has(group.parentId) ? group.parentId : null) === parentId)
      .flatMap((group) => [{ group, depth }, ...inside(group.id, depth + 1)]);
  return inside(null, 0);
}

type RowProps = {
  group: Group;
  depth: number;
  groups: Group[];
  team: Frame["team"];
  teams: Frame["teams"];
  /** Whether the address names it. */
  isAsked: boolean;
  reply: IntentReply | undefined;
};

function GroupRow({ group, depth, groups, team, teams, isAsked, reply }: RowProps) {
  const { texts, plural } = useLanguage();
  const words = texts(teamTexts);
  const parent = groups.find(({ id }) => id === group.parentId);
  const { id, name, version, managerName, memberCount } = group;
  return (
    <li id={id} className={`depth-${Math.min(depth, 4)}`}>
      <div>
        <strong>{name}</strong>
        {parent ? <div className="small soft">{words.groups.partOf(parent.name)}</div> : null}
      </div>
      <div className="small">
        {plural(memberCount, words.home.members)}
        <div className="soft">
          {managerName ? words.groups.managedBy(managerName) : words.groups.noManager}
        </div>
      </div>
      {groups.length > MOST_FORMS && !isAsked && !reply ? (
        <Link to={`${inTeam({ team, teams }, "/team/groups", { change: id })}#${id}`}>
          {words.members.change}
          <span className="visually-hidden">: {name}</span>
        </Link>
      ) : (
        <details open={isAsked || reply !== undefined}>
          <summary>
            {words.members.change}
            <span className="visually-hidden">: {name}</span>
          </summary>
          <div className="stack">
            <People group={group} team={team} reply={of(reply, ["add", "take-out"])} />
            <Description
              intent="change"
              group={group}
              groups={groups}
              team={team}
              reply={of(reply, ["change", "delete"])}
            />
            <form method="post" className="stack">
              <TeamFields team={team} intent="delete" />
              <input type="hidden" name="group" value={id} />
              <input type="hidden" name="version" value={version} />
              <p className="small soft">{words.groups.deleteHint}</p>
              <Button kind="danger">
                {words.groups.delete}
                <span className="visually-hidden">: {name}</span>
              </Button>
            </form>
          </div>
        </details>
      )}
    </li>
  );
}

const of = (reply: IntentReply | undefined, intents: Intent[]): IntentReply | undefined =>
  reply && intents.includes(reply.intent) ? reply : undefined;

function People({ group, team, reply }: Pick<RowProps, "group" | "team" | "reply">) {
  const { texts } = useLanguage();
  const words = texts(teamTexts);
  const id = `${group.id}-email`;
  const problems = useProblems(reply, (field) => `${group.id}-${field}`, words.problems);
  return (
    <form method="post" className="stack" noValidate>
      <FormProblem problems={problems.list} />
      <input type="hidden" name="team" value={team.id} />
      <input type="hidden" name="group" value={group.id} />
      <Field
        type="email"
        label={words.groups.person}
        name="email"
        id={id}
        autoComplete="off"
        defaultValue={reply?.values.email}
        error={problems.of("email")}
      />
      <div className="cluster">
        <Button name="intent" value="add">
          {words.groups.add}
        </Button>
        <Button name="intent" value="take-out" kind="quiet">
          {words.groups.takeOut}
        </Button>
      </div>
    </form>
  );
}

function Description({
  intent,
  group,
  groups,
  team,
  reply,
}: Pick<RowProps, "groups" | "team" | "reply"> & { intent: "create" | "change"; group?: Group }) {
  const { texts } = useLanguage();
  const words = texts(teamTexts);
  const prefix = group ? `${group.id}-` : "";
  const problems = useProblems(reply, (field) => `${prefix}${field}`, words.problems);
  const values = reply?.intent === intent ? reply.values : undefined;
  return (
    <form method="post" className="form" noValidate>
      <FormProblem problems={problems.list} />
      <TeamFields team={team} intent={intent} />
      {group ? (
        <>
          <input type="hidden" name="group" value={group.id} />
          <input type="hidden" name="version" value={group.version} />
        </>
      ) : null}
      <Field
        label={words.groups.name}
        name="groupName"
        id={`${prefix}groupName`}
        required
        defaultValue={values?.groupName ?? group?.name}
        error={problems.of("groupName")}
      />
      <Field
        as="select"
        label={words.groups.parent}
        name="parent"
        id={`${prefix}parent`}
        defaultValue={values?.parent ?? group?.parentId ?? ""}
        error={problems.of("parent")}
      >
        <option value="">{words.groups.noParent}</option>
        {groups
          .filter(({ id }) => id !== group?.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Field>
      <Field
        type="email"
        label={words.groups.manager}
        hint={words.groups.managerHint}
        name="manager"
        id={`${prefix}manager`}
        autoComplete="off"
        defaultValue={values?.manager ?? group?.managerEmail}
        error={problems.of("manager")}
      />
      <div>
        <Button>{group ? words.settings.save : words.groups.create}</Button>
      </div>
    </form>
  );
}
