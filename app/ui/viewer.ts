import { useRouteLoaderData } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import { dictionary } from "./dictionary";
import { type LanguageTools, languageTools } from "./language";
import type { Viewer } from "./SiteHeader";

type RootData = { language: Language; viewer: Viewer | null };

/** Who is signed in, as the root route says. */
export const useViewer = (): Viewer | null => useRouteLoaderData<RootData>("root")?.viewer ?? null;

/** Titles for `meta`: `pageMeta(matches, (t) => t.learning.myWay)`; the product's name follows the page's. */
export function pageMeta(
  matches: readonly { id: string; data?: unknown }[],
  title: (t: LanguageTools["t"], tools: LanguageTools) => string,
  description?: (t: LanguageTools["t"]) => string,
) {
  const language = (matches.find(({ id }) => id === "root")?.data as RootData | undefined)?.language ?? "de";
  const tools = languageTools(language, dictionary(language));
  return [
    { title: `${title(tools.t, tools)} · ${tools.t.common.productName}` },
    ...(description ? [{ name: "description", content: description(tools.t) }] : []),
  ];
}
