import type { LoaderArgs } from "~/context";
import { readCalendar } from "~/domain/reminders";
import { problemOf } from "~/platform/problems";

/** What is due for one person, for their calendar program: it has no cookie, the address is the key. */
export async function loader({ params, context: { db, library, settings, address } }: LoaderArgs) {
  const headers = { "Cache-Control": "private, max-age=900", "X-Robots-Tag": "noindex, nofollow" };
  try {
    const origin = settings.origin;
    const calendar = await readCalendar(db, library, { file: params.file ?? "", address, origin });
    return new Response(calendar, {
      headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8" },
    });
  } catch (error) {
    const { status, init } = problemOf(error);
    return new Response(null, {
      status,
      headers: { ...headers, ...init.headers, "Cache-Control": "private, no-store" },
    });
  }
}
