import type { LoaderArgs } from "~/context";
import { openImage } from "~/domain/authoring";
import { problemOf } from "~/platform/problems";

/** A picture of a course that a team wrote, for its members only; a browser may keep it for an hour. */
export async function loader({ request, params, context: { db, viewer } }: LoaderArgs) {
  const { course = "", hash = "" } = params;
  if (!viewer) return missing(404);
  try {
    const { type, bytes } = await openImage(db, { userId: viewer.id, courseId: course, hash });
    const headers = {
      ETag: `"${hash}"`,
      "Cache-Control": "private, max-age=3600",
      "X-Content-Type-Options": "nosniff",
    };
    const known = request.headers.get("If-None-Match")?.split(/\s*,\s*/) ?? [];
    if (known.some((tag) => tag.replace(/^W\//, "") === headers.ETag))
      return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(await bytes()), { headers: { ...headers, "Content-Type": type } });
  } catch (error) {
    return missing(problemOf(error).status);
  }
}

/** No page: what asks for a picture shows none. */
const missing = (status: number) => new Response(null, { status, headers: { "Cache-Control": "no-store" } });
