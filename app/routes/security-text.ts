import type { LoaderArgs } from "~/context";
import { securityText } from "~/domain/discovery";

/** Where to report a weakness; 404 while the operator has set no address. */
export const loader = ({ context: { settings } }: LoaderArgs) => {
  const text = securityText(settings.operator, { origin: settings.origin, now: new Date() });
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
};
