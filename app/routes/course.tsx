import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { readAsked } from "~/domain/assignments";
import { writersOf } from "~/domain/authoring";
import { askedCourse, courseSources, NOT_ENROLLED, readCourseState, startCourse } from "~/domain/learning";
import { courseAt } from "~/session";
import { CourseView } from "~/ui/learning/CourseView";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const course = courseAt(args);
  const { db, library, viewer, language } = args.context;
  const [state, asked, writers] = viewer
    ? await Promise.all([
        readCourseState(db, { userId: viewer.id, course }),
        readAsked(db, viewer.id, course.id),
        writersOf(db, [course]),
      ])
    : [NOT_ENROLLED(course), [], new Map<string, string>()];
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
    writer: writers.get(course.id) ?? null,
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
    asked: asked.map((one) => askedCourse(library, language, one, state.done)),
    enrolled: state.enrolled,
    completedAt: state.completedAt?.toISOString() ?? null,
    next: next ? `/courses/${course.slug}/${next.slug}${place}` : null,
  };
}

export async function action(args: ActionArgs) {
  const course = courseAt(args);
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
    data?.writer ? undefined : (t) => data?.summary ?? t.learning.catalogueDescription,
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
