import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  addToGroup,
  changeGroup,
  createGroup,
  deleteGroup,
  listGroups,
  removeFromGroup,
} from "~/domain/teams";
import { refused } from "~/platform/forms";
import { openTeamForm, openTeamPage, teamAddress, teamFrame } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamTexts } from "~/ui/messages/team";
import { Page } from "~/ui/Page";
import { Groups } from "~/ui/team/Groups";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

const DOES = {
  create: createGroup,
  change: changeGroup,
  delete: deleteGroup,
  add: addToGroup,
  "take-out": removeFromGroup,
};
const DONE = Object.keys(DOES) as (keyof typeof DOES)[];

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team/groups");
  const asked = new URL(args.request.url).searchParams;
  const groups = await listGroups(args.context.db, me);
  return {
    ...teamFrame(me),
    groups,
    changing: groups.find(({ id }) => id === asked.get("change"))?.id ?? null,
    done: DONE.find((intent) => intent === asked.get("done")) ?? null,
  };
}

export async function action(args: ActionArgs) {
  const names = ["group", "version", "groupName", "parent", "manager", "email"] as const;
  const { me, intent, fields } = await openTeamForm(args, "/team/groups", names);
  try {
    await DOES[intent](args.context.db, me, fields);
  } catch (error) {
    const reply = refused(error, fields);
    return data({ ...reply.data, intent }, reply.init ?? undefined);
  }
  return redirect(teamAddress(me, "/team/groups", { done: intent }), 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamTexts).groups.title);

export default function TeamGroupsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(teamTexts).groups.title}>
        <Groups {...loaded} reply={reply} />
      </TeamFrame>
    </Page>
  );
}
