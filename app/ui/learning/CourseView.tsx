import { Form, Link } from "@remix-run/react";
import type { Source } from "~/content/lessons";
import { Button, ButtonLink } from "../Button";
import { Line } from "../Line";
import { useLanguage } from "../language";
import { teamCourseTexts } from "../messages/team-courses";
import { Notice } from "../Notice";
import { Progress } from "../Progress";
import { StepPicture } from "../StepPicture";
import { type AskedCourse, AskedLine } from "./Asked";
import { Sources } from "./Sources";

export type CourseDetails = {
  slug: string;
  title: string;
  summary: string;
  audience: string;
  outcomes: string[];
  step: number;
  /** The team that wrote it for its members; null for ours. */
  writer: string | null;
  /** 0–1. */
  passMark: number;
  sources: Source[];
  /** YYYY-MM-DD; null when the course states no facts. */
  asOf: string | null;
  before: { slug: string; title: string }[];
  lessons: {
    slug: string;
    kind: "lesson" | "test";
    minutes: number;
    title: string;
    objective: string;
    done: boolean;
    next: boolean;
  }[];
  /** By which teams, why and by when. */
  asked: Omit<AskedCourse, "title" | "order">[];
  enrolled: boolean;
  completedAt: string | null;
  /** Where to go on; null when all is done. */
  next: string | null;
};

/** A course: what it is for, its lessons as stations of a line, and the way in. */
export function CourseView({ course }: { course: CourseDetails }) {
  const { t, texts, date, percent, plural } = useLanguage();
  const words = t.learning;
  const minutes = course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const done = course.lessons.filter((lesson) => lesson.done).length;
  const stations = course.lessons.map((lesson) => ({
    label: lesson.title,
    href: `/courses/${course.slug}/${lesson.slug}`,
    state: lesson.done
      ? ("done" as const)
      : lesson.next && course.enrolled
        ? ("current" as const)
        : ("open" as const),
    note: `${lesson.kind === "test" ? "" : `${lesson.objective} `}${plural(lesson.minutes, words.minutes)}`,
  }));
  return (
    <>
      <header className="page-head">
        {course.writer ? null : <StepPicture step={course.step} />}
        <p className="eyebrow">
          {course.writer
            ? texts(teamCourseTexts).by(course.writer)
            : `${words.step(course.step)} · ${words.steps[course.step - 1]}`}
        </p>
        <h1>{course.title}</h1>
        <p className="lead">{course.summary}</p>
        {course.completedAt ? (
          <Notice kind="success" title={words.courseDone}>
            {words.courseDoneOn(date(course.completedAt))}
          </Notice>
        ) : null}
        <AskedLine asked={course.asked} />
        <WayIn course={course} />
      </header>
      <div className="split">
        <section className="stack">
          <h2>{words.content}</h2>
          <Line stations={stations} label={words.content} />
          <Sources sources={course.sources} />
        </section>
        <aside className="stack-loose">
          {course.enrolled ? (
            <Progress label={words.progress} value={done} max={course.lessons.length} />
          ) : null}
          <section className="stack-tight">
            <h2>{words.outcomes}</h2>
            <ul>
              {course.outcomes.map((outcome) => (
                <li key={outcome}>{outcome}</li>
              ))}
            </ul>
          </section>
          <dl className="facts">
            <div>
              <dt>{words.audience}</dt>
              <dd>{course.audience}</dd>
            </div>
            <div>
              <dt>{words.duration}</dt>
              <dd>{plural(minutes, words.minutes)}</dd>
            </div>
            <div>
              <dt>{words.passMark}</dt>
              <dd>{percent(course.passMark)}</dd>
            </div>
            {course.asOf ? (
              <div>
                <dt>{words.factsAsOf}</dt>
                <dd>{date(course.asOf)}</dd>
              </div>
            ) : null}
            {course.before.length > 0 ? (
              <div>
                <dt>{words.before}</dt>
                <dd>
                  <ul className="plain">
                    {course.before.map(({ slug, title }) => (
                      <li key={slug}>
                        <Link to={`/courses/${slug}`}>{title}</Link>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ) : null}
          </dl>
        </aside>
      </div>
    </>
  );
}

function WayIn({ course }: { course: CourseDetails }) {
  const { t } = useLanguage();
  if (!course.enrolled) {
    return (
      <Form method="post">
        <Button kind="primary">{t.learning.start}</Button>
      </Form>
    );
  }
  return course.next ? (
    <ButtonLink kind="primary" to={course.next}>
      {t.learning.resume}
    </ButtonLink>
  ) : null;
}
