import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { flagPlace, flagPlaces, LONGEST_NOTE, targetOf } from "~/domain/notices";
import { readForm, refused } from "~/platform/forms";
import { orNotFound } from "~/platform/problems";
import { useLanguage } from "~/ui/language";
import { ReportForm } from "~/ui/learning/ReportForm";
import { reportTexts } from "~/ui/messages/report";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

/** What is reported is somebody's, so that each counts once; visitors sign in first. */
function find({ request, params, context: { library, language, viewer } }: LoaderArgs) {
  const { pathname, search } = new URL(request.url);
  // Asked first: what a team wrote is there for its members only, and whoever it may be is not known yet.
  if (!viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  const course = orNotFound(library.courseBySlug(params.course ?? ""));
  const lesson = orNotFound(library.lesson(course.slug, params.lesson ?? "", language));
  return { where: { userId: viewer.id, course, lesson }, path: `/courses/${course.slug}/${lesson.slug}` };
}

export async function loader(args: LoaderArgs) {
  const { where, path } = find(args);
  const asked = new URL(args.request.url).searchParams;
  const places = await flagPlaces(args.context.db, where);
  return {
    path,
    lesson: where.lesson.title,
    isTest: where.lesson.kind === "test",
    places: places.map(({ id, kind, title, sentences }) => ({
      target: targetOf(id),
      kind,
      title,
      sentences: sentences.map((text, index) => ({ target: targetOf(id, index), text })),
    })),
    at: asked.get("at") ?? "",
    isSent: asked.get("sent") === "1",
    longestNote: LONGEST_NOTE,
  };
}

export async function action(args: LoaderArgs) {
  const { where, path } = find(args);
  const fields = await readForm(args.request, ["target", "kind", "note"]);
  try {
    await flagPlace(args.context.db, where, fields);
  } catch (error) {
    return refused(error, fields);
  }
  return redirect(`${path}/report?sent=1`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(reportTexts).title);

export default function ReportRoute() {
  const { lesson, ...loaded } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  const words = texts(reportTexts);
  return (
    <Page viewer={useViewer()} width="narrow">
      <header className="page-head">
        <p className="eyebrow">{lesson}</p>
        <h1>{loaded.isSent && !reply ? words.thanks : words.title}</h1>
        <p className="lead">{loaded.isSent && !reply ? words.thanksText : words.lead}</p>
      </header>
      <ReportForm {...loaded} reply={reply} />
    </Page>
  );
}
