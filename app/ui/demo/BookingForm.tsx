import { Link } from "@remix-run/react";
import { EmailField } from "../accounts/EmailField";
import { type Reply, useProblems } from "../accounts/problems";
import { Button, DefaultSubmit } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";
import { demoTexts } from "../messages/demo";
import { Calendar, FIRST_SLOT, type Offer } from "./Calendar";

/** What is known of somebody who is signed in, so that they need not type it again. */
export type Person = { name: string; email: string; company: string };

/** Chooses a slot and says who comes. */
export function BookingForm({
  offer,
  person,
  keptDays,
  reply,
}: {
  offer: Offer;
  person: Person | null;
  keptDays: number;
  reply: Reply | undefined;
}) {
  const { texts, number } = useLanguage();
  const words = texts(demoTexts);
  const idOf = (field: string) => (field === "slot" ? FIRST_SLOT : field);
  const { list, of } = useProblems(reply, idOf, words.problems);
  const values: Record<string, string> = reply?.values ?? person ?? {};
  return (
    <form method="post" className="booking" noValidate>
      <DefaultSubmit />
      <FormProblem problems={list} />
      <Calendar {...offer} values={values} error={of("slot")} />
      <fieldset className="form booking-person">
        <legend>{words.about}</legend>
        <Field
          label={texts(accountTexts).name}
          name="name"
          autoComplete="name"
          required
          defaultValue={values.name}
          error={of("name")}
        />
        <EmailField autoComplete="email" defaultValue={values.email} error={of("email")} />
        <Field
          label={words.company}
          name="company"
          autoComplete="organization"
          required
          defaultValue={values.company}
          error={of("company")}
        />
        <Field
          as="textarea"
          label={
            <>
              {words.topic} <span className="soft">({words.optional})</span>
            </>
          }
          name="topic"
          rows={3}
          hint={words.topicHint}
          defaultValue={values.topic}
          error={of("topic")}
        />
        <p className="small soft">
          {words.privacy(number(keptDays))} <Link to="/privacy">{words.privacyLink}</Link>.
        </p>
        <Button kind="primary" wide>
          {words.submit}
        </Button>
      </fieldset>
    </form>
  );
}
