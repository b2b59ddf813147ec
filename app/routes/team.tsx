import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { readAsked } from "~/domain/assignments";
import {
  chooseShared,
  groupsAt,
  listEarlierCourses,
  mayDo,
  NEVER_SEEN,
  readDashboard,
  readOwnRow,
  readSize,
  SEEN_OF_ASSIGNED,
  SEEN_OF_MEMBERS,
} from "~/domain/teams";
import { orNotFound } from "~/platform/problems";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import {
  choiceFields,
  chosenIn,
  courseChoices,
  openTeamForm,
  openTeamPage,
  teamAddress,
  teamFrame,
  teamLibrary,
  titleIn,
} from "~/team";
import { teamTexts } from "~/ui/messages/team";
import { Page } from "~/ui/Page";
import { Dashboard } from "~/ui/team/Dashboard";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { TeamHome } from "~/ui/team/TeamHome";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team");
  const { db, language, viewer } = args.context;
  const query = new URL(args.request.url).searchParams;
  const library = await teamLibrary(args.context, me);
  const [size, row, asked, dashboard, earlier] = await Promise.all([
    readSize(db, me),
    readOwnRow(db, me),
    readAsked(db, me.userId),
    mayDo(me.role, "see-members") ? readDashboard(db, me, query.get("of")) : null,
    listEarlierCourses(db, library, me),
  ]);
  const you = orNotFound(row);
  const titleOf = titleIn(library, language);
  return {
    ...teamFrame(me),
    ...size,
    you: { ...you, joinedAt: you.joinedAt.toISOString() },
    asked: asked
      .filter(({ teamId }) => teamId === me.team.id)
      .map(({ courseId, path, part, status, assignedOn, dueOn, doneOn, version }) => ({
        course: titleOf({ courseId, path, part }),
        status,
        assignedOn,
        dueOn,
        doneOn,
        version,
      })),
    dashboard: dashboard && {
      ...dashboard,
      courses: dashboard.courses.map(({ assignmentId, courseId, part, ...one }) => ({
        ...one,
        key: `${assignmentId}/${courseId}`,
        course: titleOf({ ...one, courseId, part }),
      })),
      groups: groupsAt(dashboard.groups, query.get("in")),
      chosen: dashboard.chosen && `${dashboard.chosen.assignmentId}/${dashboard.chosen.courseId}`,
    },
    sees: SEEN_OF_MEMBERS,
    seesAssigned: SEEN_OF_ASSIGNED,
    never: NEVER_SEEN,
    earlier: courseChoices(library, language, earlier, viewer?.timeZone ?? DEFAULT_ZONE),
    done: query.get("done") === "share" ? ("share" as const) : null,
  };
}

export async function action(args: ActionArgs) {
  const { db, library } = args.context;
  const { me, fields } = await openTeamForm(args, "/team", choiceFields(library));
  await chooseShared(db, me, chosenIn(fields));
  return redirect(`${teamAddress(me, "/team", { done: "share" })}#shared`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamTexts).home.title);

export default function TeamRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={loaded.team.name}>
        {loaded.dashboard ? <Dashboard {...loaded} {...loaded.dashboard} /> : null}
        <TeamHome {...loaded} />
      </TeamFrame>
    </Page>
  );
}
