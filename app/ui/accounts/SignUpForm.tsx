import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button } from "../Button";
import { CheckField, Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";
import { planTexts } from "../messages/plans";
import { EmailField } from "./EmailField";
import { PasswordField } from "./PasswordField";
import { type Reply, useProblems } from "./problems";

type Choice = { id: "individual" | "team"; hasTeam: boolean };

/** Sign-up. The team's name is asked for with a plan that has a team; CSS hides it otherwise. */
export function SignUpForm({
  plans,
  plan,
  next,
  email,
  reply,
}: {
  plans: Choice[];
  plan: string;
  next: string;
  /** The address that an invitation is for, or empty. */
  email: string;
  reply: Reply | undefined;
}) {
  const { texts } = useLanguage();
  const words = texts(accountTexts);
  const { list, of } = useProblems(reply, (field) => (field === "plan" ? `plan-${plans[0]?.id}` : field));
  const values = reply?.values ?? {};
  const chosen = values.plan || plan;
  // Whoever follows an invitation learns on the plan of the team that they join.
  const invited = next.startsWith("/join/");
  const timeZone = useBrowserZone();
  return (
    <div className="stack-loose">
      <header className="stack">
        <h1>{words.signUp.title}</h1>
        <p className="lead">{words.signUp.lead}</p>
      </header>
      <FormProblem problems={list} />
      <form method="post" action="/sign-up" className="form sign-up" noValidate>
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="timeZone" value={timeZone} />
        {invited ? (
          <input type="hidden" name="plan" value="individual" />
        ) : (
          <fieldset className="field plan-choice">
            <legend>{words.plan}</legend>
            {plans.map(({ id }) => (
              <CheckField
                key={id}
                type="radio"
                label={texts(planTexts).names[id]}
                name="plan"
                id={`plan-${id}`}
                value={id}
                defaultChecked={chosen === id}
                error={id === plans[0]?.id ? of("plan") : null}
              />
            ))}
          </fieldset>
        )}
        {!invited && plans.some(({ hasTeam }) => hasTeam) ? (
          <div className="team-only">
            <Field
              label={words.teamName}
              name="teamName"
              autoComplete="organization"
              defaultValue={values.teamName}
              error={of("teamName")}
            />
          </div>
        ) : null}
        <Field
          label={words.name}
          name="name"
          autoComplete="name"
          required
          hint={words.nameHint}
          defaultValue={values.name}
          error={of("name")}
        />
        <EmailField defaultValue={values.email ?? email} error={of("email")} />
        <PasswordField isNew error={of("password")} />
        <p className="small soft">
          {words.signUp.privacy} <Link to="/privacy">{words.signUp.privacyLink}</Link>.
        </p>
        <Button kind="primary" wide>
          {words.signUp.submit}
        </Button>
      </form>
      <p>
        {words.signUp.known} <Link to={withNext("/sign-in", next)}>{words.signIn.title}</Link>
      </p>
    </div>
  );
}

/** The browser's time zone, once there are scripts; before, none. */
function useBrowserZone(): string {
  const [zone, setZone] = useState("");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone ?? ""), []);
  return zone;
}

/** An address that remembers where the person wanted to go. */
export const withNext = (path: string, next: string): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path;
