import type { LoaderArgs } from "~/context";
import { exportDraft } from "~/domain/authoring";
import { Problem, problemOf } from "~/platform/problems";
import { openTeamCourse } from "~/team";
import { authorTexts } from "~/ui/messages/author";

/** A course's draft as the folder that the repository has courses in. */
export async function loader(args: LoaderArgs) {
  const course = await openTeamCourse(args).catch(problemOf);
  // A file has no page of its own to say it on.
  if (course instanceof Problem)
    return new Response(authorTexts[args.context.language].noFile, { status: course.status });
  const { bytes, fileName } = await exportDraft(args.context.db, course);
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
