import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { changeRole, listMembers, MEMBER_SORTS, removeMember, rolesGivenBy } from "~/domain/teams";
import { refused } from "~/platform/forms";
import { openTeamForm, openTeamPage, teamAddress, teamFrame } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamTexts } from "~/ui/messages/team";
import { Page } from "~/ui/Page";
import { Members } from "~/ui/team/Members";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

const DONE = ["role", "remove"] as const;

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team/members");
  const asked = new URL(args.request.url).searchParams;
  const search = (asked.get("search") ?? "").slice(0, 100);
  const sort = MEMBER_SORTS.find((known) => known === asked.get("sort")) ?? "name";
  const { members, ...page } = await listMembers(args.context.db, me, {
    search,
    sort,
    after: asked.get("after"),
    before: asked.get("before"),
  });
  const given = rolesGivenBy(me.role);
  return {
    ...teamFrame(me),
    ...page,
    members: members.map((member) => ({
      ...member,
      joinedAt: member.joinedAt.toISOString(),
      mayChange: given.includes(member.role),
    })),
    search,
    sort,
    given,
    done: DONE.find((intent) => intent === asked.get("done")) ?? null,
  };
}

export async function action(args: ActionArgs) {
  const { me, intent, fields } = await openTeamForm(args, "/team/members", ["member", "was", "role"]);
  const { db } = args.context;
  try {
    if (intent === "role") await changeRole(db, me, fields);
    else await removeMember(db, me, fields);
  } catch (error) {
    return refused(error, fields);
  }
  const { done, team, ...shown } = Object.fromEntries(new URL(args.request.url).searchParams);
  return redirect(teamAddress(me, "/team/members", { ...shown, done: intent }), 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamTexts).members.title);

export default function TeamMembersRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(teamTexts).members.title}>
        <Members {...loaded} reply={reply} />
      </TeamFrame>
    </Page>
  );
}
