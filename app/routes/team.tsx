import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { NEVER_SEEN, readOwnRow, readSize, SEEN_OF_MEMBERS } from "~/domain/teams";
import { orNotFound } from "~/platform/problems";
import { openTeamPage, teamFrame } from "~/team";
import { teamTexts } from "~/ui/messages/team";
import { Page } from "~/ui/Page";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { TeamHome } from "~/ui/team/TeamHome";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team");
  const { db } = args.context;
  const [size, row] = await Promise.all([readSize(db, me), readOwnRow(db, me)]);
  const you = orNotFound(row);
  return {
    ...teamFrame(me),
    ...size,
    you: { ...you, joinedAt: you.joinedAt.toISOString() },
    sees: SEEN_OF_MEMBERS,
    never: NEVER_SEEN,
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamTexts).home.title);

export default function TeamRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={loaded.team.name}>
        <TeamHome {...loaded} />
      </TeamFrame>
    </Page>
  );
}
