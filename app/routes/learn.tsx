import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { readMeasurements } from "~/domain/checks";
import { readEnrolments } from "~/domain/learning";
import { CheckSummary } from "~/ui/check/CheckSummary";
import { MyWay } from "~/ui/learning/MyWay";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader({ context: { db, library, viewer, language } }: LoaderArgs) {
  if (!viewer) return redirect("/sign-in?next=/learn");
  const [enrolments, measurements] = await Promise.all([
    readEnrolments(db, library, viewer.id),
    readMeasurements(db, viewer.id),
  ]);
  const last = measurements.at(-1);
  return {
    name: viewer.name,
    hasCheck: library.form("a", language) !== undefined,
    check: last ? { share: last.share, measuredAt: last.measuredAt.toISOString() } : null,
    courses: enrolments.map(({ course, state }) => {
      const next = course.lessons.find(({ id }) => id === state.next);
      const place = state.last?.lessonId === next?.id && state.last?.place ? `#${state.last.place}` : "";
      return {
        slug: course.slug,
        title: course.title[language],
        completedAt: state.completedAt?.toISOString() ?? null,
        next: next
          ? { title: next.title[language], to: `/courses/${course.slug}/${next.slug}${place}` }
          : null,
        lessons: course.lessons.map(({ id, title }) => ({
          title: title[language],
          done: state.done.includes(id),
          current: id === state.next,
        })),
      };
    }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageMeta(matches, (t) => t.learning.myWay);

export default function LearnRoute() {
  const { name, courses, hasCheck, check } = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()}>
      <MyWay name={name} courses={courses} />
      {hasCheck ? <CheckSummary last={check} /> : null}
    </Page>
  );
}
