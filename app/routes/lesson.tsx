import { data, redirect } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import { lessonPage } from "~/content/lesson-page";
import type { ActionArgs, LoaderArgs } from "~/context";
import { answerItem, confirmLook, NOT_ENROLLED, readLesson, readLook, shownParts } from "~/domain/learning";
import { fillWorksheet, readWorksheets } from "~/domain/worksheets";
import { readEntries } from "~/platform/forms";
import { pack, unpackShared } from "~/platform/packed";
import { orNotFound } from "~/platform/problems";
import { shuffled } from "~/platform/random";
import { courseAt, isBehindSignIn, signInFirst, signUpToKeepWorksheet } from "~/session";
import { type AnswerReply, UNANSWERED, unsentReply } from "~/ui/items/reply";
import { LessonView } from "~/ui/learning/LessonView";
import { Page } from "~/ui/Page";
import { unsent } from "~/ui/saving/unsent";
import { pageMeta, useViewer } from "~/ui/viewer";
import type { SheetReply } from "~/ui/worksheets/reply";

type Args = Pick<LoaderArgs, "params" | "context" | "request">;

function find(args: Args) {
  const { library, language } = args.context;
  const { params } = args;
  const course = courseAt(args);
  const lesson = orNotFound(library.lesson(course.slug, params.lesson ?? "", language));
  return { course, lesson, path: `/courses/${course.slug}/${lesson.slug}` };
}

export async function loader(args: LoaderArgs) {
  const { course, lesson, path } = find(args);
  const { db, library, viewer, isDocument, language } = args.context;
  const { searchParams } = new URL(args.request.url);
  const again = searchParams.get("again");
  const [view, sheets, look] = viewer
    ? await Promise.all([
        readLesson(db, library, { userId: viewer.id, course, lesson, again }),
        readWorksheets(db, { userId: viewer.id, lesson }),
        readLook(db, { userId: viewer.id, course, lessonId: lesson.id }),
      ])
    : [null, {}, null];
  const state = view?.course ?? NOT_ENROLLED(course);
  return {
    path,
    lessonId: lesson.id,
    page: lessonPage(lesson, { isDocument }),
    states: pack(view?.items ?? {}),
    sheets: pack(sheets),
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
    look: look
      ? { parts: shownParts(look, lesson) }
      : searchParams.has("looked")
        ? ("looked" as const)
        : null,
    // What a team wrote in one language only stands in it for readers of the other, too.
    lang: lesson.language === language ? null : lesson.language,
    team: course.team !== undefined,
    place: state.last?.lessonId === lesson.id ? state.last.place : null,
    seed: String(orderOf(viewer?.id ?? "visitor")),
  };
}

/** Which of a few orders of options a person sees: enough to differ from a neighbour's, few enough to keep rendered. */
const orderOf = (userId: string) => shuffled([0, 1, 2, 3, 4, 5, 6, 7], userId)[0];

export async function action(args: ActionArgs) {
  const { db, library, viewer, isDocument } = args.context;
  if (isBehindSignIn(args)) return answerBehindSignIn(args);
  const { course, lesson, path } = find(args);
  const fields = await readEntries(args.request);
  if (fields.some(([name]) => name === "_sheet")) return fillSheet(args, fields);
  if (!viewer) return signInFirst({ context: args.context, path, lessonId: lesson.id, fields });
  if (fields.some(([name, value]) => name === "_intent" && value === "looked")) {
    await confirmLook(db, library, {
      userId: viewer.id,
      timeZone: viewer.timeZone,
      course,
      lessonId: lesson.id,
    });
    return redirect(`${path}?looked`, 303);
  }
  const result = await answerItem(db, library, {
    userId: viewer.id,
    timeZone: viewer.timeZone,
    course,
    lesson,
    fields,
  });
  if (result.problem) {
    const reply: AnswerReply = { ...result, state: UNANSWERED };
    return data(reply, { status: 422 });
  }
  if (isDocument) return redirect(`${path}#${result.item}`, 303);
  const { item, state, duplicate, completed } = result;
  return { item, state, duplicate, completed } satisfies AnswerReply;
}

/** Of somebody whose session has ended: who they are says later whether there is such a lesson. */
async function answerBehindSignIn({ params, request, context }: ActionArgs) {
  const lessonId = `${params.course}/${params.lesson}`;
  const fields = await readEntries(request);
  return signInFirst({ context, path: `/courses/${lessonId}`, lessonId, fields });
}

async function fillSheet(args: Args, fields: [string, string][]) {
  const { lesson, path } = find(args);
  const { db, viewer, isDocument } = args.context;
  const intent = new Map(fields).get("_intent") ?? "";
  if (!viewer && intent.startsWith("keep")) {
    const hasAccount = intent === "keep-sign-in";
    return signUpToKeepWorksheet({ context: args.context, path, lesson, fields, hasAccount });
  }
  const reply: SheetReply = await fillWorksheet(db, { userId: viewer?.id ?? null, lesson, fields });
  if (isDocument && reply.said === "saved") return redirect(`${path}#${reply.sheet}`, 303);
  return data(reply, { status: { saved: 200, calculated: 200, conflict: 409, "too-long": 422 }[reply.said] });
}

/** Without a connection the form keeps what was typed. */
export const clientAction = async ({ request, serverAction }: ClientActionFunctionArgs) => {
  const form = await request.clone().formData();
  return serverAction<typeof action>().catch((error: unknown) =>
    form.has("_sheet") ? unsent(error) : unsentReply(form, error),
  );
};

/** An answer's reply holds all that it changes, and so does a worksheet's. */
export const shouldRevalidate = ({
  formData,
  defaultShouldRevalidate,
}: {
  formData?: FormData;
  defaultShouldRevalidate: boolean;
}) => (formData?.has("_item") || formData?.has("_sheet") ? false : defaultShouldRevalidate);

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches, params }) => {
  if (!loaded) return pageMeta(matches, (t) => t.learning.catalogueTitle);
  const { title, objective } = unpackShared(loaded.page);
  return pageMeta(matches, () => title, loaded.team ? undefined : () => objective, {
    picture: `course-${params.course}`,
  });
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
        sheetReply={reply && "sheet" in reply ? reply : undefined}
      />
    </Page>
  );
}
