import { Link } from "@remix-run/react";
import { useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { homeTexts } from "../messages/home";
import { rolloutTexts } from "../messages/rollout";
import { teamTexts } from "../messages/team";
import { type Frame, TeamFields } from "../team/TeamFrame";
import { type RolloutReply, replyTo, type State, type StepView, stepAddress } from "./rollout";

type Props = Frame & {
  step: StepView;
  courses: { slug: string; title: string; minutes: number }[];
  reply: RolloutReply | undefined;
};

/** What is stored of a step, what helps with it, and the form to change it. */
export function Step(props: Props) {
  const { step, reply } = props;
  const { texts } = useLanguage();
  const words = texts(rolloutTexts);
  const replied = replyTo(reply, "save-step");
  return (
    <div className="split">
      <div className="stack">
        <StepFacts step={step} />
        {step.mayChange ? (
          <details className="unfold" open={replied !== undefined}>
            <summary>{words.edit}</summary>
            <StepForm key={step.version} step={step} frame={props} reply={replied} />
          </details>
        ) : null}
      </div>
      <StepHelp {...props} />
    </div>
  );
}

function StepFacts({ step }: { step: StepView }) {
  const { texts, date } = useLanguage();
  const words = texts(rolloutTexts);
  const { state, ownerName, startsOn, dueOn, outcome, notes } = step;
  const period =
    startsOn && dueOn
      ? words.fromUntil(date(startsOn), date(dueOn))
      : startsOn
        ? words.from(date(startsOn))
        : dueOn
          ? words.until(date(dueOn))
          : words.noPeriod;
  const facts: [string, string][] = [
    [words.state, words.states[state]],
    [words.owner, ownerName || words.nobody],
    [words.period, period],
  ];
  return (
    <div className="stack">
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="breakable">{value}</dd>
          </div>
        ))}
      </dl>
      {outcome ? (
        <div className="stack-tight">
          <h3>{words.guides[step.step - 1]?.outcome}</h3>
          <p className="reading breakable">{outcome}</p>
        </div>
      ) : null}
      {notes ? (
        <div className="stack-tight">
          <h3>{words.notes}</h3>
          <p className="rollout-notes breakable">{notes}</p>
        </div>
      ) : null}
    </div>
  );
}

function StepHelp({ step, courses }: Props) {
  const { t, texts, plural } = useLanguage();
  const words = texts(rolloutTexts);
  const home = texts(homeTexts);
  return (
    <div className="stack">
      <h3>{words.ask}</h3>
      <ul className="gains">
        {words.guides[step.step - 1]?.ask.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <h3>{home.taughtIn}</h3>
      {courses.length === 0 ? <p className="soft">{home.noCourse}</p> : null}
      <ul className="plain">
        {courses.map(({ slug, title, minutes }) => (
          <li key={slug}>
            <Link to={`/courses/${slug}`}>{title}</Link>{" "}
            <span className="soft small num">{plural(minutes, t.learning.minutes)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const STATES: State[] = ["open", "under-way", "done", "put-off"];

function StepForm({ step, frame, reply }: { step: StepView; frame: Frame; reply: RolloutReply | undefined }) {
  const { texts } = useLanguage();
  const words = texts(rolloutTexts);
  const { list, of } = useProblems(reply, undefined, { ...texts(teamTexts).problems, ...words.problems });
  const values = reply?.values;
  return (
    <form method="post" action={stepAddress(frame, step.step)} className="form narrow-column" noValidate>
      <FormProblem problems={list} />
      <TeamFields team={frame.team} intent="save-step" />
      <input type="hidden" name="step" value={step.step} />
      <input type="hidden" name="version" value={step.version} />
      <Field
        as="select"
        label={words.state}
        name="state"
        defaultValue={values?.state || step.state}
        error={of("state")}
      >
        {STATES.map((state) => (
          <option key={state} value={state}>
            {words.states[state]}
          </option>
        ))}
      </Field>
      {frame.may.includes("name-step-owners") ? (
        <Field
          type="email"
          label={words.ownerEmail}
          hint={words.ownerHint}
          name="owner"
          autoComplete="off"
          defaultValue={values?.owner ?? step.ownerEmail}
          error={of("owner")}
        />
      ) : null}
      <div className="two-fields">
        {(["startsOn", "dueOn"] as const).map((name) => (
          <Field
            key={name}
            type="date"
            label={words[name]}
            name={name}
            defaultValue={values?.[name] ?? step[name] ?? ""}
            error={of(name)}
          />
        ))}
      </div>
      <Field
        label={words.guides[step.step - 1]?.outcome}
        hint={words.outcomeHint}
        name="outcome"
        defaultValue={values?.outcome ?? step.outcome}
        error={of("outcome")}
      />
      <Field
        as="textarea"
        label={words.notes}
        hint={words.notesHint}
        name="notes"
        rows={6}
        defaultValue={values?.notes ?? step.notes}
        error={of("notes")}
      />
      <div>
        <Button kind="primary">{words.save}</Button>
      </div>
    </form>
  );
}
