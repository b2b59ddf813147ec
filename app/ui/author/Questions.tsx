import { Link } from "@remix-run/react";
import { EmptyState } from "../EmptyState";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import { Notice } from "../Notice";
import type { LessonView, Limits, TaskView } from "./analysis";
import { useFigures } from "./use-figures";

export type LessonProgress = Pick<LessonView, "id" | "title" | "course"> & {
  questions: number;
  analysed: number;
  tasks: number;
  /** Of the question with the most answers. */
  waiting: number;
};

/** From here, wherever the page stands: the house's courses and those of a team have one each. */
const addressOf = (lessonId: string, place = ""): string =>
  `?lesson=${encodeURIComponent(lessonId)}${place && `#${place}`}`;

/** What is to be done, and the way to the figures of each lesson. */
export function Questions({
  tasks,
  lessons,
  limits,
}: {
  tasks: TaskView[];
  lessons: LessonProgress[];
  limits: Limits;
}) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).questions;
  const { first, batch, fewest } = limits;
  return (
    <div className="stack-loose">
      <Notice>{words.privacy(number(first), number(batch), number(fewest))}</Notice>
      <section aria-labelledby="tasks" className="stack">
        <h2 id="tasks">{words.tasks}</h2>
        {tasks.length > 0 ? (
          <Tasks tasks={tasks} limits={limits} />
        ) : (
          <EmptyState title={words.noTasks} text={words.noTasksText} />
        )}
      </section>
      <section aria-labelledby="lessons" className="stack">
        <h2 id="lessons">{words.lessons}</h2>
        <LessonTable lessons={lessons} limits={limits} />
      </section>
    </div>
  );
}

function Tasks({ tasks, limits }: { tasks: TaskView[]; limits: Limits }) {
  const { texts } = useLanguage();
  const words = texts(courseCareTexts).questions;
  const { why } = useFigures(limits);
  return (
    <ol className="rows author-tasks">
      {tasks.map((task) => {
        const { kind, lesson, question } = task;
        return (
          <li key={`${lesson.id} ${question.id} ${kind}`}>
            <strong className={`task-kind task-${kind}`}>{words.kinds[kind]}</strong>
            <div className="stack-tight">
              <h3>
                <Link to={addressOf(lesson.id, question.id)}>{question.prompt}</Link>
              </h3>
              <p>{why(question, task)}</p>
              <p className="small soft">{[lesson.course, lesson.title].filter(Boolean).join(" · ")}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function LessonTable({ lessons, limits }: { lessons: LessonProgress[]; limits: Limits }) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).questions;
  return (
    <table className="table author-lessons">
      <caption className="visually-hidden">{words.lessons}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.lesson}</th>
          <th scope="col">{words.columns.answers}</th>
          <th scope="col" className="num">
            {words.columns.tasks}
          </th>
        </tr>
      </thead>
      <tbody>
        {lessons.map(({ id, title, course, questions, analysed, tasks, waiting }) => (
          <tr key={id}>
            <th scope="row">
              <Link to={addressOf(id)}>{title}</Link>
              {course ? <div className="small soft">{course}</div> : null}
            </th>
            <td>
              {questions === 0
                ? words.noQuestions
                : analysed > 0
                  ? words.enough(number(analysed), number(questions))
                  : words.tooFew(number(waiting), number(limits.first))}
            </td>
            <td className="num">{tasks > 0 ? number(tasks) : words.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
