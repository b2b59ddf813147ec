import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "../Button";
import { EmptyState } from "../EmptyState";
import { Line } from "../Line";
import { useLanguage } from "../language";

type Enrolment = {
  slug: string;
  title: string;
  completedAt: string | null;
  next: { title: string; to: string } | null;
  lessons: { title: string; done: boolean; current: boolean }[];
};

/** A learner's own page: where to go on, what is begun and what is done. */
export function MyWay({
  name,
  courses,
  hasPath,
  children,
}: {
  name: string;
  courses: Enrolment[];
  /** Whether a path says where to begin. */
  hasPath: boolean;
  /** What comes before the courses. */
  children: ReactNode;
}) {
  const { t, date } = useLanguage();
  const words = t.learning;
  const begun = courses.filter((course) => !course.completedAt);
  const finished = courses.filter((course) => course.completedAt);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{words.myWay}</p>
        <h1>{words.welcome(name)}</h1>
      </header>
      {children}
      {courses.length === 0 && !hasPath ? (
        <EmptyState title={words.nothingYet} text={words.nothingYetText}>
          <ButtonLink kind="primary" to="/courses">
            {words.moreCourses}
          </ButtonLink>
        </EmptyState>
      ) : null}
      {courses.length === 0 ? null : (
        <div className="stack-loose">
          {begun.map((course) => (
            <section key={course.slug} className="stack">
              <h2>
                <Link to={`/courses/${course.slug}`}>{course.title}</Link>
              </h2>
              <Line
                label={course.title}
                orientation="horizontal"
                stations={course.lessons.map((lesson) => ({
                  label: lesson.title,
                  state: lesson.done ? "done" : lesson.current ? "current" : "open",
                }))}
              />
              {course.next ? (
                <p>
                  <ButtonLink kind="primary" to={course.next.to}>
                    {words.resume}: {course.next.title}
                  </ButtonLink>
                </p>
              ) : null}
            </section>
          ))}
          {finished.length > 0 ? (
            <section className="stack">
              <h2>{words.finished}</h2>
              <ul className="rows">
                {finished.map((course) => (
                  <li key={course.slug} className="cluster">
                    <Link className="row-link" to={`/courses/${course.slug}`}>
                      {course.title}
                    </Link>
                    <span className="soft small">
                      {course.completedAt ? words.courseDoneOn(date(course.completedAt)) : null}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <p>
            <Link to="/courses">{words.moreCourses}</Link>
          </p>
        </div>
      )}
    </>
  );
}
