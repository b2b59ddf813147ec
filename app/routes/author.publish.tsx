import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  archiveCourse,
  CLASS_FIELD,
  courseFrame,
  type LessonChange,
  publishCourse,
  readPublication,
  unarchiveCourse,
} from "~/domain/authoring";
import { refused } from "~/platform/forms";
import { openCourseForm, openTeamCourse, teamFrame } from "~/team";
import { CourseFrame } from "~/ui/author/CourseFrame";
import { Publish } from "~/ui/author/Publish";
import { authorVersionTexts } from "~/ui/messages/author-versions";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

const inLanguage = ({ title, effect, ...lesson }: LessonChange, language: Language) => ({
  ...lesson,
  title: title[language],
  effect: effect && {
    ...effect,
    corrected: effect.corrected.map(({ prompt, ...question }) => ({ ...question, prompt: prompt[language] })),
  },
});

const INTENTS = ["publish", "archive", "unarchive"] as const;

export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const { db, publicLibrary, language } = args.context;
  const { draft, lessons, ...publication } = await readPublication(db, publicLibrary, course, language);
  const said = new URL(args.request.url).searchParams.get("done");
  return {
    ...teamFrame(course.me),
    course: {
      ...courseFrame(course, draft, language),
      slug: course.slug,
      archived: course.archivedAt !== null,
    },
    publication: {
      ...publication,
      lessons: lessons?.map((lesson) => inLanguage(lesson, language)) ?? null,
    },
    done: INTENTS.find((intent) => intent === said) ?? null,
  };
}

export async function action(args: ActionArgs) {
  const { course, intent, fields } = await openCourseForm(args, INTENTS, ["note", "seen"], {
    each: CLASS_FIELD,
  });
  const { db, publicLibrary } = args.context;
  try {
    if (intent === "publish") await publishCourse(db, publicLibrary, course, fields);
    else if (intent === "archive") await archiveCourse(db, course);
    else await unarchiveCourse(db, course);
  } catch (error) {
    const reply = refused(error, fields);
    return data({ ...reply.data, intent }, reply.init ?? undefined);
  }
  return redirect(`/author/${course.id}/publish?done=${intent}`, 303);
}

/** Also after a refusal: whoever comes second sees what stands there now. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(authorVersionTexts).publish.title);

export default function AuthorPublishRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()}>
      <CourseFrame {...loaded} place="publish">
        <Publish {...loaded} reply={reply} />
      </CourseFrame>
    </Page>
  );
}
