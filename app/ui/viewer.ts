import { useRouteLoaderData } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import { dictionary } from "./dictionary";
import { useDocument } from "./document";
import { type LanguageTools, languageTools } from "./language";
import type { Viewer } from "./SiteHeader";

type RootData = { language: Language; signedIn: boolean };

/** Who is signed in: as the root route says, or where its loader did not run, as the document does. */
export function useViewer(): Viewer | null {
  const facts = useDocument();
  const { signedIn } = useRouteLoaderData<RootData>("root") ?? facts;
  return signedIn ? { signedIn } : null;
}

/** The language of the page, found in the same way. */
export function usePageLanguage(): Language {
  const { language } = useDocument();
  return useRouteLoaderData<RootData>("root")?.language ?? language;
}

/** Titles for `meta`: `pageMeta(matches, (t) => t.learning.myWay)`; the product's name follows the page's. */
export function pageMeta(
  matches: readonly { id: string; data?: unknown }[],
  title: (t: LanguageTools["t"], tools: LanguageTools) => string,
  description?: (t: LanguageTools["t"], tools: LanguageTools) => string,
) {
  const language = (matches.find(({ id }) => id === "root")?.data as RootData | undefined)?.language ?? "de";
  const tools = languageTools(language, dictionary(language));
  return [
    { title: `${title(tools.t, tools)} · ${tools.t.common.productName}` },
    ...(description ? [{ name: "description", content: description(tools.t, tools) }] : []),
  ];
}
