import { Link } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { authorVersionTexts } from "../messages/author-versions";
import { Notice } from "../Notice";
import type { Finding } from "./editor";
import { FindingList } from "./FindingList";
import { LessonChanges, type ShownChange } from "./LessonChanges";

export type PublishIntent = "publish" | "archive" | "unarchive";

type Props = {
  course: { id: string; slug: string; version: number | null; archived: boolean };
  team: { name: string };
  publication: {
    number: number;
    seen: string;
    findings: Finding[];
    lessons: ShownChange[] | null;
    isSame: boolean;
    memberCount: number;
  };
  done: PublishIntent | null;
  reply: (Reply & { intent: PublishIntent }) | undefined;
};

/** What publishing would do, before anybody does it; and the end of a course that is no longer offered. */
export function Publish({ course, team, publication, done, reply }: Props) {
  const { texts, number } = useLanguage();
  const words = texts(authorVersionTexts).publish;
  const { list } = useProblems(reply, undefined, texts(authorVersionTexts).problems);
  const said = reply ? null : done;
  return (
    <div className="publish stack-loose">
      {said ? (
        <Notice kind="success" live>
          {said === "publish" && course.version !== null ? (
            <>
              {words.done(number(course.version))} <Link to={`/courses/${course.slug}`}>{words.see}</Link>
            </>
          ) : said === "archive" ? (
            words.didArchive
          ) : (
            words.didUnarchive
          )}
        </Notice>
      ) : null}
      <FormProblem problems={list} />
      {course.archived ? (
        <Archived />
      ) : (
        <>
          <Faults course={course} findings={publication.findings} />
          <Outcome course={course} team={team} publication={publication} reply={reply} />
          {course.version === null ? null : <Archive />}
        </>
      )}
    </div>
  );
}

/** Where a text is written: a lesson's edition, or what is true of the whole course. */
const editorOf =
  (courseId: string) =>
  ({ path }: Pick<Finding, "path">): string => {
    const [, folder, edition] = /^(?:([^/]+)\/)?\w+(?:\.(de|en))?\.mdx$/.exec(path) ?? [];
    return folder ? `/author/${courseId}/${folder}?edition=${edition}` : `/author/${courseId}/about`;
  };

function Faults({ course, findings }: { course: Props["course"]; findings: Finding[] }) {
  const { texts, plural } = useLanguage();
  const words = texts(authorVersionTexts).publish;
  const [faults, advice] = [true, false].map((stops) => findings.filter((one) => one.stops === stops));
  return (
    <>
      {faults && faults.length > 0 ? (
        <section className="stack" aria-labelledby="faults">
          <h2 id="faults">{words.faultsTitle}</h2>
          <p>{words.faultsLead}</p>
          <FindingList findings={faults} addressOf={editorOf(course.id)} />
        </section>
      ) : null}
      {advice && advice.length > 0 ? (
        <details>
          <summary>{plural(advice.length, words.advice)}</summary>
          <FindingList findings={advice} addressOf={editorOf(course.id)} />
        </details>
      ) : null}
    </>
  );
}

function Outcome({
  course,
  team,
  publication,
  reply,
}: Pick<Props, "course" | "team" | "publication" | "reply">) {
  const { texts, number, plural } = useLanguage();
  const words = texts(authorVersionTexts).publish;
  const { of } = useProblems(reply, undefined, texts(authorVersionTexts).problems);
  const next = number(publication.number);
  const isFirst = course.version === null;
  if (publication.isSame) {
    return (
      <p>
        {words.same} <Link to={`/author/${course.id}/versions`}>{words.toVersions}</Link>
      </p>
    );
  }
  if (!publication.lessons) return null;
  return (
    <section className="stack" aria-labelledby="happens">
      <h2 id="happens">{words.happensTitle}</h2>
      <p>
        {isFirst ? words.first(team.name) : words.again(next)}{" "}
        {isFirst ? plural(publication.memberCount, words.members) : null}
      </p>
      {isFirst ? null : <p>{words.kept}</p>}
      {isFirst ? null : (
        <p>
          <Link to={`/author/${course.id}/versions?from=${course.version}&to=draft#comparison`}>
            {words.compare}
          </Link>
        </p>
      )}
      <form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="publish" />
        <input type="hidden" name="seen" value={publication.seen} />
        <LessonChanges lessons={publication.lessons} isFirst={isFirst} chosen={reply?.values ?? {}} />
        <Field
          as="textarea"
          rows={3}
          label={isFirst ? words.noteFirst : words.note}
          hint={words.noteHint}
          name="note"
          required={!isFirst}
          defaultValue={reply?.values.note}
          error={of("note")}
        />
        <div>
          <Button kind="primary">{words.submit(next)}</Button>
        </div>
      </form>
    </section>
  );
}

function Archive() {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).publish;
  return (
    <section className="section stack">
      <h2>{words.archiveTitle}</h2>
      <p>{words.archiveLead}</p>
      <form method="post">
        <input type="hidden" name="intent" value="archive" />
        <Button kind="danger">{words.archive}</Button>
      </form>
    </section>
  );
}

function Archived() {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).publish;
  return (
    <section className="stack">
      <h2>{words.archivedTitle}</h2>
      <p>{words.archivedLead}</p>
      <form method="post">
        <input type="hidden" name="intent" value="unarchive" />
        <Button>{words.unarchive}</Button>
      </form>
    </section>
  );
}
