import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { GRACE_DAYS, teamDay } from "~/domain/assignments";
import { coursesOfPath, PATHS, type PathCourse } from "~/domain/learning";
import {
  assignableGroups,
  endAssignment,
  keyOf,
  listAssignments,
  previewAssignment,
  REPEATS,
  storeAssignment,
  unknownPeople,
} from "~/domain/teams";
import { refused } from "~/platform/forms";
import { openTeamForm, openTeamPage, teamAddress, teamFrame, teamLibrary } from "~/team";
import { useLanguage } from "~/ui/language";
import { teamAssignmentTexts } from "~/ui/messages/team-assignments";
import { Page } from "~/ui/Page";
import { Assignments } from "~/ui/team/Assignments";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

const PAGE = "/team/assignments";
const DONE = ["store", "change", "end"] as const;
const FIELDS = [
  "assignment",
  "version",
  "what",
  "reason",
  "scope",
  "groups",
  "people",
  "due",
  "dueOn",
  "dueDays",
  "repeat",
] as const;

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, PAGE);
  const { db, language } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const [library, { assignments, memberCount }, groupChoices] = await Promise.all([
    teamLibrary(args.context, me),
    listAssignments(db, me),
    assignableGroups(db, me),
  ]);
  return {
    ...teamFrame(me),
    memberCount,
    assignments: assignments.map(({ courseId, path, endedAt, ...row }) => ({
      ...row,
      what: keyOf({ courseId, path }),
      title: library.courseById(courseId ?? "")?.title[language] ?? courseId,
      endedAt: endedAt?.toISOString() ?? null,
    })),
    groupChoices,
    courseChoices: library.courses().map(({ id, title }) => ({ id, title: title[language] })),
    pathChoices: PATHS.map((id) => ({ id, count: lessonCount(coursesOfPath(library, id)) })).filter(
      ({ count }) => count > 0,
    ),
    repeats: REPEATS,
    graceDays: GRACE_DAYS,
    today: teamDay(me.team.timeZone),
    changing: assignments.find(({ id, endedAt }) => id === asked.get("change") && !endedAt)?.id ?? null,
    done: DONE.find((intent) => intent === asked.get("done")) ?? null,
  };
}

const lessonCount = (courses: PathCourse[]): number =>
  courses.flatMap(({ lessons }) => lessons).filter(({ kind }) => kind === "lesson").length;

/** First whom it would concern; then, with the same fields, to store it. */
export async function action(args: ActionArgs) {
  const { db, wake } = args.context;
  const { me, intent, fields } = await openTeamForm(args, PAGE, FIELDS, { lists: ["groups"] });
  const library = await teamLibrary(args.context, me);
  try {
    if (intent === "preview") {
      return data({ concerned: await previewAssignment(db, library, me, fields), values: fields });
    }
    if (intent === "store") await storeAssignment(db, library, me, fields);
    else await endAssignment(db, me, fields);
  } catch (error) {
    const reply = refused(error, fields);
    const unknown =
      reply.data.problems.people === "people-unknown" ? await unknownPeople(db, me, fields.people) : [];
    return data({ refused: { ...reply.data, unknown } }, reply.init ?? undefined);
  }
  wake();
  const done = intent === "store" && fields.assignment ? "change" : intent;
  // A browser takes the place along from the address of the form (`#form`), and would leave out what has been done.
  return redirect(`${teamAddress(me, PAGE, { done })}#main`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(teamAssignmentTexts).title);

export default function TeamAssignmentsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(teamAssignmentTexts).title}>
        <Assignments
          {...loaded}
          preview={reply && "concerned" in reply ? reply : undefined}
          reply={reply && "refused" in reply ? reply.refused : undefined}
        />
      </TeamFrame>
    </Page>
  );
}
