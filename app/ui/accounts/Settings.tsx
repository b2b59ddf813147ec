import { Link } from "@remix-run/react";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";
import { planTexts } from "../messages/plans";
import { reminderTexts } from "../messages/reminders";
import { ZoneField, type ZoneRegion } from "../ZoneField";
import { EmailField } from "./EmailField";
import { PasswordField } from "./PasswordField";
import { type Reply, useProblems } from "./problems";
import { REMINDER_FORMS, type ReminderSettings, Reminders } from "./Reminders";
import { type OpenSession, Sessions } from "./Sessions";

export type Account = {
  name: string;
  email: string;
  emailConfirmed: boolean;
  language: "de" | "en";
  timeZone: string;
  plan: "individual" | "team";
  team: string | null;
  /** Whether their plan is for one person. */
  isAlone: boolean;
};

/** The forms of the page that lead back to it, as they name themselves in the field `intent`. */
export const DONE = ["profile", "email", "confirmation", "password", "session", ...REMINDER_FORMS] as const;
type Intent = (typeof DONE)[number];

type Props = {
  account: Account;
  zones: readonly ZoneRegion[];
  sessions: OpenSession[];
  reminders: ReminderSettings;
  done: Intent | null;
  reply: (Reply & { intent: string }) | undefined;
  /** The calendar's address, which has just been made. */
  address: string | undefined;
};

/** A person's own settings: one form for each thing that can be changed. */
export function Settings({ account, zones, sessions, reminders, done, reply, address }: Props) {
  const { texts } = useLanguage();
  const words = texts(accountTexts).settings;
  const replyTo = (intent: Intent) => (reply?.intent === intent ? reply : undefined);
  return (
    <div className="stack-loose">
      <h1>{words.title}</h1>
      <DoneNotice
        done={done}
        words={{ ...words.done, ...texts(reminderTexts).settings.done }}
        reply={reply ?? (address ? { address } : undefined)}
      />
      <dl className="facts">
        <div>
          <dt>{words.plan}</dt>
          <dd>{texts(planTexts).names[account.plan]}</dd>
        </div>
        {account.team ? (
          <div>
            <dt>{words.team}</dt>
            <dd>
              <Link to="/team">{account.team}</Link>
            </dd>
          </div>
        ) : null}
      </dl>
      {account.isAlone ? (
        <p>
          <Link to="/settings/team">{texts(planTexts).withTeam}</Link>
        </p>
      ) : null}
      <ProfileForm account={account} zones={zones} reply={replyTo("profile")} />
      <EmailForm account={account} reply={replyTo("email")} resent={replyTo("confirmation")} />
      <PasswordForm reply={replyTo("password")} />
      <Reminders
        reminders={reminders}
        emailConfirmed={account.emailConfirmed}
        address={address}
        reply={reply?.intent === "calendar-renew" ? reply : undefined}
      />
      <Sessions sessions={sessions} />
    </div>
  );
}

const Intention = ({ of }: { of: Intent }) => <input type="hidden" name="intent" value={of} />;

function ProfileForm({
  account,
  zones,
  reply,
}: Pick<Props, "account" | "zones"> & { reply: Reply | undefined }) {
  const { texts } = useLanguage();
  const words = texts(accountTexts).settings;
  const { list, of } = useProblems(reply);
  return (
    <section className="section">
      <h2>{words.profile}</h2>
      <form method="post" className="form" noValidate>
        <FormProblem problems={list} />
        <Intention of="profile" />
        <Field
          label={texts(accountTexts).name}
          name="name"
          autoComplete="name"
          required
          defaultValue={reply?.values.name ?? account.name}
          error={of("name")}
        />
        <Field
          as="select"
          label={words.language}
          name="language"
          defaultValue={reply?.values.language ?? account.language}
          error={of("language")}
        >
          {(["de", "en"] as const).map((code) => (
            <option key={code} value={code} lang={code}>
              {words.languages[code]}
            </option>
          ))}
        </Field>
        <ZoneField
          zones={zones}
          value={reply?.values.timeZone ?? account.timeZone}
          hint={words.zoneHint}
          error={of("timeZone")}
        />
        <div>
          <Button>{words.save}</Button>
        </div>
      </form>
    </section>
  );
}

function EmailForm({
  account,
  reply,
  resent,
}: {
  account: Account;
  reply: Reply | undefined;
  resent: Reply | undefined;
}) {
  const { texts } = useLanguage();
  const words = texts(accountTexts).settings;
  const { list, of } = useProblems(reply, (field) => (field === "password" ? "email-password" : field));
  const again = useProblems(resent);
  return (
    <section className="section">
      <h2>{words.email}</h2>
      <div className="stack-loose">
        <p>
          {words.emailNow} <strong className="breakable">{account.email}</strong> (
          {account.emailConfirmed ? words.confirmed : words.unconfirmed}).
        </p>
        {account.emailConfirmed ? null : (
          <form method="post" className="stack">
            <FormProblem problems={again.list} />
            <Intention of="confirmation" />
            <Button>{words.resend}</Button>
          </form>
        )}
        <form method="post" className="form" noValidate>
          <FormProblem problems={list} />
          <Intention of="email" />
          <EmailField
            label={words.newEmail}
            hint={words.newEmailHint}
            autoComplete="email"
            defaultValue={reply?.values.email}
            error={of("email")}
          />
          <PasswordField
            id="email-password"
            label={texts(accountTexts).currentPassword}
            error={of("password")}
          />
          <div>
            <Button>{words.changeEmail}</Button>
          </div>
        </form>
      </div>
    </section>
  );
}

function PasswordForm({ reply }: { reply: Reply | undefined }) {
  const { texts } = useLanguage();
  const words = texts(accountTexts).settings;
  const { list, of } = useProblems(reply);
  return (
    <section className="section">
      <h2>{words.password}</h2>
      <form method="post" className="form" noValidate>
        <p>{words.passwordLead}</p>
        <FormProblem problems={list} />
        <Intention of="password" />
        <PasswordField label={texts(accountTexts).currentPassword} error={of("password")} />
        <PasswordField
          name="newPassword"
          label={texts(accountTexts).newPassword}
          isNew
          error={of("newPassword")}
        />
        <div>
          <Button>{words.changePassword}</Button>
        </div>
      </form>
    </section>
  );
}
