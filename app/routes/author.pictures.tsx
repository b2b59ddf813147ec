import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { addImage, courseFrame, deleteImage, lessonsOf, picturesOf, readDraft } from "~/domain/authoring";
import { refused } from "~/platform/forms";
import { openCourseForm, openTeamCourse, teamFrame } from "~/team";
import { CourseFrame } from "~/ui/author/CourseFrame";
import { Pictures } from "~/ui/author/Pictures";
import { useLanguage } from "~/ui/language";
import { authorTexts } from "~/ui/messages/author";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

const INTENTS = ["upload", "delete"] as const;

export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const draft = await readDraft(args.context.db, course);
  const asked = new URL(args.request.url).searchParams;
  return {
    ...teamFrame(course.me),
    course: courseFrame(course, draft, args.context.language),
    lessons: lessonsOf(draft),
    pictures: picturesOf(course, draft),
    folder: asked.get("folder") ?? "",
    done: INTENTS.find((intent) => intent === asked.get("done")) ?? null,
  };
}

/** From the editor (`from` is "editor") the answer is where the picture lies, and not a page. */
export async function action(args: ActionArgs) {
  const names = ["folder", "name", "path", "from"] as const;
  const { course, intent, fields, bytes } = await openCourseForm(args, INTENTS, names, { file: "file" });
  const { db } = args.context;
  try {
    if (intent === "upload") {
      const { path, url } = await addImage(db, course, { folder: fields.folder, name: fields.name, bytes });
      if (fields.from === "editor") return data({ path, url });
    } else await deleteImage(db, course, fields.path);
  } catch (error) {
    const reply = refused(error, fields);
    return data({ refused: reply.data }, reply.init ?? undefined);
  }
  const query = new URLSearchParams({ done: intent, folder: fields.folder });
  return redirect(`/author/${course.id}/pictures?${query}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(authorTexts).pictures.title);

export default function AuthorPicturesRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <CourseFrame {...loaded} place="pictures" heading={texts(authorTexts).pictures.title}>
        <Pictures {...loaded} reply={reply && "refused" in reply ? reply.refused : undefined} />
      </CourseFrame>
    </Page>
  );
}
