import { ButtonLink } from "../Button";
import { useLanguage } from "../language";
import { Notice } from "../Notice";
import type { CourseAround } from "./LessonView";

/** The end of a lesson: whether it is done, and where to go next. */
export function LessonEnd({
  course,
  lessons,
  here,
  courseCompleted,
  signedIn,
}: {
  course: CourseAround;
  lessons: CourseAround["lessons"];
  here: number;
  courseCompleted: boolean;
  signedIn: boolean;
}) {
  const { t, percent } = useLanguage();
  const words = t.learning;
  const next = lessons[here + 1];
  const done = lessons[here]?.done;
  return (
    <section className="stack" aria-label={words.progress}>
      {!signedIn ? null : courseCompleted ? (
        <Notice kind="success" title={words.courseDone} live>
          {words.courseDoneText}
        </Notice>
      ) : done ? (
        <Notice kind="success" title={words.lessonDone} live>
          {words.lessonDoneText}
        </Notice>
      ) : (
        <Notice title={words.lessonOpenTitle}>{words.lessonOpenText(percent(course.passMark))}</Notice>
      )}
      <p className="cluster">
        {next ? (
          <ButtonLink kind={done ? "primary" : "plain"} to={`/courses/${course.slug}/${next.slug}`}>
            {next.kind === "test" ? words.toTest : `${words.nextLesson}: ${next.title}`}
          </ButtonLink>
        ) : null}
        <ButtonLink kind="quiet" to={`/courses/${course.slug}`}>
          {words.toCourse}
        </ButtonLink>
      </p>
    </section>
  );
}
