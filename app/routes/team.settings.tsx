import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  changeTimeZone,
  endJoinLink,
  leaveTeam,
  mayDo,
  readJoinLink,
  renameTeam,
  renewJoinLink,
  transferTeam,
} from "~/domain/teams";
import { refused } from "~/platform/forms";
import { ZONE_CHOICES } from "~/platform/time-zones";
import { openTeamForm, openTeamPage, teamAddress, teamFrame } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamTexts } from "~/ui/messages/team";
import { Page } from "~/ui/Page";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { TeamSettings } from "~/ui/team/TeamSettings";
import { pageMeta, useViewer } from "~/ui/viewer";

const DONE = ["rename", "time-zone", "transfer", "renew-link", "end-link"] as const;

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team/settings");
  const { db, settings } = args.context;
  const link = mayDo(me.role, "invite-members") ? await readJoinLink(db, me) : null;
  const said = new URL(args.request.url).searchParams.get("done");
  return {
    ...teamFrame(me),
    timeZone: me.team.timeZone,
    zones: mayDo(me.role, "rename-team") ? ZONE_CHOICES : [],
    joinLink: link && {
      code: link.code,
      address: `${settings.origin}/join/${link.code}`,
      expiresAt: link.expiresAt.toISOString(),
      works: link.expiresAt > new Date(),
    },
    done: DONE.find((intent) => intent === said) ?? null,
  };
}

export async function action(args: ActionArgs) {
  const { me, intent, fields } = await openTeamForm(args, "/team/settings", [
    "teamName",
    "timeZone",
    "was",
    "email",
  ]);
  const { db } = args.context;
  try {
    switch (intent) {
      case "rename":
        await renameTeam(db, me, fields);
        break;
      case "time-zone":
        await changeTimeZone(db, me, fields);
        break;
      case "transfer":
        await transferTeam(db, me, fields);
        break;
      case "renew-link":
        await renewJoinLink(db, me, fields);
        break;
      case "end-link":
        await endJoinLink(db, me, fields);
        break;
      case "leave":
        await leaveTeam(db, me);
        return redirect("/learn", 303);
    }
  } catch (error) {
    const reply = refused(error, fields);
    return data({ ...reply.data, intent }, reply.init ?? undefined);
  }
  return redirect(teamAddress(me, "/team/settings", { done: intent }), 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamTexts).settings.title);

export default function TeamSettingsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(teamTexts).settings.title}>
        <TeamSettings {...loaded} reply={reply} />
      </TeamFrame>
    </Page>
  );
}
