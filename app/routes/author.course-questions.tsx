import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { readOverview, wishAnalysis } from "~/domain/analysis";
import { courseFrame, editorsOf, publishedCourse, readDraft } from "~/domain/authoring";
import { openTeamCourse, teamFrame } from "~/team";
import { CourseFrame } from "~/ui/author/CourseFrame";
import { CourseQuestions } from "~/ui/author/CourseQuestions";
import { courseCareTexts } from "~/ui/messages/course-care";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

/** What first answers say about the questions of a course that a team wrote, as it is published. */
export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const { db, publicLibrary, language } = args.context;
  const [draft, published] = await Promise.all([
    readDraft(db, course),
    publishedCourse(db, publicLibrary, course.id),
  ]);
  if (published) await wishAnalysis(db, course.id);
  const lessonId = new URL(args.request.url).searchParams.get("lesson");
  return {
    ...teamFrame(course.me),
    course: { ...courseFrame(course, draft, language), archived: course.archivedAt !== null },
    overview: published && (await readOverview(db, published, { lessonId, language })),
    editors: editorsOf(course, draft),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => loaded?.overview?.lesson?.title ?? texts(courseCareTexts).questions.title,
  );

export default function AuthorCourseQuestionsRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()}>
      <CourseFrame {...loaded} place="questions" heading={loaded.overview?.lesson?.title}>
        <CourseQuestions {...loaded} />
      </CourseFrame>
    </Page>
  );
}
