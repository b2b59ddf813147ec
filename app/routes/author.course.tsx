import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  addLesson,
  addTest,
  checkCourse,
  courseFrame,
  deleteLesson,
  lessonsOf,
  moveLesson,
  readDraft,
  renameLesson,
} from "~/domain/authoring";
import { refused } from "~/platform/forms";
import { openCourseForm, openTeamCourse, teamFrame } from "~/team";
import { CourseFrame } from "~/ui/author/CourseFrame";
import { CourseOverview } from "~/ui/author/CourseOverview";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

const INTENTS = ["add", "add-test", "rename", "up", "down", "delete"] as const;
const DONE = [...INTENTS, "imported"] as const;

export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const { db, library, language } = args.context;
  const draft = await readDraft(db, course);
  const said = new URL(args.request.url).searchParams.get("done");
  return {
    ...teamFrame(course.me),
    course: courseFrame(course, draft, language),
    lessons: lessonsOf(draft),
    findings: await checkCourse(library, course, { draft, language }),
    done: DONE.find((intent) => intent === said) ?? null,
  };
}

export async function action(args: ActionArgs) {
  const names = ["folder", "title", "language", "address", "title-de", "title-en"] as const;
  const { course, intent, fields } = await openCourseForm(args, INTENTS, names);
  const { db } = args.context;
  const { folder, address } = fields;
  try {
    if (intent === "add" || intent === "add-test") {
      const added = await (intent === "add" ? addLesson : addTest)(db, course, fields);
      return redirect(`/author/${course.id}/${added.folder}`, 303);
    }
    if (intent === "delete") await deleteLesson(db, course, folder);
    else if (intent === "rename") {
      await renameLesson(db, course, {
        folder,
        address,
        title: { de: fields["title-de"], en: fields["title-en"] },
      });
    } else await moveLesson(db, course, { folder, by: intent === "up" ? -1 : 1 });
  } catch (error) {
    const reply = refused(error, fields);
    return data({ ...reply.data, intent }, reply.init ?? undefined);
  }
  return redirect(`/author/${course.id}?done=${intent}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageMeta(matches, (t) => loaded?.course.title ?? t.errors.by[404].title);

export default function AuthorCourseRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()}>
      <CourseFrame {...loaded} place="overview">
        <CourseOverview {...loaded} reply={reply} />
      </CourseFrame>
    </Page>
  );
}
