import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { REPORT_COLUMNS, readWish, reportFields } from "~/domain/reports";
import { keyOf, NEVER_SEEN, readReportChoices } from "~/domain/teams";
import { openTeamPage, teamFrame, teamLibrary } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamReportTexts } from "~/ui/messages/team-reports";
import { Page } from "~/ui/Page";
import { Reports } from "~/ui/team/Reports";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team/reports");
  const { db, language } = args.context;
  const [library, choices] = await Promise.all([teamLibrary(args.context, me), readReportChoices(db, me)]);
  const fields = reportFields(new URL(args.request.url).searchParams);
  const titleOf = (courseId: string | null) =>
    library.courseById(courseId ?? "")?.title[language] ?? courseId;
  return {
    ...teamFrame(me),
    assignmentChoices: choices.assignments.map(({ id, courseId, path, reason, endedAt }) => ({
      id,
      what: keyOf({ courseId, path }),
      title: titleOf(courseId),
      reason,
      endedAt: endedAt?.toISOString() ?? null,
    })),
    courseChoices: choices.courseIds.map((id) => ({ id, title: titleOf(id) ?? id })),
    groupChoices: choices.groups,
    sees: REPORT_COLUMNS,
    never: NEVER_SEEN,
    wish: fields,
    problems: readWish(fields, choices).problems,
  };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamReportTexts).title);

export default function TeamReportsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(teamReportTexts).title}>
        <Reports {...loaded} />
      </TeamFrame>
    </Page>
  );
}
