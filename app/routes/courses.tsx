import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { writersOf } from "~/domain/authoring";
import { readEnrolments } from "~/domain/learning";
import { useLanguage } from "~/ui/language";
import { CourseList } from "~/ui/learning/CourseList";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader({ context: { db, library, viewer, language } }: LoaderArgs) {
  const [enrolments, writers] = await Promise.all([
    viewer ? readEnrolments(db, library, viewer.id) : [],
    writersOf(db, library.courses()),
  ]);
  return {
    courses: library.courses().map((course) => ({
      slug: course.slug,
      title: course.title[language],
      summary: course.summary[language],
      step: course.step,
      writer: writers.get(course.id) ?? null,
      minutes: course.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
      lessons: course.lessons.filter(({ kind }) => kind === "lesson").length,
      test: course.lessons.some(({ kind }) => kind === "test"),
      of: course.lessons.length,
      done: enrolments.find((enrolment) => enrolment.course.id === course.id)?.state.done.length ?? null,
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (t) => t.learning.catalogueTitle,
    (t) => t.learning.catalogueDescription,
  );

export default function CoursesRoute() {
  const { courses } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>{t.learning.catalogueTitle}</h1>
        <p className="lead">{t.learning.catalogueLead}</p>
      </header>
      <CourseList courses={courses} />
    </Page>
  );
}
