import { Link } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { CheckField, Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { teamAssignmentTexts } from "../messages/team-assignments";
import { Notice } from "../Notice";
import { type Assignment, useTerms, useTitle } from "./assignment";
import { type Frame, inTeam, TeamFields } from "./TeamFrame";

export type Choices = {
  groupChoices: { id: string; name: string }[];
  courseChoices: { id: string; title: string }[];
  pathChoices: { id: "everyone" | "management" | "departments" | "it" | "compliance"; count: number }[];
  repeats: readonly (6 | 12 | 24 | 36)[];
  graceDays: number;
  today: string;
};

export type Values = Record<string, string>;
export type Preview = { concerned: number; values: Values };
export type AssignmentReply = Reply & { unknown: string[] };

type Props = Frame & Choices & { values: Values; changing: Assignment | undefined };

/** The fields of a stored assignment as its form has them. */
export const valuesOf = (one: Assignment): Values => ({
  assignment: one.id,
  version: String(one.version),
  what: one.what,
  reason: one.reason,
  scope: one.everyone ? "team" : "some",
  groups: one.groups.map(({ id }) => id).join("\n"),
  people: one.people.map(({ email }) => email).join("\n"),
  due: one.dueOn ? "on" : one.dueDays ? "days" : "none",
  dueOn: one.dueOn ?? "",
  dueDays: one.dueDays ? String(one.dueDays) : "",
  repeat: one.repeatMonths ? String(one.repeatMonths) : "",
});

const isWhole = ({ myRole }: Frame): boolean => myRole !== "manager";

/** Whom it would concern, with what is to be stored in it. */
export function Previewed({
  team,
  concerned,
  values,
  courseChoices,
  groupChoices,
}: Frame & Choices & Preview) {
  const { texts, plural } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const title = useTitle();
  const terms = useTerms();
  const { intent, team: sent, ...fields } = values;
  const chosen = (values.groups ?? "").split("\n");
  const course = courseChoices.find(({ id }) => `course:${id}` === values.what);
  const whom = [
    ...groupChoices.flatMap(({ id, name }) => (chosen.includes(id) ? [name] : [])),
    ...(values.people ?? "").split("\n"),
  ].filter((name) => name.trim() !== "");
  const due = {
    dueOn: values.due === "on" ? (values.dueOn ?? null) : null,
    dueDays: values.due === "days" ? Number(values.dueDays) : null,
    repeatMonths: values.repeat ? Number(values.repeat) : null,
  };
  return (
    <section className="stack narrow-column" aria-labelledby="preview">
      <h2 id="preview">{words.preview}</h2>
      <dl className="facts">
        {[
          [words.what, title({ what: values.what ?? "", title: course?.title ?? null })],
          [words.reason, values.reason],
          [words.scope, values.scope === "team" ? words.forTeam : whom.join(", ")],
          [words.due, terms(due)],
        ].map(([term, value]) =>
          value ? (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="breakable">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Notice live>{concerned > 0 ? plural(concerned, words.concerns) : words.concernsNobody}</Notice>
      <form method="post">
        <TeamFields team={team} intent="store" />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button kind="primary">{values.assignment ? words.storeChange : words.store}</Button>
      </form>
    </section>
  );
}

/** What to assign, to whom, why and until when. */
export function AssignmentForm(props: Props & { reply: AssignmentReply | undefined }) {
  const { values, changing, reply, team, repeats, graceDays } = props;
  const { texts, number } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const { list, of } = useProblems(reply, undefined, { ...texts(teamTexts).problems, ...words.problems });
  const unknown = reply?.unknown.length ? words.unknown(reply.unknown.join(", ")) : null;
  return (
    <form method="post" className="form assignment" noValidate>
      <FormProblem problems={list} />
      <TeamFields team={team} intent="preview" />
      <input type="hidden" name="assignment" value={values.assignment ?? ""} />
      <input type="hidden" name="version" value={values.version ?? ""} />
      <What {...props} error={of("what")} />
      <Field
        label={words.reason}
        name="reason"
        hint={words.reasonHint}
        defaultValue={values.reason}
        error={of("reason")}
      />
      <Whom {...props} error={of("scope")} groupsError={of("groups")} peopleError={unknown ?? of("people")} />
      <fieldset className="field">
        <legend>{words.due}</legend>
        {(["none", "on", "days"] as const).map((due) => (
          <CheckField
            key={due}
            type="radio"
            label={words.dues[due]}
            name="due"
            id={`due-${due}`}
            value={due}
            defaultChecked={(values.due || "on") === due}
            error={due === "none" ? of("due") : null}
          />
        ))}
      </fieldset>
      <div className="when-on">
        <Field
          type="date"
          label={words.dueOn}
          name="dueOn"
          min={props.today}
          hint={words.dueOnHint(number(graceDays))}
          defaultValue={values.dueOn}
          error={of("dueOn")}
        />
      </div>
      <div className="when-days">
        <Field
          type="number"
          label={words.dueDays}
          name="dueDays"
          min={1}
          max={730}
          hint={words.dueDaysHint}
          defaultValue={values.dueDays}
          error={of("dueDays")}
        />
      </div>
      <Field
        as="select"
        label={words.repeat}
        name="repeat"
        hint={words.repeatHint(number(graceDays))}
        defaultValue={values.repeat}
        error={of("repeat")}
      >
        <option value="">{words.repeats.never}</option>
        {repeats.map((months) => (
          <option key={months} value={months}>
            {words.repeats[months]}
          </option>
        ))}
      </Field>
      <p className="small soft">{words.earlier}</p>
      <div className="cluster">
        <Button kind="primary">{words.check}</Button>
        {changing ? <Link to={inTeam(props, "/team/assignments")}>{words.cancel}</Link> : null}
      </div>
    </form>
  );
}

function What({ values, changing, pathChoices, courseChoices, error }: Props & { error: string | null }) {
  const { texts, plural } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const title = useTitle();
  if (changing) {
    return (
      <p>
        <strong>{title(changing)}</strong>
        <input type="hidden" name="what" value={changing.what} />
      </p>
    );
  }
  return (
    <Field
      as="select"
      label={words.what}
      name="what"
      hint={words.whatHint}
      defaultValue={values.what}
      error={error}
    >
      <option value="">{words.whatNone}</option>
      <optgroup label={words.groupPaths}>
        {pathChoices.map(({ id, count }) => (
          <option key={id} value={`path:${id}`}>
            {words.paths[id]} ({plural(count, words.lessonsIn)})
          </option>
        ))}
      </optgroup>
      <optgroup label={words.groupCourses}>
        {courseChoices.map((course) => (
          <option key={course.id} value={`course:${course.id}`}>
            {course.title}
          </option>
        ))}
      </optgroup>
    </Field>
  );
}

type WhomProps = Props & { error: string | null; groupsError: string | null; peopleError: string | null };

function Whom({ error, groupsError, peopleError, ...props }: WhomProps) {
  const { values, groupChoices } = props;
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const chosen = (values.groups ?? "").split("\n");
  const whole = isWhole(props);
  const scope = values.scope || (whole ? "team" : "some");
  return (
    <>
      <fieldset className="field">
        <legend>{words.scope}</legend>
        {(whole ? (["team", "some"] as const) : (["some"] as const)).map((each) => (
          <CheckField
            key={each}
            type="radio"
            label={words.scopes[each]}
            name="scope"
            id={each === "team" || !whole ? "scope" : "scope-some"}
            value={each}
            defaultChecked={scope === each}
            error={each === "team" || !whole ? error : null}
          />
        ))}
      </fieldset>
      <div className="when-some stack">
        {groupChoices.length > 0 ? (
          <fieldset className="field">
            <legend>{words.groups}</legend>
            {groupChoices.map(({ id, name }, index) => (
              <CheckField
                key={id}
                label={name}
                name="groups"
                id={index === 0 ? "groups" : `group-${id}`}
                value={id}
                defaultChecked={chosen.includes(id)}
                error={index === 0 ? groupsError : null}
              />
            ))}
          </fieldset>
        ) : null}
        <Field
          as="textarea"
          label={words.people}
          name="people"
          hint={words.peopleHint}
          autoComplete="off"
          spellCheck={false}
          defaultValue={values.people}
          error={peopleError}
        />
      </div>
    </>
  );
}
