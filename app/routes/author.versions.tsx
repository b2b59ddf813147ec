import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  compareVersions,
  courseFrame,
  listVersions,
  readDraft,
  restoreVersion,
  type Side,
} from "~/domain/authoring";
import { openCourseForm, openTeamCourse, teamFrame } from "~/team";
import { CourseFrame } from "~/ui/author/CourseFrame";
import { Versions } from "~/ui/author/Versions";
import { authorVersionTexts } from "~/ui/messages/author-versions";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

const sideOf = (asked: string | null): Side | null =>
  asked === "draft" ? "draft" : /^\d{1,9}$/.test(asked ?? "") ? Number(asked) : null;

export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args);
  const { db, language } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const [from, to] = [sideOf(asked.get("from")), sideOf(asked.get("to"))];
  const [draft, versions, result] = await Promise.all([
    readDraft(db, course),
    listVersions(db, course),
    from !== null && to !== null ? compareVersions(db, course, { from, to }) : null,
  ]);
  return {
    ...teamFrame(course.me),
    course: courseFrame(course, draft, language),
    versions: versions.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })),
    compared: from !== null && to !== null && result ? { from, to, result } : null,
    done: asked.get("done") === "restore" ? ("restore" as const) : null,
  };
}

export async function action(args: ActionArgs) {
  const { course, fields } = await openCourseForm(args, ["restore"], ["number"]);
  await restoreVersion(args.context.db, course, Number(fields.number));
  return redirect(`/author/${course.id}/versions?done=restore`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(authorVersionTexts).versions.title);

export default function AuthorVersionsRoute() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()}>
      <CourseFrame {...loaded} place="versions">
        <Versions {...loaded} />
      </CourseFrame>
    </Page>
  );
}
