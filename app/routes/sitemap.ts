import type { LoaderArgs } from "~/context";
import { sitemap } from "~/domain/discovery";

export const loader = ({ context: { publicLibrary, settings } }: LoaderArgs) =>
  new Response(sitemap(publicLibrary, settings.origin), {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
