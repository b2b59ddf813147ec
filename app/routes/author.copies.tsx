import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { courseFrame, listCopies, readCopy, readDraft, restoreCopy } from "~/domain/authoring";
import { refused } from "~/platform/forms";
import { openCourseForm, openTeamCourse, teamFrame } from "~/team";
import { Copies } from "~/ui/author/Copies";
import { CourseFrame } from "~/ui/author/CourseFrame";
import { useLanguage } from "~/ui/language";
import { authorTexts } from "~/ui/messages/author";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

/** All copies of a course's texts; `?copy=` shows one of them beside what stands in its place. */
export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const { db, language } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const id = asked.get("copy");
  return {
    ...teamFrame(course.me),
    course: courseFrame(course, await readDraft(db, course), language),
    copies: await listCopies(db, course),
    shown: id ? await readCopy(db, course, id) : null,
    done: asked.get("done") === "restored" ? ("restored" as const) : null,
  };
}

export async function action(args: ActionArgs) {
  const { course, fields } = await openCourseForm(args, ["restore"], ["copy"]);
  try {
    await restoreCopy(args.context.db, course, fields.copy);
  } catch (error) {
    const reply = refused(error, fields);
    return data(reply.data, reply.init ?? undefined);
  }
  return redirect(`/author/${course.id}/copies?done=restored`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(authorTexts).copies.title);

export default function AuthorCopiesRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <CourseFrame {...loaded} place="copies" heading={texts(authorTexts).copies.title}>
        <Copies {...loaded} reply={reply} />
      </CourseFrame>
    </Page>
  );
}
