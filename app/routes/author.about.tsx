import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { ABOUT_FIELDS, courseFrame, readAbout, readDraft, saveAbout } from "~/domain/authoring";
import { readEdit } from "~/platform/edits";
import { refused } from "~/platform/forms";
import { openCourseForm, openTeamCourse, teamFrame } from "~/team";
import { AboutCourse } from "~/ui/author/AboutCourse";
import { CourseFrame } from "~/ui/author/CourseFrame";
import { useLanguage } from "~/ui/language";
import { authorTexts } from "~/ui/messages/author";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const draft = await readDraft(args.context.db, course);
  return {
    ...teamFrame(course.me),
    course: courseFrame(course, draft, args.context.language),
    about: readAbout(draft),
    done: new URL(args.request.url).searchParams.has("done") ? ("saved" as const) : null,
  };
}

export async function action(args: ActionArgs) {
  const names = [...ABOUT_FIELDS, "_revision"] as const;
  const { course, fields } = await openCourseForm(args, ["save"], names);
  try {
    await saveAbout(args.context.db, course, fields, readEdit(new Map(Object.entries(fields))));
  } catch (error) {
    const reply = refused(error, fields);
    return data(reply.data, reply.init ?? undefined);
  }
  return redirect(`/author/${course.id}/about?done=saved`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(authorTexts).about.title);

export default function AboutCourseRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <CourseFrame {...loaded} place="about" heading={texts(authorTexts).about.title}>
        <AboutCourse {...loaded} reply={reply} />
      </CourseFrame>
    </Page>
  );
}
