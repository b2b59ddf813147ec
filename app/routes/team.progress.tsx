import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import {
  assignableGroups,
  listAssignedCourses,
  listProgress,
  PROGRESS_SORTS,
  PROGRESS_STATES,
} from "~/domain/teams";
import { openTeamPage, teamFrame, teamLibrary, titleIn } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamProgressTexts } from "~/ui/messages/team-progress";
import { Page } from "~/ui/Page";
import { ProgressList } from "~/ui/team/ProgressList";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team/progress");
  const { db, language } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const search = (asked.get("search") ?? "").slice(0, 100);
  const state = PROGRESS_STATES.find((known) => known === asked.get("state")) ?? "all";
  const sort = PROGRESS_SORTS.find((known) => known === asked.get("sort")) ?? "name";
  const [library, choices, groupChoices] = await Promise.all([
    teamLibrary(args.context, me),
    listAssignedCourses(db, me),
    assignableGroups(db, me),
  ]);
  const what = choices.find(({ key }) => key === asked.get("what"));
  const group = groupChoices.find(({ id }) => id === asked.get("group"))?.id ?? null;
  const titleOf = titleIn(library, language);
  const { rows, ...page } = await listProgress(db, me, {
    search,
    state,
    sort,
    what: what ?? null,
    groupId: group,
    after: asked.get("after"),
    before: asked.get("before"),
  });
  return {
    ...teamFrame(me),
    ...page,
    rows: rows.map(({ courseId, part, ...row }) => ({ ...row, course: titleOf({ ...row, courseId, part }) })),
    search,
    state,
    sort,
    what: what?.key ?? null,
    group,
    whatChoices: choices.map(({ key, part, ...one }) => ({
      key,
      // A part's name says its path already.
      path: part ? null : one.path,
      course: titleOf({ ...one, part }),
    })),
    groupChoices,
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamProgressTexts).list.title);

export default function TeamProgressRoute() {
  const loaded = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(teamProgressTexts).list.title}>
        <ProgressList {...loaded} />
      </TeamFrame>
    </Page>
  );
}
