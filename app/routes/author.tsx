import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { createCourse, listCourses } from "~/domain/authoring";
import { countNotices } from "~/domain/notices";
import { refused } from "~/platform/forms";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { openTeamForm, openTeamPage, teamFrame } from "~/team";
import { CourseList } from "~/ui/author/CourseList";
import { useLanguage } from "~/ui/language";
import { authorTexts } from "~/ui/messages/author";
import { Page } from "~/ui/Page";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/author");
  const { db, library, viewer } = args.context;
  const timeZone = viewer?.timeZone ?? DEFAULT_ZONE;
  const [courses, notices] = await Promise.all([
    listCourses(db, me),
    countNotices(db, library, { teamId: me.team.id, timeZone }),
  ]);
  return {
    ...teamFrame(me),
    courses: courses.map((course) => ({ ...course, notices: notices.get(course.id) ?? 0 })),
  };
}

export async function action(args: ActionArgs) {
  const { me, fields } = await openTeamForm(args, "/author", ["title", "language"]);
  try {
    const { courseId } = await createCourse(args.context.db, me, fields);
    return redirect(`/author/${courseId}`, 303);
  } catch (error) {
    return refused(error, fields);
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(authorTexts).title);

export default function AuthorRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(authorTexts).title}>
        <CourseList {...loaded} reply={reply} />
      </TeamFrame>
    </Page>
  );
}
