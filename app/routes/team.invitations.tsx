import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  groupChoices,
  INVITATION_STATES,
  invite,
  listInvitations,
  resendInvitation,
  revokeInvitation,
  rolesGivenBy,
} from "~/domain/teams";
import { refused } from "~/platform/forms";
import { orNotFound } from "~/platform/problems";
import { openTeamForm, openTeamPage, teamAddress, teamFrame } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamTexts } from "~/ui/messages/team";
import { Page } from "~/ui/Page";
import { Invitations } from "~/ui/team/Invitations";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

const DONE = ["invite", "resend", "revoke", "import"] as const;

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team/invitations");
  const { db, language } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const state = INVITATION_STATES.find((known) => known === asked.get("state")) ?? "open";
  const [page, groups] = await Promise.all([
    listInvitations(db, me, { state, after: asked.get("after") }),
    groupChoices(db, me),
  ]);
  return {
    ...teamFrame(me),
    ...page,
    invitations: page.invitations.map((row) => ({
      ...row,
      sentAt: row.sentAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
    state,
    groupChoices: groups,
    given: rolesGivenBy(me.role).filter((role) => role !== "owner"),
    language,
    done: DONE.find((intent) => intent === asked.get("done")) ?? null,
  };
}

export async function action(args: ActionArgs) {
  const { db, wake, viewer } = args.context;
  const names = ["email", "language", "role", "group", "invitation"] as const;
  const { me, intent, fields } = await openTeamForm(args, "/team/invitations", names);
  const sender = orNotFound(viewer);
  try {
    if (intent === "invite") await invite(db, me, sender, fields);
    else if (intent === "resend") await resendInvitation(db, me, sender, fields);
    else await revokeInvitation(db, me, fields);
  } catch (error) {
    const reply = refused(error, fields);
    return data({ ...reply.data, intent }, reply.init ?? undefined);
  }
  wake();
  return redirect(teamAddress(me, "/team/invitations", { done: intent }), 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamTexts).invitations.title);

export default function TeamInvitationsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(teamTexts).invitations.title}>
        <Invitations {...loaded} reply={reply} />
      </TeamFrame>
    </Page>
  );
}
