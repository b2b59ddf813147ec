import { Link } from "@remix-run/react";
import { EmptyState } from "../EmptyState";
import { useLanguage } from "../language";
import { teamCourseTexts } from "../messages/team-courses";
import { Progress } from "../Progress";

export type CourseRow = {
  slug: string;
  title: string;
  summary: string;
  step: number;
  /** The team that wrote it for its members; null for ours. */
  writer: string | null;
  minutes: number;
  lessons: number;
  test: boolean;
  /** Lessons and test together. */
  of: number;
  /** How many of them the learner has completed; null for someone who has not begun. */
  done: number | null;
};

/** The catalogue as rows. */
export function CourseList({ courses }: { courses: CourseRow[] }) {
  const { t, texts, plural } = useLanguage();
  const words = t.learning;
  if (courses.length === 0)
    return <EmptyState title={words.emptyCatalogue} text={words.emptyCatalogueText} />;
  return (
    <ul className="rows">
      {courses.map((course) => (
        <li key={course.slug} className="split">
          <div className="stack-tight">
            <p className="eyebrow">
              {course.writer
                ? texts(teamCourseTexts).by(course.writer)
                : `${words.step(course.step)} · ${words.steps[course.step - 1]}`}
            </p>
            <h2>
              <Link className="row-link" to={`/courses/${course.slug}`} prefetch="intent">
                {course.title}
              </Link>
            </h2>
            <p>{course.summary}</p>
          </div>
          <div className="stack-tight soft small">
            <p>
              {plural(course.lessons, words.lessons)}
              {course.test ? ` ${words.withTest}` : null} · {plural(course.minutes, words.minutes)}
            </p>
            {course.done === null ? null : (
              <Progress label={words.progress} value={course.done} max={course.of} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
