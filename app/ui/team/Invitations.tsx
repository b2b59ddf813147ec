import { Link } from "@remix-run/react";
import { EmailField } from "../accounts/EmailField";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { type Frame, inTeam, type Role, TeamFields } from "./TeamFrame";

const STATES = ["open", "bounced", "accepted", "expired", "revoked"] as const;
type State = (typeof STATES)[number];
type Intent = "invite" | "resend" | "revoke";

type Invitation = {
  id: string;
  email: string;
  name: string;
  role: Role;
  group: string | null;
  state: State;
  sentAt: string;
  expiresAt: string;
};

type Props = Frame & {
  invitations: Invitation[];
  counts: Record<State, number>;
  after: string | null;
  state: State;
  groupChoices: { id: string; name: string }[];
  given: Role[];
  language: "de" | "en";
  done: Intent | "import" | null;
  reply: (Reply & { intent: Intent }) | undefined;
};

/** Inviting one person, and all invitations by how they stand. */
export function Invitations(props: Props) {
  const { done, reply } = props;
  const { texts } = useLanguage();
  const words = texts(teamTexts).invitations;
  const ofList = useProblems(
    reply?.intent === "invite" ? undefined : reply,
    (field) => `${reply?.values.invitation}-${field}`,
    texts(teamTexts).problems,
  );
  return (
    <div className="stack-loose">
      <DoneNotice done={done} words={words.done} reply={reply} />
      <FormProblem problems={ofList.list} />
      <p className="lead">{words.lead}</p>
      <p>
        {words.byFile} <Link to={inTeam(props, "/team/invitations/import")}>{words.toFile}</Link>
        <br />
        {words.byLink} <Link to={`${inTeam(props, "/team/settings")}#link`}>{words.toLink}</Link>
      </p>
      <InviteForm {...props} />
      <Sent {...props} />
    </div>
  );
}

function InviteForm({ team, groupChoices, given, language, reply: replied }: Props) {
  const { texts } = useLanguage();
  const words = texts(teamTexts);
  const reply = replied?.intent === "invite" ? replied : undefined;
  const { list, of } = useProblems(reply, undefined, words.problems);
  const values = reply?.values ?? {};
  return (
    <section className="section narrow-column">
      <h2>{words.invitations.one}</h2>
      <form method="post" className="form" noValidate>
        <FormProblem problems={list} />
        <TeamFields team={team} intent="invite" />
        <EmailField
          label={words.invitations.email}
          autoComplete="off"
          defaultValue={values.email}
          error={of("email")}
        />
        <Field
          as="select"
          label={words.invitations.role}
          name="role"
          defaultValue={values.role || "learner"}
          error={of("role")}
        >
          {[...given].reverse().map((role) => (
            <option key={role} value={role}>
              {words.roles[role]}
            </option>
          ))}
        </Field>
        {groupChoices.length > 0 ? (
          <Field
            as="select"
            label={words.invitations.group}
            name="group"
            defaultValue={values.group}
            error={of("group")}
          >
            <option value="">{words.invitations.noGroup}</option>
            {groupChoices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Field>
        ) : null}
        <Field
          as="select"
          label={words.invitations.language}
          name="language"
          defaultValue={values.language || language}
          error={of("language")}
        >
          {(["de", "en"] as const).map((code) => (
            <option key={code} value={code} lang={code}>
              {words.invitations.languages[code]}
            </option>
          ))}
        </Field>
        <div>
          <Button kind="primary">{words.invitations.send}</Button>
        </div>
      </form>
    </section>
  );
}

function Sent({ invitations, counts, after, state, reply, ...frame }: Props) {
  const ofRow = reply?.intent === "resend" ? reply : undefined;
  const { texts, number } = useLanguage();
  const words = texts(teamTexts).invitations;
  const to = (query: Record<string, string>) => inTeam(frame, "/team/invitations", query);
  return (
    <section className="section">
      <h2>{words.list}</h2>
      <div className="stack">
        <nav className="places" aria-label={words.list}>
          <ul>
            {STATES.map((each) => (
              <li key={each}>
                <Link to={to({ state: each })} aria-current={each === state ? "page" : undefined}>
                  {words.states[each]} ({number(counts[each])})
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {invitations.length === 0 ? (
          <p>{words.none[state]}</p>
        ) : (
          <ul className="rows members with-buttons">
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                team={frame.team}
                reply={ofRow?.values.invitation === invitation.id ? ofRow : undefined}
              />
            ))}
          </ul>
        )}
        {after ? <Link to={to({ state, after })}>{words.more}</Link> : null}
      </div>
    </section>
  );
}

type RowProps = { invitation: Invitation; team: Frame["team"]; reply: Reply | undefined };

function InvitationRow({ invitation, team, reply }: RowProps) {
  const { texts, date } = useLanguage();
  const words = texts(teamTexts);
  const { id, email, name, role, group, state, sentAt, expiresAt } = invitation;
  const buttons = BUTTONS[state];
  return (
    <li>
      <div>
        <strong className="breakable">{email}</strong>
        {name ? <div className="small soft">{name}</div> : null}
      </div>
      <div className="small">
        {words.roles[role]}
        {group ? ` · ${group}` : null}
        <div className="soft">
          {words.invitations.sent(date(sentAt))}
          {state === "open" ? `, ${words.invitations.until(date(expiresAt))}` : null}
          {state === "bounced" ? `, ${words.invitations.refused}` : null}
        </div>
      </div>
      <div className="cluster">
        {buttons.map((intent) => (
          <form key={intent} method="post">
            <TeamFields team={team} intent={intent} />
            <input type="hidden" name="invitation" value={id} />
            <Button kind="quiet">
              {words.invitations[intent]}
              <span className="visually-hidden">: {email}</span>
            </Button>
          </form>
        ))}
      </div>
      {state === "bounced" ? <CorrectAddress invitation={invitation} team={team} reply={reply} /> : null}
    </li>
  );
}

/** What can be done at once with an invitation, as it stands. */
const BUTTONS: Record<State, ("resend" | "revoke")[]> = {
  open: ["resend", "revoke"],
  bounced: ["revoke"],
  accepted: [],
  expired: ["resend", "revoke"],
  revoked: [],
};

/** Sends an invitation that reached nobody again, to the address as it should have been. */
function CorrectAddress({ invitation: { id, email }, team, reply }: RowProps) {
  const { texts } = useLanguage();
  const words = texts(teamTexts);
  const { of } = useProblems(reply, (field) => `${id}-${field}`, words.problems);
  return (
    <details open={reply !== undefined}>
      <summary>
        {words.invitations.correct}
        <span className="visually-hidden">: {email}</span>
      </summary>
      <div>
        <form method="post" className="stack" noValidate>
          <TeamFields team={team} intent="resend" />
          <input type="hidden" name="invitation" value={id} />
          <EmailField
            id={`${id}-email`}
            label={words.invitations.email}
            autoComplete="off"
            defaultValue={reply?.values.email ?? email}
            error={of("email")}
          />
          <Button>{words.invitations.resend}</Button>
        </form>
      </div>
    </details>
  );
}
