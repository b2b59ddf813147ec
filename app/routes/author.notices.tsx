import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { openAuthorPage } from "~/author";
import type { ActionArgs, LoaderArgs } from "~/context";
import { lessonsIn } from "~/domain/analysis";
import { closeFlags, readNotices } from "~/domain/notices";
import { readForm, refused } from "~/platform/forms";
import { AuthorFrame } from "~/ui/author/AuthorFrame";
import { Notices } from "~/ui/author/Notices";
import { useLanguage } from "~/ui/language";
import { courseCareTexts } from "~/ui/messages/course-care";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const { timeZone } = openAuthorPage(args);
  const { db, publicLibrary, language } = args.context;
  return {
    ...(await readNotices(db, publicLibrary, { language, timeZone })),
    isDone: new URL(args.request.url).searchParams.get("done") === "1",
  };
}

export async function action(args: ActionArgs) {
  openAuthorPage(args);
  const { db, publicLibrary: library } = args.context;
  const names = ["lessonId", "place", "sentence", "language", "seenAt", "answer"] as const;
  const fields = await readForm(args.request, names);
  try {
    await closeFlags(db, lessonsIn(library), fields);
  } catch (error) {
    return refused(error, fields);
  }
  return redirect("/author/notices?done=1", 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(courseCareTexts).notices.title);

export default function AuthorNoticesRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  const words = texts(courseCareTexts).notices;
  return (
    <Page viewer={useViewer()}>
      <AuthorFrame title={words.title} lead={words.lead}>
        <Notices {...loaded} reply={reply} />
      </AuthorFrame>
    </Page>
  );
}
