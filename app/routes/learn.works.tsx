import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { deleteWorksheet, PROMPTS, readWorks } from "~/domain/worksheets";
import { readForm } from "~/platform/forms";
import { worksheetTexts } from "~/ui/messages/worksheets";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";
import { Works } from "~/ui/worksheets/Works";

const SIGN_IN = "/sign-in?next=/learn/works";

export async function loader({ request, context: { db, library, viewer, language } }: LoaderArgs) {
  if (!viewer) return redirect(SIGN_IN);
  const works = await readWorks(db, library, { userId: viewer.id, timeZone: viewer.timeZone, language });
  return {
    deleted: new URL(request.url).searchParams.get("done") === "deleted",
    works: works.map(({ id, path, changedAt, document: { title, about } }) => ({
      id,
      path,
      title,
      about,
      changedAt: changedAt.toISOString(),
      canDelete: id !== PROMPTS,
    })),
  };
}

export async function action({ request, context: { db, viewer } }: ActionArgs) {
  if (!viewer) return redirect(SIGN_IN, 303);
  const { work } = await readForm(request, ["work"]);
  await deleteWorksheet(db, { userId: viewer.id, id: work });
  return redirect("/learn/works?done=deleted", 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(worksheetTexts).works.title);

export default function WorksRoute() {
  return (
    <Page viewer={useViewer()}>
      <Works {...useLoaderData<typeof loader>()} />
    </Page>
  );
}
