import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { courseSources, NOT_ENROLLED, readCourseState, startCourse } from "~/domain/learning";
import { orNotFound } from "~/platform/problems";
import { CourseView } from "~/ui/learning/CourseView";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

const find = ({ params, context: { library } }: Pick<LoaderArgs, "params" | "context">) =>
  orNotFound(library.courseBySlug(params.course ?? ""));

export async function loader(args: LoaderArgs) {
  const course = find(args);
  const { db, library, viewer, language } = args.context;
  const state = viewer ? await readCourseState(db, { userId: viewer.id, course }) : NOT_ENROLLED(course);
  const next = course.lessons.find(({ id }) => id === state.next);
  const place =
    state.last && state.last.lessonId === next?.id && state.last.place ? `#${state.last.place}` : "";
  return {
    slug: course.slug,
    title: course.title[language],
    summary: course.summary[language],
    audience: course.audience[language],
    outcomes: course.outcomes[language],
    step: course.step,
    passMark: course.passMark,
    ...courseSources(library, course, language),
    before: course.prerequisites.flatMap((id) => {
      const earlier = library.courseById(id);
      return earlier ? [{ slug: earlier.slug, title: earlier.title[language] }] : [];
    }),
    lessons: course.lessons.map(({ id, slug, kind, minutes, title, objective }) => ({
      slug,
      kind,
      minutes,
      title: title[language],
      objective: objective[language],
      done: state.done.includes(id),
      next: id === state.next,
    })),
    enrolled: state.enrolled,
    completedAt: state.completedAt?.toISOString() ?? null,
    next: next ? `/courses/${course.slug}/${next.slug}${place}` : null,
  };
}

export async function action(args: ActionArgs) {
  const course = find(args);
  const { db, viewer } = args.context;
  const first = `/courses/${course.slug}/${course.lessons[0]?.slug ?? ""}`;
  if (!viewer) return redirect(`/sign-up?next=${encodeURIComponent(first)}`, 303);
  await startCourse(db, viewer.id, course);
  return redirect(first, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(
    matches,
    (t) => data?.title ?? t.learning.catalogueTitle,
    (t) => data?.summary ?? t.learning.catalogueDescription,
    { picture: `course-${data?.slug}` },
  );

export default function CourseRoute() {
  const course = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()}>
      <CourseView course={course} />
    </Page>
  );
}
