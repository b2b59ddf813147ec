import { Link } from "@remix-run/react";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { useLanguage } from "../language";
import { reminderTexts } from "../messages/reminders";
import { teamAssignmentTexts } from "../messages/team-assignments";
import { Progress } from "../Progress";
import {
  AssignmentForm,
  type AssignmentReply,
  type Choices,
  type Preview,
  Previewed,
  valuesOf,
} from "./AssignmentForm";
import { type Assignment, useTerms, useTitle } from "./assignment";
import { type Frame, inTeam, TeamFields } from "./TeamFrame";

type Props = Frame &
  Choices & {
    assignments: Assignment[];
    memberCount: number;
    changing: string | null;
    done: "store" | "change" | "end" | null;
    preview: Preview | undefined;
    reply: AssignmentReply | undefined;
  };

/** What is assigned in a team, and the form to assign something or to change it. */
export function Assignments(props: Props) {
  const { assignments, changing, done, preview, reply } = props;
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const sent = preview?.values ?? reply?.values;
  const about = sent ? sent.assignment : changing;
  const changed = assignments.find(({ id, endedAt }) => id === about && !endedAt);
  // A conflict shows the newest state, not what was typed over an older one.
  const isOutdated = reply?.problems.form !== undefined;
  const values = sent && !isOutdated ? sent : changed ? valuesOf(changed) : {};
  const going = assignments.filter(({ endedAt }) => !endedAt);
  const ended = assignments.filter(({ endedAt }) => endedAt);
  return (
    <div className="stack-loose">
      <DoneNotice done={done} words={words.done} reply={reply ?? preview} />
      <p className="lead">{words.lead}</p>
      {preview ? <Previewed {...props} {...preview} /> : null}
      {changed || sent ? null : <List {...props} assignments={going} />}
      <section className="section narrow-column" id="form">
        <h2>{preview ? words.adjust : changed ? words.change : words.new}</h2>
        <AssignmentForm key={changed?.id} {...props} values={values} changing={changed} reply={reply} />
      </section>
      {changed || sent ? <List {...props} assignments={going} /> : null}
      {ended.length > 0 ? <Ended assignments={ended} /> : null}
    </div>
  );
}

function List({ assignments, ...props }: Props) {
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts);
  return (
    <section className="stack" aria-labelledby="assigned">
      <h2 id="assigned">{words.list}</h2>
      {assignments.length === 0 ? (
        <p>{props.myRole === "manager" ? words.noneYours : words.none}</p>
      ) : (
        <ul className="rows members">
          {assignments.map((one) => (
            <Row key={one.id} one={one} memberCount={props.memberCount} frame={props} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ one, memberCount, frame }: { one: Assignment; memberCount: number; frame: Frame }) {
  const { texts, number, plural } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const title = useTitle()(one);
  const terms = useTerms();
  const whom = [...one.groups.map(({ name }) => name), ...one.people.map(({ name }) => name)];
  return (
    <li>
      <div>
        <strong>{title}</strong>
        {one.reason ? <div className="small soft breakable">{one.reason}</div> : null}
      </div>
      <div className="small">
        {one.everyone ? words.forTeam : whom.join(", ") || words.forNobody}
        <div className="soft">{terms(one)}</div>
        {one.spread === null ? (
          <div className="soft">{plural(one.concerned, words.concerned)}</div>
        ) : (
          <Progress
            label={words.spreading(number(one.spread), number(memberCount))}
            value={one.spread}
            max={memberCount}
            text=" "
          />
        )}
        {one.reminded ? <Reminded {...one.reminded} /> : null}
      </div>
      <details>
        <summary>
          {words.changeLink}
          <span className="visually-hidden">: {title}</span>
        </summary>
        <div className="stack">
          <p>
            <Link to={`${inTeam(frame, "/team/assignments", { change: one.id })}#form`}>
              {words.change}
              <span className="visually-hidden">: {title}</span>
            </Link>
          </p>
          <form method="post" className="stack">
            <TeamFields team={frame.team} intent="end" />
            <input type="hidden" name="assignment" value={one.id} />
            <input type="hidden" name="version" value={one.version} />
            <p className="small soft">{words.endHint}</p>
            <Button kind="danger">
              {words.end}
              <span className="visually-hidden">: {title}</span>
            </Button>
          </form>
        </div>
      </details>
    </li>
  );
}

function Reminded({ on, mails }: NonNullable<Assignment["reminded"]>) {
  const { texts, date, number } = useLanguage();
  const words = texts(reminderTexts);
  return <div className="soft">{mails ? words.wentMany(number(mails), date(on)) : words.went(date(on))}</div>;
}

function Ended({ assignments }: { assignments: Assignment[] }) {
  const { texts, date } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const titleOf = useTitle();
  return (
    <section className="section">
      <h2>{words.ended}</h2>
      <ul className="rows">
        {assignments.map((one) => (
          <li key={one.id} className="cluster">
            <span>{titleOf(one)}</span>
            <span className="soft small">{one.endedAt ? words.endedOn(date(one.endedAt)) : null}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
