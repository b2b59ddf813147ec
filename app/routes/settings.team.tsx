import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { codeOfLink, foundTeam, listCompletedCourses, ownsTeam } from "~/domain/teams";
import { readForm, refused } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { choiceFields, chosenIn, courseChoices } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamTexts } from "~/ui/messages/team";
import { Page } from "~/ui/Page";
import { WithTeam } from "~/ui/team/WithTeam";
import { pageMeta, useViewer } from "~/ui/viewer";

const SIGN_IN = "/sign-in?next=/settings/team";

export async function loader({ context: { db, viewer, publicLibrary, language } }: LoaderArgs) {
  if (!viewer) return redirect(SIGN_IN);
  const [owns, completed] = await Promise.all([
    ownsTeam(db, viewer.id),
    listCompletedCourses(db, publicLibrary, viewer.id),
  ]);
  return { owns, courses: courseChoices(publicLibrary, language, completed, viewer.timeZone) };
}

export async function action({ request, context: { db, viewer, publicLibrary } }: ActionArgs) {
  if (!viewer) return redirect(SIGN_IN, 303);
  const names = ["intent", "teamName", "link", ...choiceFields(publicLibrary)] as const;
  const { intent, ...fields } = await readForm(request, names);
  try {
    switch (intent) {
      case "found":
        return redirect(`/team?team=${await foundTeam(db, viewer, fields, chosenIn(fields))}`, 303);
      case "join":
        return redirect(`/join/${codeOfLink(fields.link)}`, 303);
      default:
        throw new Problem("unreadable");
    }
  } catch (error) {
    const reply = refused(error, fields);
    return data({ ...reply.data, intent }, reply.init ?? undefined);
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamTexts).withTeam.title);

export default function SettingsTeamRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()} width="narrow">
      <header className="page-head">
        <h1>{texts(teamTexts).withTeam.title}</h1>
        <p className="lead">{texts(teamTexts).withTeam.lead}</p>
      </header>
      <WithTeam {...loaded} reply={reply} />
    </Page>
  );
}
