import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  joinTeam,
  listCompletedCourses,
  NEVER_SEEN,
  readInvitation,
  SEEN_OF_ASSIGNED,
  SEEN_OF_MEMBERS,
} from "~/domain/teams";
import { readForm, refused } from "~/platform/forms";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { choiceFields, chosenIn, courseChoices } from "~/team";
import { teamTexts } from "~/ui/messages/team";
import { Page } from "~/ui/Page";
import { Join } from "~/ui/team/Join";
import { pageMeta, useViewer } from "~/ui/viewer";

/** Opening the link joins nothing: mail scanners open links too. */
export async function loader({ params, context: { db, viewer, publicLibrary, language } }: LoaderArgs) {
  const token = params.token ?? "";
  const { email, ...invitation } = await readInvitation(db, token, viewer);
  const mayJoin = viewer && invitation.state === "open" && !invitation.isMember && !invitation.isForAnother;
  const completed = mayJoin ? await listCompletedCourses(db, publicLibrary, viewer.id) : [];
  const invited = email && invitation.isForAnother ? masked(email) : email;
  return data(
    {
      ...invitation,
      invited,
      token,
      yours: viewer?.email ?? null,
      sees: SEEN_OF_MEMBERS,
      seesAssigned: SEEN_OF_ASSIGNED,
      never: NEVER_SEEN,
      courses: courseChoices(publicLibrary, language, completed, viewer?.timeZone ?? DEFAULT_ZONE),
    },
    { status: invitation.state === "open" || invitation.isMember ? 200 : 410 },
  );
}

/** Enough of an address to know one's own by: whoever sits at somebody else's device need not learn the rest. */
const masked = (email: string): string => email.replace(/^(.).*(?=@)/u, "$1…");

export async function action({ params, request, context: { db, viewer, publicLibrary } }: ActionArgs) {
  const token = params.token ?? "";
  const here = `/join/${encodeURIComponent(token)}`;
  if (!viewer) return redirect(`/sign-in?next=${encodeURIComponent(here)}`, 303);
  const fields = await readForm(request, choiceFields(publicLibrary));
  try {
    await joinTeam(db, token, viewer, chosenIn(fields));
  } catch (error) {
    return refused(error, fields);
  }
  return redirect(here, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamTexts).join.title);

export default function JoinRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <Join {...loaded} reply={reply} />
    </Page>
  );
}
