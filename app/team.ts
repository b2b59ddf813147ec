import { redirect } from "@remix-run/node";
import type { Language, Path } from "./content/lessons";
import type { Library } from "./content/library";
import type { ActionArgs, LoaderArgs } from "./context";
import { enterCourse, libraryOfTeam, type OpenCourse } from "./domain/authoring";
import {
  enterTeam,
  type Member,
  mayDo,
  TEAM_PAGES,
  TEAM_RIGHTS,
  type TeamPage,
  type TeamRight,
} from "./domain/teams";
import { dayAt } from "./platform/days";
import { readUpload } from "./platform/forms";
import { Problem } from "./platform/problems";
import { teamAssignmentTexts } from "./ui/messages/team-assignments";

/**
 * Who asks for a page of a team: every loader below /team begins with it. The team is the one that the address names
 * (`?team=`), else the person's own first. Visitors are sent to the sign-in.
 * @throws a redirect; Problem `not-found` for strangers, `forbidden` for members whose role has not the page's right
 */
export async function openTeamPage({ request, context }: LoaderArgs, page: TeamPage): Promise<Member> {
  const { pathname, searchParams, search } = new URL(request.url);
  if (!context.viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
  return enterTeam(context.db, {
    userId: context.viewer.id,
    asked: searchParams.get("team"),
    right: TEAM_PAGES[page].open,
  });
}

/**
 * The same for a form of such a page: what it wants to do (`intent`), by the right that this takes, and its fields. The
 * form names its team itself, so that it reaches the one whose page it stood on, whatever came between. `bytes` is the
 * content of the field `file`, where the form has one; fields in `lists` may be chosen several times.
 * @throws as `openTeamPage`; Problem `unreadable` for an intent that the page does not have
 */
export async function openTeamForm<const Name extends string, Page extends TeamPage>(
  { request, context }: ActionArgs,
  page: Page,
  names: readonly Name[],
  options: { file?: string; lists?: readonly Name[] } = {},
) {
  if (!context.viewer) throw redirect(`/sign-in?next=${encodeURIComponent(page)}`, 303);
  const sent = await readUpload(request, ["intent", "team", ...names], options);
  const { intent, team, ...fields } = sent.fields;
  const forms: Record<string, TeamRight> = TEAM_PAGES[page].forms;
  const asked = team || new URL(request.url).searchParams.get("team");
  const right = Object.hasOwn(forms, intent) ? forms[intent] : undefined;
  const me = await enterTeam(context.db, {
    userId: context.viewer.id,
    asked,
    right: right ?? TEAM_PAGES[page].open,
  });
  if (!right) throw new Problem("unreadable");
  return {
    me,
    intent: intent as keyof (typeof TEAM_PAGES)[Page]["forms"],
    fields: fields as Record<Name, string>,
    bytes: sent.bytes,
  };
}

/**
 * Who opens a page of a course that a team writes: every loader below /author/:course begins with it. Its team is known
 * by the course.
 * @throws as `openTeamPage`
 */
export async function openTeamCourse({ request, params, context }: LoaderArgs): Promise<OpenCourse> {
  const { pathname, search } = new URL(request.url);
  const here = pathname.replace(/\.data$/, "");
  if (!context.viewer) throw redirect(`/sign-in?next=${encodeURIComponent(here + search)}`, 303);
  return enterCourse(context.db, { userId: context.viewer.id, courseId: params.course ?? "" });
}

/**
 * The same for a form of such a page: which of its `intents` it has, and its fields, with all whose names begin with `each`.
 * @throws as `openTeamForm`
 */
export async function openCourseForm<const Intent extends string, const Name extends string>(
  args: ActionArgs,
  intents: readonly Intent[],
  names: readonly Name[],
  options: { file?: string; each?: string } = {},
) {
  const course = await openTeamCourse(args);
  const sent = await readUpload(args.request, ["intent", ...names], options);
  const intent = intents.find((one) => one === sent.fields.intent);
  if (!intent) throw new Problem("unreadable");
  return { course, intent, fields: sent.fields as Record<Name, string>, bytes: sent.bytes };
}

/** The courses of a team's pages: those for everyone, and its own; of what its members are in besides nothing is known here. */
export const teamLibrary = (
  { db, publicLibrary }: LoaderArgs["context"],
  { team }: Member,
): Promise<Library> => libraryOfTeam(db, publicLibrary, team.id);

/** What the frame of each of a team's pages shows: which team, the person's others, and what they may do. */
export const teamFrame = ({ team, teams, role }: Member) => ({
  team: { id: team.id, name: team.name, timeZone: team.timeZone },
  teams,
  myRole: role,
  may: (Object.keys(TEAM_RIGHTS) as TeamRight[]).filter((right) => mayDo(role, right)),
});

/** A course, or what a path has of it (`part`). */
type Named = { courseId: string; path?: Path | null; part?: boolean };

/** What a course is called on the pages of a team; where only its lessons of a path are asked for, it says so. */
export const titleIn =
  (library: Library, language: Language) =>
  ({ courseId, path, part = false }: Named): string => {
    const title = library.courseById(courseId)?.title[language] ?? courseId;
    const words = teamAssignmentTexts[language];
    return part && path ? words.selection(title, words.paths[path]) : title;
  };

type Completed = { courseId: string; completedAt: Date; paths: Path[]; shared?: boolean };

/** Completed courses as a person chooses among them: those that are still in the catalogue, with title and day. */
export const courseChoices = (
  library: Library,
  language: Language,
  completed: Completed[],
  timeZone: string,
) =>
  completed.flatMap(({ courseId, completedAt, paths, shared = false }) => {
    const course = library.courseById(courseId);
    if (!course) return [];
    const words = teamAssignmentTexts[language];
    const title =
      paths.length > 0
        ? words.selection(course.title[language], paths.map((path) => words.paths[path]).join(", "))
        : course.title[language];
    return [{ id: courseId, title, completedOn: dayAt(completedAt, timeZone), shared }];
  });

/** The names of the fields by which courses are chosen, and which were, by their ids. */
export const choiceFields = (library: Library): `share-${string}`[] =>
  library.courses().map(({ id }): `share-${string}` => `share-${id}`);
export const chosenIn = (fields: Record<string, string>): string[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith("share-") && value ? [name.slice("share-".length)] : [],
  );

/** The address of a page of this team. It names the team only where the person has several. */
export function teamAddress(me: Member, page: TeamPage, query: Record<string, string> = {}): string {
  const all = new URLSearchParams({ ...(me.teams.length > 1 ? { team: me.team.id } : {}), ...query });
  return all.size > 0 ? `${page}?${all}` : page;
}
