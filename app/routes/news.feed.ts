import type { LoaderArgs } from "~/context";
import { feed } from "~/domain/news";

/** The articles as RSS, in the language of the address or the reader's own. */
export const loader = ({ context: { publicLibrary, language, settings } }: LoaderArgs) =>
  new Response(feed(publicLibrary, { language, origin: settings.origin }), {
    headers: { "Content-Type": "application/rss+xml; charset=utf-8" },
  });
