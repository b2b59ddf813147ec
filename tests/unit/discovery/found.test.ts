import { describe, expect, it } from "vitest";
import { publicPages, robots, securityText, sitemap, structuredData } from "~/domain/discovery";
import { feed, listArticles, readArticle } from "~/domain/news";
import { article } from "../../support/articles";
import { smallLibrary } from "../../support/library";
import { NOBODY } from "../../support/operator";
import { elementsOf, parseXml, textOf } from "../../support/xml";

const origin = "https://lernen.example.org";
const library = smallLibrary({
  articles: [
    article({ id: "news-two", slug: "two", date: "2026-12-01", lessons: ["b-1", "k7-4"] }),
    article(),
  ],
});

describe("the sitemap", () => {
  const urls = elementsOf(parseXml(sitemap(library, origin)), "url").map((url) => ({
    loc: textOf(url, "loc") ?? "",
    changed: textOf(url, "lastmod"),
    alternates: elementsOf(url, "xhtml:link").map((link) => [
      link.getAttribute("hreflang"),
      link.getAttribute("href"),
    ]),
  }));

  it("names every public page by each of its addresses, and no final test", () => {
    const locations = urls.map(({ loc }) => loc);
    expect(locations).toEqual([...new Set(locations)]);
    expect(locations).toHaveLength(publicPages(library).length * 3);
    expect(locations).toContain(`${origin}/courses/basics/first?lang=en`);
    expect(locations).toContain(`${origin}/news/one`);
    expect(locations.filter((loc) => loc.includes("/test"))).toEqual([]);
  });

  it("is reciprocal: whatever an address names as its alternate names the same ones", () => {
    const named = new Map(urls.map(({ loc, alternates }) => [loc, alternates]));
    for (const { loc, alternates } of urls) {
      expect(alternates.map(([language]) => language)).toEqual(["de", "en", "x-default"]);
      expect(alternates.map(([, href]) => href)).toContain(loc);
      for (const [, href] of alternates) expect(named.get(href ?? "")).toEqual(alternates);
    }
  });

  it("says when an article's text last changed", () => {
    expect(urls.find(({ loc }) => loc === `${origin}/news/two`)?.changed).toBe("2026-12-01");
    expect(urls.find(({ loc }) => loc === `${origin}/plans`)?.changed).toBeNull();
  });
});

describe("the feed", () => {
  it.each(["de", "en"] as const)("is RSS 2.0 in one language (%s)", (language) => {
    const rss = parseXml(feed(library, { language, origin }));
    expect(rss.documentElement?.getAttribute("version")).toBe("2.0");
    const [channel] = elementsOf(rss, "channel");
    expect(channel && textOf(channel, "language")).toBe(language);
    expect(elementsOf(rss, "atom:link")[0]?.getAttribute("href")).toBe(
      `${origin}/news/feed.xml?lang=${language}`,
    );
    const items = elementsOf(rss, "item");
    expect(items.map((item) => textOf(item, "link"))).toEqual(
      ["two", "one"].map((slug) => `${origin}/news/${slug}?lang=${language}`),
    );
    const [, one] = items;
    expect(one && textOf(one, "title")).toBe(
      language === "de" ? "Was <KI> & Co. kosten" : "What <AI> & others cost",
    );
    expect(one && textOf(one, "pubDate")).toBe("Wed, 25 Nov 2026 00:00:00 GMT");
    expect(one && textOf(one, "guid")).toBe(`news-one.${language}`);
  });

  it("is a feed without articles too, and drops what XML cannot hold", () => {
    const empty = parseXml(feed(smallLibrary(), { language: "de", origin }));
    expect(elementsOf(empty, "item")).toEqual([]);
    const odd = smallLibrary({ articles: [article({ title: "a\u0000\uFFFEb\uD800c😀" })] });
    const [item] = elementsOf(parseXml(feed(odd, { language: "de", origin })), "item");
    expect(item && textOf(item, "title")).toBe("abc😀");
  });
});

describe("an article", () => {
  it("links to those of its lessons that exist, by itself", () => {
    const two = readArticle(library, { slug: "two", language: "en", isDocument: true });
    expect(two?.lessons).toEqual([{ title: "Title of first in English", to: "/courses/basics/first" }]);
    expect(readArticle(library, { slug: "one", language: "de", isDocument: true })?.lessons).toEqual([]);
  });

  it("brings its text only where the page does not have it", () => {
    const read = (isDocument: boolean) =>
      readArticle(library, { slug: "one", language: "de", isDocument })?.text;
    expect(read(true)).toEqual({ id: "a-one.de.01234567", html: null });
    expect(read(false)?.html).toBe("<p>Text, de</p>");
  });

  it("stands in the list, and no other does", () => {
    expect(listArticles(library, "de").map(({ slug }) => slug)).toEqual(["two", "one"]);
    expect(readArticle(library, { slug: "three", language: "de", isDocument: true })).toBeUndefined();
  });
});

describe("structured data", () => {
  const settings = {
    origin,
    operator: { ...NOBODY, name: "Muster & <Söhne>", address: ["Weg 1", "Rostock"] },
  };
  const of = (path: string, language: "de" | "en" = "de") => {
    const nodes = structuredData({ library, settings }, path, language)?.["@graph"] ?? [];
    return Object.fromEntries(nodes.map((node) => [node["@type"], node]));
  };

  it("says on the home page who runs it", () => {
    expect(of("/")).toMatchObject({
      Organization: { name: "Muster & <Söhne>", url: `${origin}/`, address: "Weg 1, Rostock" },
      WebSite: { name: "KI-fit", publisher: { "@id": `${origin}/#organization` } },
    });
    const unset = structuredData({ library, settings: { origin, operator: NOBODY } }, "/", "de");
    expect(unset?.["@graph"][0]).toMatchObject({ name: "KI-fit" });
    expect(unset?.["@graph"][0]).not.toHaveProperty("address");
  });

  it("describes a course as its page does", () => {
    const { Course, BreadcrumbList } = of("/courses/basics", "en");
    expect(Course).toMatchObject({
      name: "Course basics in English",
      url: `${origin}/courses/basics?lang=en`,
      inLanguage: "en",
      hasCourseInstance: { courseWorkload: "PT15M", courseMode: "Online" },
      provider: { name: "Muster & <Söhne>" },
    });
    expect(BreadcrumbList).toMatchObject({
      itemListElement: [
        { position: 1, name: "Courses", item: `${origin}/courses?lang=en` },
        { position: 2, name: "Course basics in English", item: `${origin}/courses/basics?lang=en` },
      ],
    });
  });

  it("puts a lesson into its course, and an article under its head", () => {
    expect(of("/courses/basics/first").LearningResource).toMatchObject({
      timeRequired: "PT5M",
      isPartOf: { "@id": of("/courses/basics").Course?.["@id"] },
    });
    expect(of("/news/two").Article).toMatchObject({
      headline: "Was <KI> & Co. kosten",
      datePublished: "2026-12-01",
      dateModified: "2026-12-01",
      inLanguage: "de",
      citation: [{ name: "Quelle", url: "https://example.org/a?b=1&c=2" }],
    });
  });

  it.each([
    "/courses",
    "/courses/nothing",
    "/courses/basics/test",
    "/courses/basics/first/more",
    "/news",
    "/learn",
  ])("has nothing to say of %s", (path) =>
    expect(structuredData({ library, settings }, path, "de")).toBeNull(),
  );
});

describe("files for machines", () => {
  it("let crawlers in and name the sitemap", () => {
    expect(robots(origin)).toContain(`\nSitemap: ${origin}/sitemap.xml\n`);
    expect(robots(origin)).not.toMatch(/Disallow: \S/);
  });

  it("say where to report a weakness, for less than a year (RFC 9116)", () => {
    const now = new Date("2026-11-25T14:30:00Z");
    const text = securityText({ email: "sicherheit@example.org" }, { origin, now }) ?? "";
    const fields = new Map(
      text
        .trimEnd()
        .split("\n")
        .map((line) => line.split(": ") as [string, string]),
    );
    expect(fields.get("Contact")).toBe("mailto:sicherheit@example.org");
    expect(fields.get("Canonical")).toBe(`${origin}/.well-known/security.txt`);
    const days = (Date.parse(fields.get("Expires") ?? "") - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(170);
    expect(days).toBeLessThan(365);
    expect(securityText({ email: null }, { origin, now })).toBeNull();
  });
});
