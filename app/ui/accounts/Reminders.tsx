import type { ReactNode } from "react";
import { Button } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { reminderTexts } from "../messages/reminders";
import { Notice } from "../Notice";
import { type Reply, useProblems } from "./problems";

export const REMINDER_FORMS = ["reminders-off", "reminders-on", "calendar-end"] as const;

export type ReminderSettings = {
  on: boolean;
  /** ISO; null where there is no calendar address. */
  calendarSince: string | null;
};

type Props = {
  reminders: ReminderSettings;
  emailConfirmed: boolean;
  /** The calendar's address, which has just been made. */
  address: string | undefined;
  reply: Reply | undefined;
};

/** Whether a person is reminded of what their teams ask for, and the address for their calendar. */
export function Reminders({ reminders: { on, calendarSince }, emailConfirmed, address, reply }: Props) {
  const { texts, date } = useLanguage();
  const words = texts(reminderTexts).settings;
  const { list } = useProblems(reply, undefined, words.problems);
  return (
    <section className="section" id="reminders">
      <h2>{words.title}</h2>
      <div className="stack">
        <p>{on ? words.on : words.off}</p>
        {on && !emailConfirmed ? <p>{words.onUnconfirmed}</p> : null}
        <Form intent={on ? "reminders-off" : "reminders-on"}>
          <Button>{on ? words.turnOff : words.turnOn}</Button>
        </Form>
        <h3>{words.calendar}</h3>
        <FormProblem problems={list} />
        <p>{words.calendarLead}</p>
        {address ? (
          <Notice kind="success" live>
            <Field
              label={words.address}
              name="calendar"
              readOnly
              defaultValue={address}
              key={address}
              hint={words.addressHint}
            />
          </Notice>
        ) : calendarSince ? (
          <p>{words.calendarSince(date(calendarSince))}</p>
        ) : null}
        <div className="cluster">
          <Form intent="calendar-renew" action="/settings#reminders">
            <input type="hidden" name="was" value={calendarSince ?? ""} />
            <Button>{calendarSince ? words.renew : words.make}</Button>
          </Form>
          {calendarSince ? (
            <Form intent="calendar-end">
              <Button kind="danger">{words.end}</Button>
            </Form>
          ) : null}
        </div>
      </div>
    </section>
  );
}

const Form = ({ intent, action, children }: { intent: string; action?: string; children: ReactNode }) => (
  <form method="post" action={action}>
    <input type="hidden" name="intent" value={intent} />
    {children}
  </form>
);
