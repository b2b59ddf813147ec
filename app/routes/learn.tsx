import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { isHouseTrainer } from "~/author";
import type { Language } from "~/content/lessons";
import type { ActionArgs, LoaderArgs } from "~/context";
import { readAsked } from "~/domain/assignments";
import { dismissRegradeNotices, readRegradeNotices } from "~/domain/authoring";
import { knownCourses, readMeasurements } from "~/domain/checks";
import {
  askedCourse,
  type OwnPath as Path,
  readEnrolments,
  readLooks,
  readOwnPath,
  shownParts,
} from "~/domain/learning";
import { NEVER_SEEN, SEEN_OF_ASSIGNED } from "~/domain/teams";
import { readForm } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { AuthorSummary } from "~/ui/author/AuthorSummary";
import { CheckSummary } from "~/ui/check/CheckSummary";
import { Asked } from "~/ui/learning/Asked";
import { Looks } from "~/ui/learning/Looks";
import { MyWay } from "~/ui/learning/MyWay";
import { OwnPath, type OwnPathView } from "~/ui/learning/OwnPath";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";
import { WorksSummary } from "~/ui/worksheets/WorksSummary";

export async function loader({ context: { db, library, settings, viewer, language } }: LoaderArgs) {
  if (!viewer) return redirect("/sign-in?next=/learn");
  const [asked, enrolments, measurements, looks, regraded] = await Promise.all([
    readAsked(db, viewer.id),
    readEnrolments(db, library, viewer.id),
    readMeasurements(db, viewer.id),
    readLooks(db, library, viewer.id),
    readRegradeNotices(db, library, viewer.id),
  ]);
  const last = measurements.at(-1);
  const path = await readOwnPath(db, library, { userId: viewer.id, known: knownCourses(last?.areas ?? []) });
  return {
    path: path && shownPath(path, language),
    name: viewer.name,
    caresForCourses: isHouseTrainer(viewer, settings.trainers),
    asked: asked.flatMap((one) => {
      const course = library.courseById(one.courseId);
      if (!course) return [];
      const done = enrolments.find((enrolment) => enrolment.course.id === course.id)?.state.done ?? [];
      return [
        { ...askedCourse(library, language, one, done), title: course.title[language], order: course.order },
      ];
    }),
    looks: looks.map((look) => {
      const { course, lesson } = look;
      const edition = library.lessonById(lesson.id, language);
      return {
        to: `/courses/${course.slug}/${lesson.slug}`,
        lesson: lesson.title[language],
        course: course.title[language],
        places: edition ? shownParts(look, edition).length : 0,
      };
    }),
    regraded: regraded.map(({ course, lesson, better, kept }) => ({
      lessonId: lesson.id,
      to: `/courses/${course.slug}/${lesson.slug}`,
      lesson: lesson.title[language],
      better,
      kept,
    })),
    sees: SEEN_OF_ASSIGNED,
    never: NEVER_SEEN,
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

/** A notice of an answer that was graded anew has been read. */
export async function action({ request, context: { db, viewer } }: ActionArgs) {
  if (!viewer) throw new Problem("sign-in-needed");
  const { intent, lesson } = await readForm(request, ["intent", "lesson"]);
  if (intent !== "read") throw new Problem("invalid");
  await dismissRegradeNotices(db, viewer.id, lesson);
  return redirect("/learn", 303);
}

function shownPath({ path, stations, next, minutesLeft }: Path, language: Language): OwnPathView {
  return {
    path,
    minutesLeft,
    stations: stations.map(({ course, lessons, known, again, state }) => ({
      id: course.id,
      title: course.title[language],
      slug: course.slug,
      done: lessons.filter(({ done }) => done).length,
      of: lessons.length,
      known,
      again,
      state,
    })),
    next: next && {
      title: next.lesson.title[language],
      to: `/courses/${next.course.slug}/${next.lesson.slug}`,
      first: stations.every(({ lessons }) => lessons.every(({ done }) => !done)),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageMeta(matches, (t) => t.learning.myWay);

export default function LearnRoute() {
  const { name, path, courses, hasCheck, check, asked, sees, never, looks, regraded, caresForCourses } =
    useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()}>
      <MyWay name={name} courses={courses} hasPath={path !== null}>
        <Asked asked={asked} sees={sees} never={never} />
        <Looks looks={looks} regraded={regraded} />
        <OwnPath own={path} />
      </MyWay>
      <WorksSummary />
      {hasCheck ? <CheckSummary last={check} /> : null}
      {caresForCourses ? <AuthorSummary /> : null}
    </Page>
  );
}
