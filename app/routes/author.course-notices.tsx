import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { lessonsIn } from "~/domain/analysis";
import { courseFrame, editorsOf, publishedCourse, readDraft } from "~/domain/authoring";
import { closeFlags, readNotices } from "~/domain/notices";
import { refused } from "~/platform/forms";
import { orNotFound } from "~/platform/problems";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { openCourseForm, openTeamCourse, teamFrame } from "~/team";
import { CourseFrame } from "~/ui/author/CourseFrame";
import { CourseNotices } from "~/ui/author/CourseNotices";
import { courseCareTexts } from "~/ui/messages/course-care";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

/** What learners report of a course that a team wrote, and which of its sources are due: for that team's trainers alone. */
export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const { db, publicLibrary, viewer, language } = args.context;
  const timeZone = viewer?.timeZone ?? DEFAULT_ZONE;
  const [draft, published] = await Promise.all([
    readDraft(db, course),
    publishedCourse(db, publicLibrary, course.id),
  ]);
  return {
    ...teamFrame(course.me),
    course: { ...courseFrame(course, draft, language), archived: course.archivedAt !== null },
    notices: published && (await readNotices(db, published, { language, timeZone })),
    editors: editorsOf(course, draft),
    isDone: new URL(args.request.url).searchParams.get("done") === "1",
  };
}

export async function action(args: LoaderArgs) {
  const names = ["lessonId", "place", "sentence", "language", "seenAt", "answer"] as const;
  const { course, fields } = await openCourseForm(args, ["close"], names);
  const { db, publicLibrary } = args.context;
  const published = orNotFound((await publishedCourse(db, publicLibrary, course.id)) ?? undefined);
  try {
    await closeFlags(db, lessonsIn(published), fields);
  } catch (error) {
    return refused(error, fields);
  }
  return redirect(`/author/${course.id}/notices?done=1`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(courseCareTexts).notices.title);

export default function AuthorCourseNoticesRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()}>
      <CourseFrame {...loaded} place="notices">
        <CourseNotices {...loaded} reply={reply} />
      </CourseFrame>
    </Page>
  );
}
