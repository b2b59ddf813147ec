import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";

type RequestHandler = (request: Request, context: AppLoadContext) => Promise<Response>;

type Leaf = { segments: string[]; handler: RequestHandler };

/** Remix also takes /Courses and /c%6Furses for /courses: whatever needs such knowledge goes to the whole table. */
const PLAIN = /^(?:\/[a-z0-9._-]+)+\/?$/;

/**
 * Remix ranks all routes of its table several times a request, so a page costs the more the more pages there are.
 * Here each leaf route has a handler whose table holds only its own branch, found by one look at the path; the
 * handler with the full table stands behind them. Answers are the same (tests/built/leaf-handlers.test.ts).
 */
export function leafHandlers(build: ServerBuild, mode: string): RequestHandler {
  const full = createRequestHandler(build, mode) as RequestHandler;
  const leaves: Leaf[] = Object.values(build.routes).flatMap((route) => {
    if (!route?.path || route.path.includes("*") || route.path.includes("?")) return [];
    const branch = branchOf(build, route.id);
    const segments = branch.flatMap(({ path }) => path?.split("/").filter(Boolean) ?? []);
    const only = <Part>(table: Record<string, Part>) =>
      Object.fromEntries(branch.map(({ id }) => [id, table[id] as Part]));
    const assets = { ...build.assets, routes: only(build.assets.routes) };
    const handler = createRequestHandler({ ...build, assets, routes: only(build.routes) }, mode);
    return [{ segments, handler: handler as RequestHandler }];
  });
  // A fixed word stands before a parameter, as in Remix's own ranking.
  leaves.sort((a, b) => parameters(a) - parameters(b));

  return (request, context) => {
    const path = new URL(request.url).pathname.replace(/\.data$/, "");
    const parts = path.split("/").filter(Boolean);
    const leaf =
      PLAIN.test(path) &&
      leaves.find(
        ({ segments }) =>
          segments.length === parts.length &&
          segments.every((segment, i) => segment.startsWith(":") || segment === parts[i]),
      );
    return (leaf ? leaf.handler : full)(request, context);
  };
}

const parameters = (leaf: Leaf) => leaf.segments.filter((segment) => segment.startsWith(":")).length;

function branchOf(build: ServerBuild, id: string | undefined): NonNullable<ServerBuild["routes"][string]>[] {
  const route = id === undefined ? undefined : build.routes[id];
  return route ? [...branchOf(build, route.parentId), route] : [];
}
