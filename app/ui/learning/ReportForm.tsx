import { Form } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button, ButtonLink } from "../Button";
import { CheckField, Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { reportTexts } from "../messages/report";

const KINDS = ["unclear", "wrong", "outdated"] as const;

type Place = {
  target: string;
  kind: "section" | "question";
  title: string;
  sentences: { target: string; text: string }[];
};

/** With which a learner says that a place of a lesson is unclear, wrong or out of date. */
export function ReportForm({
  path,
  isTest,
  places,
  at,
  isSent,
  longestNote,
  reply,
}: {
  path: string;
  isTest: boolean;
  places: Place[];
  /** The place that they came from. */
  at: string;
  isSent: boolean;
  longestNote: number;
  reply: Reply | undefined;
}) {
  const { texts, number } = useLanguage();
  const words = texts(reportTexts);
  const { list, of } = useProblems(
    reply,
    (field) => (field === "kind" ? "kind-unclear" : field),
    words.problems,
  );
  const back = <ButtonLink to={path}>{isTest ? words.backToTest : words.back}</ButtonLink>;
  if (isSent && !reply) {
    return (
      <p className="cluster">
        {back}
        <ButtonLink kind="quiet" to={`${path}/report`}>
          {words.another}
        </ButtonLink>
      </p>
    );
  }
  const kindError = of("kind");
  return (
    <Form method="post" action={`${path}/report`} className="form">
      <FormProblem problems={list} />
      <Field
        as="select"
        label={words.target}
        name="target"
        defaultValue={reply?.values.target ?? at}
        error={of("target")}
      >
        <Places places={places} isTest={isTest} />
      </Field>
      <fieldset className="field" aria-describedby={kindError ? "kind-unclear-error" : undefined}>
        <legend>{words.kind}</legend>
        {KINDS.map((kind, index) => (
          <CheckField
            key={kind}
            type="radio"
            name="kind"
            id={`kind-${kind}`}
            value={kind}
            label={words.kinds[kind]}
            defaultChecked={reply?.values.kind === kind}
            error={index === 0 ? kindError : null}
            required
          />
        ))}
      </fieldset>
      <Field
        as="textarea"
        rows={3}
        label={`${words.note} (${words.optional})`}
        name="note"
        hint={words.noteHint(number(longestNote))}
        maxLength={longestNote}
        defaultValue={reply?.values.note ?? ""}
        error={of("note")}
      />
      <p className="cluster">
        <Button kind="primary">{words.send}</Button>
        <ButtonLink kind="quiet" to={path}>
          {isTest ? words.backToTest : words.back}
        </ButtonLink>
      </p>
    </Form>
  );
}

function Places({ places, isTest }: { places: Place[]; isTest: boolean }) {
  const { texts, number } = useLanguage();
  const words = texts(reportTexts);
  const sections = places.filter(({ kind }) => kind === "section");
  const questions = places.filter(({ kind }) => kind === "question");
  return (
    <>
      {isTest ? (
        <option value="">{words.test}</option>
      ) : (
        sections.map(({ target, title, sentences }) => (
          <optgroup key={target} label={title || words.beginning}>
            <option value={target}>{words.whole(title || words.beginning)}</option>
            {sentences.map((sentence) => (
              <option key={sentence.target} value={sentence.target}>
                {sentence.text}
              </option>
            ))}
          </optgroup>
        ))
      )}
      {questions.length > 0 ? (
        <optgroup label={words.questions}>
          {questions.map(({ target, title }, index) => (
            <option key={target} value={target}>
              {words.question(number(index + 1), title)}
            </option>
          ))}
        </optgroup>
      ) : null}
    </>
  );
}
