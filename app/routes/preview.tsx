import type { MetaFunction } from "@remix-run/react";
import { useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { lessonsOfPath, PATHS } from "~/domain/learning";
import { dayAt } from "~/platform/days";
import { orNotFound } from "~/platform/problems";
import { PreviewIndexView } from "~/ui/preview/PreviewIndexView";
import previewStyles from "~/ui/styles/preview.css?url";
import { pageMeta } from "~/ui/viewer";

/** All courses as their trainer sees them: `npm run author` and nowhere else. */
export const loader = ({ request, context: { preview: known, language } }: LoaderArgs) => {
  const preview = orNotFound(known ?? undefined);
  const asked = new URL(request.url).searchParams.get("path");
  const path = PATHS.find((one) => one === asked) ?? null;
  const onPath = path
    ? lessonsOfPath(preview.library, path).flatMap(({ lessons }) => lessons.map(({ id }) => id))
    : null;
  return { index: preview.index(language), path, onPath, today: dayAt(new Date(), "Europe/Berlin") };
};

export const links = () => [{ rel: "stylesheet", href: previewStyles }];

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageMeta(matches, () => "KI-fit author");

export default function PreviewRoute() {
  return <PreviewIndexView {...useLoaderData<typeof loader>()} />;
}
