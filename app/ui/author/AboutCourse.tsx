import { Link } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import { Notice } from "../Notice";
import type { CourseHead } from "./CourseFrame";

type Props = {
  course: CourseHead;
  about: { values: Record<string, string>; revision: number } | null;
  done: "saved" | null;
  reply: Reply | undefined;
};

/** course.mdx as a form; its text is one step away. */
export function AboutCourse({ course, about, done, reply }: Props) {
  const words = useLanguage().texts(authorTexts);
  const own = words.about;
  const problems = useProblems(reply, undefined, words.problems);
  const asText = <Link to={`/author/${course.id}/course`}>{own.asText}</Link>;
  if (!about) {
    return (
      <div className="stack">
        <Notice kind="warning">{own.unreadable}</Notice>
        <p>{asText}</p>
      </div>
    );
  }
  const values: Record<string, string> = reply?.values ?? about.values;
  const shared = (name: string, label: string) => ({
    label,
    name,
    defaultValue: values[name],
    error: problems.of(name),
  });
  return (
    <div className="stack-loose narrow-column">
      <DoneNotice done={done} words={{ saved: own.saved }} reply={reply} />
      <p>{own.lead}</p>
      <form method="post" className="form" encType="multipart/form-data" noValidate>
        <FormProblem problems={problems.list} />
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="_revision" value={reply?.values._revision ?? about.revision} />
        <Field {...shared("title-de", own.titleDe)} maxLength={120} />
        <Field {...shared("title-en", own.titleEn)} maxLength={120} />
        <Field as="textarea" rows={3} {...shared("summary-de", own.summaryDe)} />
        <Field as="textarea" rows={3} {...shared("summary-en", own.summaryEn)} />
        <Field as="textarea" rows={2} {...shared("audience-de", own.audienceDe)} />
        <Field as="textarea" rows={2} {...shared("audience-en", own.audienceEn)} />
        <Field as="textarea" rows={4} hint={own.outcomesHint} {...shared("outcomes-de", own.outcomesDe)} />
        <Field as="textarea" rows={4} hint={own.outcomesHint} {...shared("outcomes-en", own.outcomesEn)} />
        <Field inputMode="numeric" {...shared("passMark", own.passMark)} />
        <div>
          <Button kind="primary">{own.save}</Button>
        </div>
      </form>
      <p>{asText}</p>
    </div>
  );
}
