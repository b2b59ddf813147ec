import { Form, Link } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import { Button } from "../Button";
import { EmptyState } from "../EmptyState";
import { Field } from "../Field";
import { useLanguage } from "../language";
import { authorVersionTexts } from "../messages/author-versions";
import { Notice } from "../Notice";
import { Compared, type ComparisonView } from "./Compared";

export type ShownVersion = {
  number: number;
  note: string;
  publishedAt: string;
  changes: { id: string; title: Record<Language, string>; kind: "wording" | "minor" | "material" }[];
  by: string | null;
};

export type Side = number | "draft";

type Props = {
  course: { id: string; version: number | null };
  versions: ShownVersion[];
  /** What is compared with what; null where nothing was asked. */
  compared: { from: Side; to: Side; result: ComparisonView } | null;
  done: "restore" | null;
};

/** What was published when, by whom and why; compared, and brought back. */
export function Versions({ course, versions, compared, done }: Props) {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).versions;
  if (versions.length === 0) return <EmptyState title={words.none} text={words.noneText} />;
  return (
    <div className="stack-loose">
      {done ? (
        <Notice kind="success" live>
          {words.restored}
        </Notice>
      ) : null}
      <p>{words.lead}</p>
      <ol className="rows versions" reversed>
        {versions.map((version, index) => (
          <VersionRow
            key={version.number}
            version={version}
            before={versions[index + 1]?.number ?? null}
            isCurrent={version.number === course.version}
          />
        ))}
      </ol>
      <section className="section stack" id="comparison">
        <h2>{words.compareTitle}</h2>
        <Choice versions={versions} compared={compared} />
        {compared ? <Result courseId={course.id} compared={compared} /> : null}
      </section>
    </div>
  );
}

function VersionRow({
  version: { number: no, note, publishedAt, changes, by },
  before,
  isCurrent,
}: {
  version: ShownVersion;
  before: number | null;
  isCurrent: boolean;
}) {
  const { texts, language, number, date } = useLanguage();
  const words = texts(authorVersionTexts).versions;
  return (
    <li className="stack-tight">
      <h2 className="version-title">
        {words.version(number(no))}
        {isCurrent ? <span className="version-current">{words.current}</span> : null}
      </h2>
      <p className="small soft">
        <time dateTime={publishedAt}>
          {words.by(date(publishedAt, { dateStyle: "long", timeStyle: "short" }), by)}
        </time>
      </p>
      {note ? <p className="breakable version-note">{note}</p> : null}
      {changes.length > 0 ? (
        <ul className="plain small breakable">
          {changes.map(({ id, title, kind }) => (
            <li key={id}>{words.changed[kind](title[language])}</li>
          ))}
        </ul>
      ) : null}
      <p className="cluster small">
        <Link to={`?from=${no}&to=draft#comparison`}>{words.withDraft}</Link>
        {before === null ? null : <Link to={`?from=${before}&to=${no}#comparison`}>{words.withBefore}</Link>}
      </p>
      <details>
        <summary>{words.restore}</summary>
        <form method="post" className="stack-tight">
          <p>{words.restoreLead}</p>
          <input type="hidden" name="intent" value="restore" />
          <input type="hidden" name="number" value={no} />
          <Button>{words.restoreSubmit(number(no))}</Button>
        </form>
      </details>
    </li>
  );
}

function useSideName() {
  const { texts, number } = useLanguage();
  const words = texts(authorVersionTexts).versions;
  return (side: Side): string => (side === "draft" ? words.draft : words.version(number(side)));
}

function Choice({ versions, compared }: Pick<Props, "versions" | "compared">) {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).versions;
  const nameOf = useSideName();
  const sides: Side[] = ["draft", ...versions.map(({ number }) => number)];
  const options = sides.map((side) => (
    <option key={side} value={side}>
      {nameOf(side)}
    </option>
  ));
  const { from, to } = compared ?? { from: versions[0]?.number ?? "draft", to: "draft" as const };
  return (
    <Form method="get" action="#comparison" className="compare-choice" key={`${from}/${to}`}>
      <Field as="select" label={words.from} name="from" defaultValue={from}>
        {options}
      </Field>
      <Field as="select" label={words.to} name="to" defaultValue={to}>
        {options}
      </Field>
      <Button>{words.compare}</Button>
    </Form>
  );
}

function Result({ courseId, compared }: { courseId: string; compared: NonNullable<Props["compared"]> }) {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).versions;
  const nameOf = useSideName();
  const { from, to, result } = compared;
  return (
    <div className="stack">
      <h3>{words.result(nameOf(from), nameOf(to))}</h3>
      <Compared courseId={courseId} comparison={result} />
    </div>
  );
}
