import type { Language } from "~/content/lessons";
import { type Reply, useProblems } from "../accounts/problems";
import { Button, ButtonLink } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import type { CourseHead } from "./CourseFrame";
import { LanguageField } from "./CourseList";
import type { Finding } from "./editor";
import { FindingList } from "./FindingList";
import { LessonRow, type ShownLesson } from "./LessonRow";

export type Intent = "add" | "add-test" | "rename" | "up" | "down" | "delete";
export type OverviewReply = Reply & { intent: Intent };

type Props = {
  course: CourseHead;
  lessons: ShownLesson[];
  findings: Finding[];
  done: Intent | "imported" | null;
  reply: OverviewReply | undefined;
};

/** A course's lessons in order, its other files, and what the check says of it. */
export function CourseOverview({ course, lessons, findings, done, reply }: Props) {
  const { texts } = useLanguage();
  const words = texts(authorTexts);
  const problems = useProblems(reply, undefined, words.problems);
  const general = problems.list.filter(({ field }) => !field);
  const inCourse = findings.filter(({ path }) => path === "course.mdx");
  return (
    <div className="stack-loose">
      <DoneNotice done={done} words={words.done} reply={reply} />
      <FormProblem problems={reply?.intent.startsWith("add") ? [] : general} />
      {lessons.length > 0 ? (
        <>
          <p className="lead">{words.overview.lead}</p>
          <ol className="rows course-lessons">
            {lessons.map((lesson, index) => (
              <LessonRow
                key={lesson.id || lesson.folder}
                course={course}
                lesson={lesson}
                isFirst={index === 0}
                isLast={lessons[index + 1]?.kind !== "lesson"}
                findings={findings.filter(({ path }) => path.startsWith(`${lesson.folder}/`))}
                reply={reply?.values.folder === lesson.folder ? reply : undefined}
              />
            ))}
          </ol>
        </>
      ) : (
        <p>{words.overview.none}</p>
      )}
      <p className="cluster">
        <ButtonLink to={`/author/${course.id}/about`}>{words.overview.courseFile}</ButtonLink>
        <a className="button button-quiet" href={`/author/${course.id}/export`} download>
          {words.overview.exporting}
        </a>
        {inCourse.length > 0 ? <Counts findings={inCourse} /> : null}
      </p>
      <NewLesson lessons={lessons} reply={reply} />
      {findings.length > 0 ? (
        <section className="section" aria-labelledby="findings">
          <h2 id="findings">{words.overview.allFindings}</h2>
          <p className="small soft">{words.overview.allFindingsHint}</p>
          <FindingList findings={findings} addressOf={({ path }) => addressOf(course.id, path)} />
        </section>
      ) : null}
    </div>
  );
}

/** Where a file is written. */
export function addressOf(courseId: string, path: string): string {
  const [folder = "", name] = path.split("/");
  const edition: Language | undefined = /\.(de|en)\.mdx$/.exec(name ?? "")?.[1] as Language | undefined;
  if (!name) return `/author/${courseId}/${path === "course.mdx" ? "course" : ""}`;
  return `/author/${courseId}/${folder}${edition ? `?edition=${edition}` : ""}`;
}

export function Counts({ findings }: { findings: Finding[] }) {
  const { texts, plural } = useLanguage();
  const words = texts(authorTexts).overview;
  const faults = findings.filter(({ stops }) => stops).length;
  const others = findings.length - faults;
  if (findings.length === 0) return <span className="small soft">{words.sound}</span>;
  return (
    <span className="small">
      {faults > 0 ? <strong className="author-fault">{plural(faults, words.faults)}</strong> : null}
      {faults > 0 && others > 0 ? ", " : null}
      {others > 0 ? plural(others, words.findings) : null}
    </span>
  );
}

function NewLesson({ lessons, reply: latest }: { lessons: ShownLesson[]; reply: OverviewReply | undefined }) {
  const { texts, language } = useLanguage();
  const words = texts(authorTexts);
  const reply = latest?.intent.startsWith("add") ? latest : undefined;
  const problems = useProblems(reply, undefined, words.problems);
  const usual = lessons[0]?.editions[0] ?? language;
  const hasTest = lessons.some(({ kind }) => kind === "test");
  return (
    <section className="section narrow-column" aria-labelledby="new-lesson">
      <h2 id="new-lesson">{words.overview.addTitle}</h2>
      <form method="post" className="form" noValidate>
        <FormProblem problems={problems.list} />
        <input type="hidden" name="intent" value="add" />
        <Field
          label={words.new.name}
          name="title"
          required
          maxLength={120}
          defaultValue={reply?.values.title}
          error={problems.of("title")}
        />
        <LanguageField value={reply?.values.language || usual} error={problems.of("language")} />
        <div>
          <Button>{words.overview.add}</Button>
        </div>
      </form>
      {hasTest || lessons.length === 0 ? null : (
        <form method="post" className="course-test">
          <input type="hidden" name="intent" value="add-test" />
          <input type="hidden" name="title" value={words.overview.testName} />
          <input type="hidden" name="language" value={usual} />
          <p className="small soft">{words.overview.testHint}</p>
          <Button kind="quiet">{words.overview.addTest}</Button>
        </form>
      )}
    </section>
  );
}
