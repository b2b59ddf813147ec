import { EmailField } from "../accounts/EmailField";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { ZoneField, type ZoneRegion } from "../ZoneField";
import { type Frame, TeamFields } from "./TeamFrame";

type Intent = "rename" | "time-zone" | "renew-link" | "end-link" | "transfer" | "leave";
type JoinLink = { code: string; address: string; expiresAt: string; works: boolean };
type Props = Frame & {
  timeZone: string;
  zones: readonly ZoneRegion[];
  joinLink: JoinLink | null;
  done: Exclude<Intent, "leave"> | null;
  reply: (Reply & { intent: Intent }) | undefined;
};

/** What may be set of a team, as far as whoever looks may. */
export function TeamSettings({ timeZone, zones, joinLink, done, reply, ...frame }: Props) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).settings;
  const replyTo = (intent: Intent) => (reply?.intent === intent ? reply : undefined);
  return (
    <div className="narrow-column">
      <DoneNotice done={done} words={words.done} reply={reply} />
      {frame.may.includes("rename-team") ? (
        <>
          <Rename team={frame.team} reply={replyTo("rename")} />
          <Zone team={frame.team} timeZone={timeZone} zones={zones} reply={replyTo("time-zone")} />
        </>
      ) : null}
      {frame.may.includes("invite-members") ? (
        <TeamLink
          team={frame.team}
          joinLink={joinLink}
          reply={replyTo("renew-link") ?? replyTo("end-link")}
        />
      ) : null}
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

function Zone({ team, timeZone, zones, reply }: FormProps & Pick<Props, "timeZone" | "zones">) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).settings;
  const { list, of } = useTeamProblems(reply);
  return (
    <section className="section" id="zone">
      <h2>{words.zone}</h2>
      <form method="post" className="form" noValidate>
        <FormProblem problems={list} />
        <TeamFields team={team} intent="time-zone" />
        <input type="hidden" name="was" value={timeZone} />
        <ZoneField
          zones={zones}
          value={reply?.values.timeZone ?? timeZone}
          hint={words.zoneHint}
          error={of("timeZone")}
        />
        <div>
          <Button>{words.saveZone}</Button>
        </div>
      </form>
    </section>
  );
}

function TeamLink({ team, joinLink, reply }: FormProps & { joinLink: JoinLink | null }) {
  const { texts, date } = useLanguage();
  const words = texts(teamTexts).settings;
  const { list } = useTeamProblems(reply);
  const was = <input type="hidden" name="was" value={joinLink?.code ?? ""} />;
  return (
    <section className="section" id="link">
      <h2>{words.link}</h2>
      <div className="stack">
        <FormProblem problems={list} />
        <p>{words.linkLead}</p>
        {joinLink ? (
          <>
            <Field
              label={words.linkAddress}
              name="address"
              readOnly
              defaultValue={joinLink.address}
              key={joinLink.code}
              hint={
                joinLink.works
                  ? words.linkUntil(date(joinLink.expiresAt))
                  : words.linkOver(date(joinLink.expiresAt))
              }
            />
            <p className="small soft">{words.renewHint}</p>
          </>
        ) : null}
        <div className="cluster">
          <form method="post">
            <TeamFields team={team} intent="renew-link" />
            {was}
            <Button>{joinLink ? words.renewLink : words.makeLink}</Button>
          </form>
          {joinLink ? (
            <form method="post">
              <TeamFields team={team} intent="end-link" />
              {was}
              <Button kind="danger">{words.endLink}</Button>
            </form>
          ) : null}
        </div>
      </div>
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
