import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { orNotFound } from "~/platform/problems";
import { ArticlePreviewView } from "~/ui/preview/ArticlePreviewView";
import previewStyles from "~/ui/styles/preview.css?url";
import { pageMeta } from "~/ui/viewer";

/** An article as its author sees it: `npm run author` and nowhere else. */
export const loader = ({ request, params, context: { preview: known, language } }: LoaderArgs) => {
  const preview = orNotFound(known ?? undefined);
  const shown = new URL(request.url).searchParams.get("show");
  const show: "de" | "en" | "both" = shown === "de" || shown === "en" ? shown : "both";
  return { article: orNotFound(preview.article(params.slug ?? "", language)), show, language };
};

export const links = () => [{ rel: "stylesheet", href: previewStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: loaded, matches }) =>
  pageMeta(matches, () => (loaded ? loaded.article.editions[loaded.language].title : "KI-fit author"));

export default function ArticlePreviewRoute() {
  return <ArticlePreviewView {...useLoaderData<typeof loader>()} />;
}
