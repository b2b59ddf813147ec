import { LANGUAGES } from "~/content/lessons";
import type { Library } from "~/content/library";
import { element, textElement, xmlDocument } from "~/platform/xml";
import { publicPages } from "./public-pages";

/**
 * Every public page by each of its addresses: the one for each language, and the bare one, which answers in the reader's
 * own. Each names all of them (sitemaps.org 0.9 with Google's xhtml:link).
 */
export function sitemap(library: Library, origin: string): string {
  const urls = publicPages(library).flatMap(({ path, changed }) => {
    const bare = origin + path;
    const addresses = [
      ...LANGUAGES.map((language) => ({ hreflang: language as string, href: `${bare}?lang=${language}` })),
      { hreflang: "x-default", href: bare },
    ];
    const alternates = addresses.map((address) => element("xhtml:link", { rel: "alternate", ...address }));
    return addresses.map(({ href }) =>
      element("url", {}, [
        textElement("loc", href),
        ...(changed ? [textElement("lastmod", changed)] : []),
        ...alternates,
      ]),
    );
  });
  return xmlDocument(
    element(
      "urlset",
      {
        xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
        "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
      },
      urls,
    ),
  );
}
