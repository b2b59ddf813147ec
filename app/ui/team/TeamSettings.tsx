import type { ReactNode } from "react";
import { EmailField } from "../accounts/EmailField";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { Notice } from "../Notice";
import { type Frame, TeamFields } from "./TeamFrame";

type Intent = "rename" | "transfer" | "leave";
type Props = Frame & {
  done: "rename" | "transfer" | null;
  reply: (Reply & { intent: Intent }) | undefined;
  children?: ReactNode;
};

/** What may be set of a team; `children` stand between its name and handing it over. */
export function TeamSettings({ done, reply, children, ...frame }: Props) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).settings;
  const replyTo = (intent: Intent) => (reply?.intent === intent ? reply : undefined);
  return (
    <div className="narrow-column">
      {done && !reply ? (
        <Notice kind="success" live>
          {words.done[done]}
        </Notice>
      ) : null}
      {frame.may.includes("rename-team") ? <Rename team={frame.team} reply={replyTo("rename")} /> : null}
      {children}
      {frame.may.includes("transfer-team") ? (
        <Transfer team={frame.team} reply={replyTo("transfer")} />
      ) : null}
      <Leave team={frame.team} reply={replyTo("leave")} />
    </div>
  );
}

type FormProps = { team: Frame["team"]; reply: Reply | undefined };

function useTeamProblems(reply: Reply | undefined, idOf?: (field: string) => string) {
  const { texts } = useLanguage();
  return useProblems(reply, idOf, texts(teamTexts).problems);
}

function Rename({ team, reply }: FormProps) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).settings;
  const { list, of } = useTeamProblems(reply);
  return (
    <section className="section">
      <h2>{words.name}</h2>
      <form method="post" className="form" noValidate>
        <FormProblem problems={list} />
        <TeamFields team={team} intent="rename" />
        <input type="hidden" name="was" value={team.name} />
        <Field
          label={words.nameLabel}
          name="teamName"
          autoComplete="organization"
          required
          defaultValue={reply?.values.teamName ?? team.name}
          error={of("teamName")}
        />
        <div>
          <Button>{words.save}</Button>
        </div>
      </form>
    </section>
  );
}

function Transfer({ team, reply }: FormProps) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).settings;
  const { list, of } = useTeamProblems(reply);
  return (
    <section className="section">
      <h2>{words.transfer}</h2>
      <form method="post" className="form" noValidate>
        <p>{words.transferLead}</p>
        <FormProblem problems={list} />
        <TeamFields team={team} intent="transfer" />
        <EmailField
          label={words.transferTo}
          autoComplete="off"
          defaultValue={reply?.values.email}
          error={of("email")}
        />
        <div>
          <Button>{words.transferSubmit}</Button>
        </div>
      </form>
    </section>
  );
}

function Leave({ team, reply }: FormProps) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).settings;
  const { list } = useTeamProblems(reply);
  return (
    <section className="section">
      <h2>{words.leave}</h2>
      <form method="post" className="form">
        <FormProblem problems={list} />
        <p>{words.leaveLead}</p>
        <TeamFields team={team} intent="leave" />
        <div>
          <Button kind="danger">{words.leaveSubmit}</Button>
        </div>
      </form>
    </section>
  );
}
