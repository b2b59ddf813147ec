import { type MetaDescriptor, useRouteLoaderData } from "@remix-run/react";
import type { Language } from "~/content/lessons";
import { DEFAULT_ZONE, placeOf } from "~/platform/zone-places";
import { dictionary } from "./dictionary";
import { useDocument } from "./document";
import { type LanguageTools, languageTools } from "./language";
import type { Viewer } from "./SiteHeader";

type RootData = {
  language: Language;
  signedIn: boolean;
  inTeam: boolean;
  origin: string;
  named: boolean;
  timeZone?: string;
};

/** Who is signed in: as the root route says, or where its loader did not run, as the document does. */
export function useViewer(): Viewer | null {
  const facts = useDocument();
  const { signedIn, inTeam } = useRouteLoaderData<RootData>("root") ?? { ...facts, inTeam: false };
  return signedIn ? { signedIn, inTeam } : null;
}

/** The language of the page, found in the same way. */
export function usePageLanguage(): Language {
  const { language } = useDocument();
  return useRouteLoaderData<RootData>("root")?.language ?? language;
}

/** The time zone of whoever is signed in, where it is not the usual one. */
export const usePageZone = (): string | undefined => useRouteLoaderData<RootData>("root")?.timeZone;

/** The place whose clocks a team keeps to, where they are not those of whoever reads; else null. */
export function useOtherClock(): (teamZone: string) => string | null {
  const own = usePageZone() ?? DEFAULT_ZONE;
  return (teamZone) => (teamZone === own ? null : placeOf(teamZone));
}

/**
 * What `meta` says of a page: `pageMeta(matches, (t) => t.learning.myWay)`; the product's name follows the page's title.
 *
 * A page with a description is for everyone to find: it has a canonical address, one for each language (`?lang=`), and
 * what others show when somebody shares it. A page without one, such as those that need a session, asks not to be listed.
 * `picture` names one of the cards that app/content/cards makes.
 */
export function pageMeta(
  matches: readonly { id: string; pathname?: string; data?: unknown }[],
  title: (t: LanguageTools["t"], tools: LanguageTools) => string,
  description?: (t: LanguageTools["t"], tools: LanguageTools) => string,
  { picture = "home", type = "website" }: { picture?: string; type?: "website" | "article" } = {},
): MetaDescriptor[] {
  const root = matches.find(({ id }) => id === "root")?.data as RootData | undefined;
  const language = root?.language ?? "de";
  const tools = languageTools(language, dictionary(language));
  const name = tools.t.common.productName;
  const heading = title(tools.t, tools);
  const top = { title: `${heading} · ${name}` };
  if (!description || !root) return [top, { name: "robots", content: "noindex" }];
  const text = description(tools.t, tools);
  const path = (matches.at(-1)?.pathname ?? "/").replace(/(.)\/$/, "$1");
  const bare = root.origin + path;
  const canonical = root.named ? `${bare}?lang=${language}` : bare;
  const link = (rel: string, href: string, more?: object) => ({ tagName: "link", rel, href, ...more });
  const shared = {
    "og:site_name": name,
    "og:type": type,
    "og:title": heading,
    "og:description": text,
    "og:url": canonical,
    "og:locale": language === "de" ? "de_DE" : "en_GB",
    "og:image": `${root.origin}/cards/${picture}.${language}.png`,
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": heading,
  };
  return [
    top,
    { name: "description", content: text },
    link("canonical", canonical),
    ...["de", "en"].map((hrefLang) => link("alternate", `${bare}?lang=${hrefLang}`, { hrefLang })),
    link("alternate", bare, { hrefLang: "x-default" }),
    link("alternate", `/news/feed.xml?lang=${language}`, {
      type: "application/rss+xml",
      title: `${name}: ${tools.t.common.news}`,
    }),
    ...Object.entries(shared).map(([property, content]) => ({ property, content })),
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
