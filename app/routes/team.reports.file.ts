import { redirect } from "@remix-run/node";
import type { LoaderArgs } from "~/context";
import { openReport, type ReportPart, readWish, reportFields } from "~/domain/reports";
import { readReportChoices } from "~/domain/teams";
import { framed } from "~/platform/frames";
import { Problem, problemOf } from "~/platform/problems";
import { openTeamPage, teamAddress, teamLibrary } from "~/team";
import { teamReportTexts } from "~/ui/messages/team-reports";

/**
 * A report as a file, sent as it is written. What the form got wrong leads back to it. With `progress` it comes in frames
 * that say how many rows are written, for a page that shows so.
 */
export async function loader(args: LoaderArgs) {
  const { db, language, viewer } = args.context;
  const me = await openTeamPage(args, "/team/reports/file").catch(problemOf);
  // A file has no page of its own to say it on.
  if (me instanceof Problem) return new Response(teamReportTexts[language].noFile, { status: me.status });
  const asked = new URL(args.request.url).searchParams;
  const fields = reportFields(asked);
  const choices = await readReportChoices(db, me);
  const { wish, problems } = readWish(fields, choices);
  if (Object.keys(problems).length > 0) return redirect(teamAddress(me, "/team/reports", fields));
  const library = await teamLibrary(args.context, me);
  const asks = { me, name: viewer?.name ?? "", language, choices, wish };
  const report = await openReport(db, library, asks).catch(problemOf);
  if (report instanceof Problem) {
    return new Response(teamReportTexts[language].busy, report.init);
  }
  const inFrames = asked.has("progress");
  return new Response(streamOf(report.parts, inFrames ? framed : ({ bytes }) => bytes), {
    headers: {
      "Content-Type": inFrames ? "application/octet-stream" : report.contentType,
      "Content-Disposition": `attachment; filename="${report.fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Report-Rows": String(report.count),
      "X-Report-Type": report.contentType,
    },
  });
}

/** Asks for the next part when the one before has gone out; whoever breaks off the download ends it. */
const streamOf = (parts: AsyncGenerator<ReportPart>, encoded: (part: ReportPart) => Uint8Array) =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let next = await parts.next();
        // A stream that is given nothing does not ask again.
        while (!next.done && next.value.bytes.length === 0) next = await parts.next();
        if (next.done) controller.close();
        else controller.enqueue(encoded(next.value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
