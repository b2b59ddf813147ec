import { redirect } from "@remix-run/node";
import type { LoaderArgs } from "~/context";
import { ARCHIVE, workFile } from "~/domain/worksheets";
import { attachment } from "~/platform/attachment";
import { worksheetTexts } from "~/ui/messages/worksheets";

/** One of a learner's works as a file (`<id>.md`, `<id>.html`), or all of them (`all.zip`). */
export async function loader({ params, context: { db, library, viewer, language } }: LoaderArgs) {
  if (!viewer) return redirect("/sign-in?next=/learn/works");
  const name = params.file ?? ARCHIVE;
  const file = await workFile(db, library, {
    userId: viewer.id,
    timeZone: viewer.timeZone,
    language,
    name,
  });
  // A file has no page of its own to say it on.
  if (!file) return new Response(worksheetTexts[language].works.noFile, { status: 404 });
  return new Response(file.content, {
    headers: {
      "Content-Type": file.type,
      "Content-Disposition": attachment(file.name),
      "Cache-Control": "private, no-store",
    },
  });
}
