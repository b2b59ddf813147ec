import { Form, Link } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { EmptyState } from "../EmptyState";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import { Notice } from "../Notice";
import { DueSources, type DueSourcesView } from "./DueSources";

type Kind = "unclear" | "wrong" | "outdated";

type FlaggedPlace = {
  lessonId: string;
  place: string;
  sentence: string;
  language: "de" | "en";
  course: string;
  lesson: string;
  path: string | null;
  title: string | null;
  kinds: { kind: Kind; count: number }[];
  notes: { kind: Kind; note: string }[];
  isEarlier: boolean;
  answer: string | null;
};

export type NoticesProps = {
  sources: DueSourcesView[];
  flags: { open: FlaggedPlace[]; done: FlaggedPlace[] };
  seenAt: string;
  weeks: number;
  keptDays: number;
  isDone: boolean;
  reply: Reply | undefined;
  /** Where each lesson is written, by its id, for those who write it in the browser. */
  editors?: Record<string, string>;
};

const keyOf = ({ lessonId, place, sentence, language, answer }: FlaggedPlace): string =>
  JSON.stringify([lessonId, place, sentence, language, answer]);

/** What learners report, and which sources are due. */
export function Notices({
  sources,
  flags,
  seenAt,
  weeks,
  keptDays,
  isDone,
  reply,
  editors = {},
}: NoticesProps) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).notices;
  return (
    <div className="stack-loose">
      {isDone && !reply ? (
        <Notice kind="success" live>
          {words.said}
        </Notice>
      ) : null}
      <section className="stack" aria-labelledby="flags">
        <h2 id="flags">{words.flags}</h2>
        <p className="soft">{words.anonymous}</p>
        {flags.open.length === 0 ? (
          <EmptyState title={words.noFlags} text={words.noFlagsText} />
        ) : (
          <ul className="rows">
            {flags.open.map((flag, index) => (
              <li key={keyOf(flag)} className="author-flag">
                <Flag flag={flag} editor={editors[flag.lessonId]} />
                <CloseForm flag={flag} id={`answer-${index}`} seenAt={seenAt} reply={reply} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <DueSources sources={sources} weeks={weeks} editors={editors} />
      {flags.done.length > 0 ? (
        <section className="stack" aria-labelledby="done">
          <h2 id="done">{words.doneTitle}</h2>
          <p className="soft">{words.kept(number(keptDays))}</p>
          <ul className="rows">
            {flags.done.map((flag) => (
              <li key={keyOf(flag)} className="author-flag">
                <Flag flag={flag} editor={undefined} />
                <p>{words.did(flag.answer ?? "")}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

function Flag({ flag, editor }: { flag: FlaggedPlace; editor: string | undefined }) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).notices;
  const { course, lesson, title, sentence, kinds, notes, language, isEarlier, path, place } = flag;
  return (
    <div className="stack-tight">
      <p className="cluster">
        {kinds.map(({ kind, count }) => (
          <strong key={kind} className="task-kind">
            {words.times(words.kinds[kind], number(count))}
          </strong>
        ))}
        <span className="small soft">
          {words.languages[language]}
          {isEarlier ? `, ${words.earlier}` : null}
        </span>
      </p>
      <h3>{title ?? words.beginning}</h3>
      {sentence ? (
        <blockquote className="author-sentence" lang={language}>
          {sentence}
        </blockquote>
      ) : null}
      {notes.length > 0 ? (
        <ul className="stack-tight">
          {notes.map(({ kind, note }, index) => (
            <li key={`${kind} ${index}`} className="author-note" lang={language}>
              {note} <span className="small soft">({words.kinds[kind]})</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="small soft">
        {[course, lesson].filter(Boolean).join(" · ")}
        {path ? (
          <>
            {" · "}
            <a href={place ? `${path}#${place}` : path}>{words.show}</a>
          </>
        ) : null}
        {editor ? (
          <>
            {" · "}
            <Link to={`${editor}?edition=${language}`}>{words.edit}</Link>
          </>
        ) : null}
      </p>
    </div>
  );
}

function CloseForm({
  flag,
  id,
  seenAt,
  reply,
}: {
  flag: FlaggedPlace;
  id: string;
  seenAt: string;
  reply: Reply | undefined;
}) {
  const { texts } = useLanguage();
  const words = texts(courseCareTexts).notices;
  const sent = reply?.values;
  const isMine =
    sent?.lessonId === flag.lessonId &&
    sent.place === flag.place &&
    sent.sentence === flag.sentence &&
    sent.language === flag.language;
  const { list, of } = useProblems(isMine ? reply : undefined, () => id, words.problems);
  return (
    <Form method="post" className="form">
      <FormProblem problems={list} />
      {(["lessonId", "place", "sentence", "language"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={flag[name]} />
      ))}
      <input type="hidden" name="intent" value="close" />
      <input type="hidden" name="seenAt" value={seenAt} />
      <Field
        label={words.answer}
        hint={words.answerHint}
        name="answer"
        id={id}
        maxLength={300}
        defaultValue={isMine ? (sent.answer ?? "") : ""}
        error={of("answer")}
      />
      <div>
        <Button>{words.done}</Button>
      </div>
    </Form>
  );
}
