import { data, redirect } from "@remix-run/node";
import {
  type ClientActionFunctionArgs,
  type MetaFunction,
  useActionData,
  useLoaderData,
} from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  answerInAttempt,
  confirmLook,
  isOpen,
  readAttempt,
  readLook,
  reviewAttempt,
  startAttempt,
} from "~/domain/learning";
import { readEntries } from "~/platform/forms";
import { pack } from "~/platform/packed";
import { orNotFound } from "~/platform/problems";
import { courseAt, isBehindSignIn, signInFirst } from "~/session";
import { type AnswerReply, UNANSWERED, unsentReply } from "~/ui/items/reply";
import { TestView } from "~/ui/learning/TestView";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

function find(args: Pick<LoaderArgs, "params" | "context" | "request">) {
  const { library, language } = args.context;
  const course = courseAt(args);
  const lesson = orNotFound(library.lesson(course.slug, "test", language));
  const outline = orNotFound(course.lessons.find(({ id }) => id === lesson.id));
  return { course, lesson, draw: outline.pools.reduce((sum, pool) => sum + pool.draw, 0) };
}

export async function loader(args: LoaderArgs) {
  const { course, lesson, draw } = find(args);
  const { db, library, viewer, language } = args.context;
  const who = viewer && { userId: viewer.id, course, lesson };
  const attempt = who && (await readAttempt(db, who));
  const look = who && (await readLook(db, { userId: who.userId, course, lessonId: lesson.id }));
  const looked = new URL(args.request.url).searchParams.has("looked");
  const open = attempt && isOpen(attempt, lesson) ? attempt : null;
  const finished = attempt?.finishedAt ? attempt : null;
  const current = open?.items.find((id) => !open.answered.includes(id));
  return {
    course: { slug: course.slug, title: course.title[language], passMark: course.passMark },
    title: lesson.title,
    objective: lesson.objective,
    minutes: lesson.minutes,
    intro: lesson.segments.flatMap((segment) => (segment.kind === "html" ? segment.html : [])).join(""),
    draw,
    look: look ? { parts: [] } : looked ? ("looked" as const) : null,
    open: open && { number: open.number, answered: open.answered.length, of: open.items.length },
    item: current ? pack(orNotFound(lesson.items[current])) : null,
    result: finished && {
      score: finished.score ?? 0,
      passed: finished.passed ?? false,
      number: finished.number,
    },
    review: who && finished ? pack(await reviewAttempt(db, library, who, finished)) : null,
    seed: `${viewer?.id}/${lesson.id}/${attempt?.number}`,
  };
}

export async function action(args: ActionArgs) {
  const { db, library, viewer } = args.context;
  const path = `/courses/${args.params.course}/test`;
  if (isBehindSignIn(args)) {
    const fields = await readEntries(args.request);
    return signInFirst({ context: args.context, path, lessonId: `${args.params.course}/test`, fields });
  }
  const { course, lesson } = find(args);
  const fields = await readEntries(args.request);
  if (!viewer) return signInFirst({ context: args.context, path, lessonId: lesson.id, fields });
  const who = { userId: viewer.id, timeZone: viewer.timeZone, course, lesson };
  if (fields.some(([name, value]) => name === "_intent" && value === "start")) {
    await startAttempt(db, who);
    return redirect(path, 303);
  }
  if (fields.some(([name, value]) => name === "_intent" && value === "looked")) {
    await confirmLook(db, library, { ...who, lessonId: lesson.id });
    return redirect(`${path}?looked`, 303);
  }
  const result = await answerInAttempt(db, library, who, fields);
  if (result.problem) return data({ ...result, state: UNANSWERED } satisfies AnswerReply, { status: 422 });
  return redirect(path, 303);
}

export const clientAction = async ({ request, serverAction }: ClientActionFunctionArgs) => {
  const form = await request.clone().formData();
  return serverAction<typeof action>().catch((error: unknown) => unsentReply(form, error));
};

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageMeta(matches, (t) => loaded?.title ?? t.learning.test);

export default function TestRoute() {
  const loaded = useLoaderData<typeof loader>();
  const viewer = useViewer();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={viewer}>
      <TestView {...loaded} signedIn={viewer !== null} reply={reply && "item" in reply ? reply : undefined} />
    </Page>
  );
}
