import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { importDraft } from "~/domain/authoring";
import { refused } from "~/platform/forms";
import { openTeamForm, openTeamPage, teamFrame } from "~/team";
import { ImportCourse } from "~/ui/author/ImportCourse";
import { useLanguage } from "~/ui/language";
import { authorTexts } from "~/ui/messages/author";
import { Page } from "~/ui/Page";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  return teamFrame(await openTeamPage(args, "/author/import"));
}

/** A new course, or what is wrong with the file. */
export async function action(args: ActionArgs) {
  const { me, bytes } = await openTeamForm(args, "/author/import", [], { file: "file" });
  try {
    const made = await importDraft(args.context.db, me, { zip: bytes, language: args.context.language });
    if ("courseId" in made) return redirect(`/author/${made.courseId}?done=imported`, 303);
    return data({ faults: made.faults }, { status: 422 });
  } catch (error) {
    const reply = refused(error, {});
    return data({ refused: reply.data }, reply.init ?? undefined);
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(authorTexts).importing.title);

export default function ImportCourseRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(authorTexts).importing.title}>
        <ImportCourse
          {...loaded}
          faults={reply && "faults" in reply ? reply.faults : []}
          reply={reply && "refused" in reply ? reply.refused : undefined}
        />
      </TeamFrame>
    </Page>
  );
}
