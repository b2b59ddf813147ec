/**
 * HTML that was made when the lesson was compiled and needs no script.
 *
 * A document request carries it once, in the page, and not again in the loader's data: there `html` is null.
 * The server finds the text by `id` through StaticHtmlContext; the browser takes what already stands in the page.
 * So `id` names one text for good: put the lesson's id and version into it.
 *
 *     server:        <StaticHtmlContext.Provider value={(id) => texts.get(id)}>
 *     entry.client:  collectStaticHtml(); hydrateRoot(…)
 *     page:          <StaticHtml id="k1-1-3f9a-0" html={segment.html} />
 */
import { createContext, useContext, useState } from "react";

export const StaticHtmlContext = createContext<(id: string) => string | undefined>(() => undefined);

/** Filled in the browser only. */
const standing = new Map<string, string>();

/** Keeps the texts of the page as the server sent it; call before hydrating. */
export function collectStaticHtml(): void {
  for (const element of document.querySelectorAll("[data-static]"))
    standing.set(element.id, element.innerHTML);
}

type Props = { id: string; html: string | null; className?: string };

export function StaticHtml(props: Props) {
  return <StaticText key={props.id} {...props} />;
}

function StaticText({ id, html, className = "prose" }: Props) {
  const find = useContext(StaticHtmlContext);
  // Kept for as long as it is shown: a text that was set again would close its tabs and unfolded parts.
  const [text] = useState(
    () =>
      standing.get(id) ??
      html ??
      find(id) ??
      (typeof document === "undefined" ? undefined : document.getElementById(id)?.innerHTML) ??
      "",
  );
  return <div id={id} data-static="" className={className} dangerouslySetInnerHTML={{ __html: text }} />;
}
