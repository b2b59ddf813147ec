import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { element, textElement, xmlDocument } from "~/platform/xml";

const WORDS = {
  de: { title: "KI-fit: Aktuelles", description: "Kurze Beiträge zu KI im Beruf, mit Quellen." },
  en: { title: "KI-fit: News", description: "Short articles on AI at work, with sources." },
};

/** The articles of a language as RSS 2.0, the newest first. `origin` is the address that people open, without a slash. */
export function feed(library: Library, { language, origin }: { language: Language; origin: string }): string {
  const articles = library.articles(language);
  const at = (path: string) => `${origin}${path}?lang=${language}`;
  const items = articles.map(({ id, slug, title, summary, date }) =>
    element("item", {}, [
      textElement("title", title),
      textElement("link", at(`/news/${slug}`)),
      // The id never changes, an address may.
      element("guid", { isPermaLink: "false" }, `${id}.${language}`),
      textElement("pubDate", new Date(date).toUTCString()),
      textElement("description", summary),
    ]),
  );
  const newest = articles[0];
  const { title, description } = WORDS[language];
  return xmlDocument(
    element(
      "rss",
      { version: "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom" },
      element("channel", {}, [
        textElement("title", title),
        textElement("link", at("/news")),
        textElement("description", description),
        textElement("language", language),
        element("atom:link", { href: at("/news/feed.xml"), rel: "self", type: "application/rss+xml" }),
        ...(newest ? [textElement("lastBuildDate", new Date(newest.date).toUTCString())] : []),
        ...items,
      ]),
    ),
  );
}
