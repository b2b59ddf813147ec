import { Link } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import { useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import type { CourseHead } from "./CourseFrame";
import { Counts, type Intent, type OverviewReply } from "./CourseOverview";
import type { Finding } from "./editor";

export type ShownLesson = {
  folder: string;
  kind: "lesson" | "test";
  id: string;
  address: string;
  title: Record<Language, string>;
  editions: Language[];
  changedAt: string;
  by: string | null;
};

type Props = {
  course: CourseHead;
  lesson: ShownLesson;
  isFirst: boolean;
  isLast: boolean;
  findings: Finding[];
  reply: OverviewReply | undefined;
};

/** A lesson in the list of its course: where it is written, and what else can be done with it. */
export function LessonRow({ course, lesson, isFirst, isLast, findings, reply }: Props) {
  const { texts, language, date } = useLanguage();
  const words = texts(authorTexts);
  const { folder, kind, title, editions, changedAt, by } = lesson;
  const name = title[language] || title.de || title.en || words.untitled;
  const day = date(changedAt);
  return (
    <li>
      <div>
        <Link to={`/author/${course.id}/${folder}`}>
          <strong>{name}</strong>
        </Link>
        {kind === "test" ? <span className="small soft"> · {words.overview.test}</span> : null}
        <div className="small soft">{by ? words.changedBy(day, by) : words.changed(day)}</div>
      </div>
      <div className="small">
        {editions.map((edition, index) => (
          <span key={edition}>
            {index > 0 ? " · " : null}
            <Link to={`/author/${course.id}/${folder}?edition=${edition}`}>
              {words.overview.edition[edition]}
              <span className="visually-hidden">: {name}</span>
            </Link>
          </span>
        ))}
        <div>
          <Counts findings={findings} />
        </div>
      </div>
      <div className="cluster author-move">
        {kind === "lesson" ? (
          <>
            <Step intent="up" folder={folder} label={words.overview.up} name={name} disabled={isFirst} />
            <Step intent="down" folder={folder} label={words.overview.down} name={name} disabled={isLast} />
          </>
        ) : null}
      </div>
      <details open={reply !== undefined}>
        <summary>
          {words.overview.more}
          <span className="visually-hidden">: {name}</span>
        </summary>
        <div className="stack">
          <Rename lesson={lesson} reply={reply?.intent === "rename" ? reply : undefined} />
          <form method="post" className="stack">
            <input type="hidden" name="intent" value="delete" />
            <input type="hidden" name="folder" value={folder} />
            <p className="small soft">{words.overview.deleteHint}</p>
            <Button kind="danger">
              {words.overview.delete}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </form>
        </div>
      </details>
    </li>
  );
}

function Step({
  intent,
  folder,
  label,
  name,
  disabled,
}: {
  intent: Intent;
  folder: string;
  label: string;
  name: string;
  disabled: boolean;
}) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="folder" value={folder} />
      <Button kind="quiet" disabled={disabled}>
        {label}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </form>
  );
}

function Rename({ lesson, reply }: { lesson: ShownLesson; reply: OverviewReply | undefined }) {
  const words = useLanguage().texts(authorTexts);
  const { folder, kind, editions, title, address } = lesson;
  const idOf = (field: string) => `${folder}-${field}`;
  const problems = useProblems(reply, idOf, words.problems);
  return (
    <form method="post" className="form" noValidate>
      <FormProblem problems={problems.list} />
      <input type="hidden" name="intent" value="rename" />
      <input type="hidden" name="folder" value={folder} />
      {editions.map((edition) => (
        <Field
          key={edition}
          label={edition === "de" ? words.overview.titleDe : words.overview.titleEn}
          name={`title-${edition}`}
          id={idOf(`title-${edition}`)}
          maxLength={200}
          defaultValue={reply?.values[`title-${edition}`] ?? title[edition]}
          error={problems.of(`title-${edition}`)}
        />
      ))}
      {kind === "lesson" ? (
        <Field
          label={words.overview.address}
          hint={words.overview.addressHint}
          name="address"
          id={idOf("address")}
          maxLength={60}
          defaultValue={reply?.values.address ?? address}
          error={problems.of("address")}
        />
      ) : null}
      <div>
        <Button>{words.overview.rename}</Button>
      </div>
    </form>
  );
}
