import { Link } from "@remix-run/react";
import { ButtonLink } from "../Button";
import { EmptyState } from "../EmptyState";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import type { LessonView, Limits, TaskView } from "./analysis";
import { LessonFigures } from "./LessonFigures";
import { type LessonProgress, Questions } from "./Questions";

type Overview = { limits: Limits } & (
  | { lesson: LessonView }
  | { lesson: null; tasks: TaskView[]; lessons: LessonProgress[] }
);

type Props = {
  course: { id: string; archived: boolean };
  /** Null where nothing is published. */
  overview: Overview | null;
  /** Where each lesson is written, by its id. */
  editors: Record<string, string>;
};

/** What first answers say about the questions of a team's own course; many teams are too small for that, and are told so. */
export function CourseQuestions({ course, overview, editors }: Props) {
  const { texts } = useLanguage();
  const words = texts(courseCareTexts).own;
  if (overview === null) {
    return (
      <EmptyState title={words.unpublished} text={words.unpublishedQuestions}>
        <ButtonLink to={`/author/${course.id}/publish`}>{words.toPublish}</ButtonLink>
      </EmptyState>
    );
  }
  if (overview.lesson) {
    const { lesson, limits } = overview;
    return (
      <div className="author author-lesson">
        <LessonFigures
          lesson={{ ...lesson, path: course.archived ? null : lesson.path }}
          limits={limits}
          editor={editors[lesson.id]}
        />
      </div>
    );
  }
  const asking = overview.lessons.filter(({ questions }) => questions > 0);
  if (asking.length === 0) return <EmptyState title={words.noQuestions} text={words.noQuestionsText} />;
  if (asking.every(({ analysed }) => analysed === 0)) {
    return <TooFew course={course} limits={overview.limits} lessons={asking} />;
  }
  // All are of this course: its name would stand at each of them.
  const unnamed = <Named extends { course: string }>(one: Named): Named => ({ ...one, course: "" });
  return (
    <div className="author">
      <Questions
        {...overview}
        tasks={overview.tasks.map((task) => ({ ...task, lesson: unnamed(task.lesson) }))}
        lessons={overview.lessons.map(unnamed)}
      />
    </div>
  );
}

function TooFew({
  course,
  limits,
  lessons,
}: {
  course: Props["course"];
  limits: Limits;
  lessons: LessonProgress[];
}) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).own;
  return (
    <div className="author stack-loose">
      <section className="stack author-few" aria-labelledby="few">
        <h2 id="few">{words.few}</h2>
        <p>{words.fewText(number(limits.first), number(limits.batch))}</p>
        <p>{words.fewSmall}</p>
        <p>
          {words.fewInstead} <Link to={`/author/${course.id}/notices`}>{words.toNotices}</Link>
        </p>
      </section>
      <section className="stack author-so-far" aria-labelledby="so-far">
        <h2 id="so-far">{words.soFar}</h2>
        <p className="soft">{words.soFarHint}</p>
        <table className="table">
          <caption className="visually-hidden">{words.soFar}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.lesson}</th>
              <th scope="col" className="num">
                {words.columns.answers}
              </th>
            </tr>
          </thead>
          <tbody>
            {lessons.map(({ id, title, waiting }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td className="num">{words.of(number(waiting), number(limits.first))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
