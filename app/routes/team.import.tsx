import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import type { ActionArgs, LoaderArgs } from "~/context";
import { MOST_ROWS, packedRows, planImport, readCsv, runImport, shownOf } from "~/domain/teams";
import { refused } from "~/platform/forms";
import { orNotFound } from "~/platform/problems";
import { openTeamForm, openTeamPage, teamAddress, teamFrame } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamImportTexts } from "~/ui/messages/team-import";
import { Page } from "~/ui/Page";
import { Import } from "~/ui/team/Import";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team/invitations/import");
  return { ...teamFrame(me), language: args.context.language, mostRows: MOST_ROWS };
}

/** First the file, which is answered with what each row would do; then the good rows of that answer. */
export async function action(args: ActionArgs) {
  const page = "/team/invitations/import";
  const { me, intent, fields, bytes } = await openTeamForm(args, page, ["language", "rows"], {
    file: "file",
  });
  const { db, viewer, wake } = args.context;
  const language: Language = fields.language === "en" ? "en" : "de";
  try {
    if (intent === "preview") {
      const plan = await planImport(db, me, await readCsv(bytes), language);
      return data({ plan: shownOf(plan), packed: packedRows(plan), language });
    }
    await runImport(db, me, orNotFound(viewer), { rows: fields.rows, language });
  } catch (error) {
    const reply = refused(error, { language });
    return data({ refused: reply.data }, reply.init ?? undefined);
  }
  wake();
  return redirect(teamAddress(me, "/team/invitations", { done: intent }), 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamImportTexts).title);

export default function TeamImportRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(teamImportTexts).title}>
        <Import
          {...loaded}
          preview={reply && "plan" in reply ? reply : undefined}
          reply={reply && "refused" in reply ? reply.refused : undefined}
        />
      </TeamFrame>
    </Page>
  );
}
