import type { LoaderArgs } from "~/context";
import { robots } from "~/domain/discovery";

export const loader = ({ context: { settings } }: LoaderArgs) =>
  new Response(robots(settings.origin), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
