import { Link } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { EmptyState } from "../EmptyState";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import { courseCareTexts } from "../messages/course-care";
import { type Frame, inTeam, TeamFields } from "../team/TeamFrame";

type ListedCourse = {
  id: string;
  title: Record<Language, string>;
  lessons: number;
  state: "draft" | "published" | "changed" | "archived";
  version: number | null;
  changedAt: string;
  /** So many reports and due sources wait. */
  notices: number;
};

/** A team's own courses, and beginning another one. */
export function CourseList({
  courses,
  reply,
  ...frame
}: Frame & { courses: ListedCourse[]; reply: Reply | undefined }) {
  const { texts, language, plural, date } = useLanguage();
  const words = texts(authorTexts);
  const nameOf = (title: ListedCourse["title"]) => title[language] || title.de || title.en || words.untitled;
  return (
    <div className="stack-loose">
      <p className="lead">{words.lead}</p>
      {courses.length > 0 ? (
        <ul className="rows author-courses">
          {courses.map(({ id, title, lessons, state, version, changedAt, notices }) => (
            <li key={id}>
              <div>
                <Link to={`/author/${id}`}>
                  <strong>{nameOf(title)}</strong>
                </Link>
                <div className="small soft">
                  {plural(lessons, words.lessons)} · {words.changed(date(changedAt))}
                </div>
              </div>
              <div className="small">
                <span className={`author-state author-${state}`}>{words.states[state]}</span>
                {version === null ? null : <div className="soft">{words.version(version)}</div>}
                {notices > 0 ? (
                  <Link to={`/author/${id}/notices`}>
                    {plural(notices, texts(courseCareTexts).own.waiting)}
                    <span className="visually-hidden">: {nameOf(title)}</span>
                  </Link>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={words.none.title} text={words.none.text} />
      )}
      <section className="section narrow-column" aria-labelledby="new-course">
        <h2 id="new-course">{words.new.title}</h2>
        <NewCourse {...frame} reply={reply} />
        <p>
          <Link to={inTeam(frame, "/author/import")}>{words.importing.link}</Link>
        </p>
      </section>
    </div>
  );
}

function NewCourse({ team, reply }: Frame & { reply: Reply | undefined }) {
  const { texts, language } = useLanguage();
  const words = texts(authorTexts);
  const problems = useProblems(reply, undefined, words.problems);
  return (
    <form method="post" className="form" noValidate>
      <FormProblem problems={problems.list} />
      <TeamFields team={team} intent="create" />
      <Field
        label={words.new.name}
        hint={words.new.nameHint}
        name="title"
        required
        maxLength={120}
        defaultValue={reply?.values.title}
        error={problems.of("title")}
      />
      <LanguageField value={reply?.values.language || language} error={problems.of("language")} />
      <div>
        <Button kind="primary">{words.new.create}</Button>
      </div>
    </form>
  );
}

/** In which language something is to be written first. */
export function LanguageField({ value, error }: { value: string; error: string | null }) {
  const words = useLanguage().texts(authorTexts).new;
  return (
    <Field
      as="select"
      label={words.language}
      hint={words.languageHint}
      name="language"
      defaultValue={value}
      error={error}
    >
      <option value="de">{words.de}</option>
      <option value="en">{words.en}</option>
    </Field>
  );
}
