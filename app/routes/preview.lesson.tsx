import { data } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import type { ActionArgs, LoaderArgs } from "~/context";
import { lessonsOfPath, PATHS } from "~/domain/learning";
import { grade, isRight, readResponse, solution } from "~/domain/quizzes";
import { readEntries } from "~/platform/forms";
import { orNotFound } from "~/platform/problems";
import { type AnswerReply, UNANSWERED } from "~/ui/items/reply";
import { LessonPreviewView } from "~/ui/preview/LessonPreviewView";
import previewStyles from "~/ui/styles/preview.css?url";
import { pageMeta } from "~/ui/viewer";

/** From this try on learners see the solution. */
const TRIES = 3;

/** A lesson as its trainer sees it, with the keys: `npm run author` and nowhere else. */
export const loader = ({ request, params, context: { preview: known, language } }: LoaderArgs) => {
  const preview = orNotFound(known ?? undefined);
  const lesson = orNotFound(preview.lesson(params.course ?? "", params.lesson ?? "", language));
  const search = new URL(request.url).searchParams;
  const path = PATHS.find((one) => one === search.get("path")) ?? null;
  const courses = path
    ? lessonsOfPath(preview.library, path)
    : preview.library.courses().map((course) => ({ course, lessons: course.lessons }));
  const way = courses.flatMap(({ course, lessons }) =>
    lessons.map(({ id, slug, title }) => ({ id, title, address: `${course.slug}/${slug}` })),
  );
  const here = way.findIndex(({ address }) => address === `${params.course}/${params.lesson}`);
  const shown = search.get("show");
  const show: Language | "both" = shown === "de" || shown === "en" ? shown : "both";
  return {
    lesson,
    address: `${params.course}/${params.lesson}`,
    path,
    way: {
      here,
      length: way.length,
      before: way[here - 1] ?? null,
      after: here < 0 ? null : (way[here + 1] ?? null),
    },
    show,
    keys: search.get("keys") !== "off",
    language,
  };
};

/** Grades an answer as learners would be told, and stores nothing. */
export async function action({ request, context: { preview: known } }: ActionArgs) {
  const preview = orNotFound(known ?? undefined);
  const fields = await readEntries(request);
  const posted = new Map(fields);
  const name = posted.get("_item") ?? "";
  const [id = "", language = "de"] = name.split(".") as [string, Language];
  const { item, key } = orNotFound(preview.question(id, language));
  const own = fields.filter(([field]) => !field.startsWith("_"));
  const read = readResponse(item, own);
  if ("problem" in read) {
    const reply: AnswerReply = { item: name, ...read, state: UNANSWERED };
    return data(reply, { status: 422 });
  }
  const graded = grade(key, read.response);
  const tries = Number(posted.get("_try") ?? 1);
  const told = isRight(graded) || tries >= TRIES;
  const state = {
    tries,
    best: graded.score,
    response: read.response,
    graded,
    solution: told ? solution(key) : null,
  };
  return { item: name, state } satisfies AnswerReply;
}

/** An answer changes nothing of the lesson. */
export const shouldRevalidate = ({
  formData,
  defaultShouldRevalidate,
}: {
  formData?: FormData;
  defaultShouldRevalidate: boolean;
}) => (formData?.has("_item") ? false : defaultShouldRevalidate);

export const links = () => [{ rel: "stylesheet", href: previewStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageMeta(matches, () =>
    loaded ? (loaded.lesson.editions[loaded.language]?.title ?? loaded.lesson.slug) : "KI-fit author",
  );

export default function LessonPreviewRoute() {
  const loaded = useLoaderData<typeof loader>();
  return <LessonPreviewView key={loaded.address} {...loaded} />;
}
