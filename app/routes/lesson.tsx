import { data, redirect } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { lessonPage } from "~/content/lesson-page";
import type { ActionArgs, LoaderArgs } from "~/context";
import { answerItem, NOT_ENROLLED, readLesson } from "~/domain/learning";
import { readEntries } from "~/platform/forms";
import { pack, unpackShared } from "~/platform/packed";
import { orNotFound } from "~/platform/problems";
import { shuffled } from "~/platform/random";
import { signInFirst } from "~/session";
import { type AnswerReply, UNANSWERED, unsentReply } from "~/ui/items/reply";
import { LessonView } from "~/ui/learning/LessonView";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

type Args = Pick<LoaderArgs, "params" | "context">;

function find({ params, context: { library, language } }: Args) {
  const course = orNotFound(library.courseBySlug(params.course ?? ""));
  const lesson = orNotFound(library.lesson(course.slug, params.lesson ?? "", language));
  return { course, lesson, path: `/courses/${course.slug}/${lesson.slug}` };
}

export async function loader(args: LoaderArgs) {
  const { course, lesson, path } = find(args);
  const { db, library, viewer, isDocument, language } = args.context;
  const again = new URL(args.request.url).searchParams.get("again");
  const view = viewer && (await readLesson(db, library, { userId: viewer.id, course, lesson, again }));
  const state = view?.course ?? NOT_ENROLLED(course);
  return {
    path,
    lessonId: lesson.id,
    page: lessonPage(lesson, { isDocument }),
    states: pack(view?.items ?? {}),
    course: pack({
      slug: course.slug,
      title: course.title[language],
      passMark: course.passMark,
      completed: state.completedAt !== null,
      lessons: course.lessons.map(({ id, slug, kind, title, minutes }) => ({
        id,
        slug,
        kind,
        title: title[language],
        minutes,
        done: state.done.includes(id),
      })),
    }),
    place: state.last?.lessonId === lesson.id ? state.last.place : null,
    seed: String(orderOf(viewer?.id ?? "visitor")),
  };
}

/** Which of a few orders of options a person sees: enough to differ from a neighbour's, few enough to keep rendered. */
const orderOf = (userId: string) => shuffled([0, 1, 2, 3, 4, 5, 6, 7], userId)[0];

export async function action(args: ActionArgs) {
  const { course, lesson, path } = find(args);
  const { db, library, viewer, isDocument } = args.context;
  const fields = await readEntries(args.request);
  if (!viewer) return signInFirst({ context: args.context, path, lessonId: lesson.id, fields });
  const result = await answerItem(db, library, { userId: viewer.id, course, lesson, fields });
  if (result.problem) {
    const reply: AnswerReply = { ...result, state: UNANSWERED };
    return data(reply, { status: 422 });
  }
  if (isDocument) return redirect(`${path}#${result.item}`, 303);
  const { item, state, duplicate, completed } = result;
  return { item, state, duplicate, completed } satisfies AnswerReply;
}

/** Without a connection the form keeps what was typed. */
export const clientAction = async ({ request, serverAction }: ClientActionFunctionArgs) => {
  const form = await request.clone().formData();
  return serverAction<typeof action>().catch((error: unknown) => unsentReply(form, error));
};

/** An answer's reply holds all that it changes. */
export const shouldRevalidate = ({
  formData,
  defaultShouldRevalidate,
}: {
  formData?: FormData;
  defaultShouldRevalidate: boolean;
}) => (formData?.has("_item") ? false : defaultShouldRevalidate);

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches, params }) => {
  if (!loaded) return pageMeta(matches, (t) => t.learning.catalogueTitle);
  const { title, objective } = unpackShared(loaded.page);
  return pageMeta(
    matches,
    () => title,
    () => objective,
    { picture: `course-${params.course}` },
  );
};

export default function LessonRoute() {
  const loaded = useLoaderData<typeof loader>();
  const viewer = useViewer();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={viewer}>
      <LessonView
        key={loaded.lessonId}
        {...loaded}
        signedIn={viewer !== null}
        reply={reply && "item" in reply ? reply : undefined}
      />
    </Page>
  );
}
