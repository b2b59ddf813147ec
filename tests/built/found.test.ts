import { existsSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import routes from "~/routes";
import { COURSE, member, startApp, Visitor } from "../support/app";
import { elementsOf, parseXml, textOf } from "../support/xml";

const OPERATOR = {
  OPERATOR_NAME: 'Muster & <b>Söhne</b> "GmbH"</script>',
  OPERATOR_ADDRESS: "Musterweg 1; <i>18055</i> Rostock",
  OPERATOR_EMAIL: "kontakt@example.de",
  OPERATOR_PHONE: "+49 381 1234",
  OPERATOR_REGISTER: "Amtsgericht Rostock, HRB 1",
  PRIVACY_RECIPIENTS: "Hoster AG, Berlin",
  PRIVACY_AUTHORITY: "Landesbeauftragter in Schwerin",
};

/** Where people come from; the tests ask at another address. */
const ORIGIN = "https://lernen.example.org";
const app = await startApp({ env: { ORIGIN, ...OPERATOR } });
const unset = await startApp();
afterAll(() => Promise.all([app.stop(), unset.stop()]));

const ARTICLE = "/news/wer-bezahlt-das-rechenzentrum";
const page = async (path: string, visitor = new Visitor(app)) => (await visitor.get(path)).text();

/** The attributes of each element of a name, as the HTML has them. */
const tags = (html: string, name: string): Record<string, string>[] =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "g"))].map(([, attributes = ""]) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = "", value]) => [
        key.toLowerCase(),
        value ?? "",
      ]),
    ),
  );
const canonical = (html: string) => tags(html, "link").find(({ rel }) => rel === "canonical")?.href;
const languageOf = (html: string) => tags(html, "html")[0]?.lang;
const isListed = (html: string) =>
  !tags(html, "meta").some(({ name, content }) => name === "robots" && content === "noindex");

const sitemapOf = async () => {
  const response = await new Visitor(app).get("/sitemap.xml");
  expect(response.headers.get("Content-Type")).toContain("xml");
  return elementsOf(parseXml(await response.text()), "url").map((url) => textOf(url, "loc") ?? "");
};

describe("the sitemap", () => {
  it("names pages that answer, in the language that the address names, and that want to be listed", async () => {
    const locations = await sitemapOf();
    expect(locations).toContain(`${ORIGIN}${ARTICLE}?lang=en`);
    for (const location of locations) {
      const { pathname, search } = new URL(location);
      const response = await new Visitor(app, "en").get(pathname + search);
      const html = await response.text();
      expect([location, response.status, isListed(html), canonical(html)]).toEqual([
        location,
        200,
        true,
        location,
      ]);
      expect(languageOf(html)).toBe(search === "?lang=de" ? "de" : "en");
      const alternates = tags(html, "link").filter(({ hreflang }) => hreflang);
      expect(alternates.map(({ hreflang, href }) => [hreflang, href])).toEqual([
        ["de", `${ORIGIN}${pathname}?lang=de`],
        ["en", `${ORIGIN}${pathname}?lang=en`],
        ["x-default", `${ORIGIN}${pathname}`],
      ]);
    }
  });

  it("leaves out no page that wants to be listed", async () => {
    const named = new Set((await sitemapOf()).map((location) => new URL(location).pathname));
    const fixed = routes.map(({ path }) => `/${path ?? ""}`).filter((path) => !/[:*]/.test(path));
    expect(fixed.length).toBeGreaterThan(15);
    for (const path of fixed) {
      const response = await new Visitor(app).get(path);
      const html = await response.text();
      const isPage = response.status === 200 && html.startsWith("<!DOCTYPE html>");
      if (isPage) expect([path, isListed(html)]).toEqual([path, named.has(path)]);
    }
  });
});

describe("a page that needs a session", () => {
  it("asks not to be listed and names no address of its own", async () => {
    const visitor = await member(app);
    for (const path of ["/learn", "/settings", `${COURSE}/test`, "/reset-password/unknown"]) {
      const html = await page(path, visitor);
      expect([path, isListed(html), canonical(html)]).toEqual([path, false, undefined]);
    }
  });
});

describe("an address that names a language", () => {
  it("picks it for this view alone: no cookie, and what is kept rendered is not given to another language", async () => {
    const visitor = new Visitor(app, "de");
    for (const _ of [1, 2, 3]) {
      expect(languageOf(await page("/courses?lang=en", visitor))).toBe("en");
      expect(languageOf(await page("/courses", visitor))).toBe("de");
      expect(languageOf(await page("/courses?lang=de", new Visitor(app, "en")))).toBe("de");
      expect(languageOf(await page("/courses?lang=fr", visitor))).toBe("de");
    }
    expect(visitor.cookies.size).toBe(0);
  });

  it("does not win over a person's own setting", async () => {
    const html = await page("/courses?lang=en", await member(app, "de"));
    expect(languageOf(html)).toBe("de");
    expect(canonical(html)).toBe(`${ORIGIN}/courses`);
  });

  it("is left behind by the switch", async () => {
    const visitor = new Visitor(app, "de");
    const response = await visitor.post("/language", { language: "de", next: "/news?lang=en&x=1" });
    expect(response.headers.get("Location")).toBe("/news?x=1");
  });
});

describe("what others show of a shared page", () => {
  it.each([
    ["/", "home"],
    [COURSE, "course-k1-ki-verstehen"],
    [`${COURSE}/ki-ml-llm`, "course-k1-ki-verstehen"],
    [ARTICLE, "article-wer-bezahlt-das-rechenzentrum"],
    ["/plans", "home"],
    ["/demo", "home"],
  ])("is there for %s", async (path, card) => {
    const html = await page(`${path}?lang=de`);
    const shared = Object.fromEntries(tags(html, "meta").map(({ property, content }) => [property, content]));
    expect(shared).toMatchObject({
      "og:url": `${ORIGIN}${path}?lang=de`,
      "og:locale": "de_DE",
      "og:image": `${ORIGIN}/cards/${card}.de.png`,
    });
    expect(shared["og:title"]).toMatch(/\S/);
    expect(shared["og:description"]).toBe(
      tags(html, "meta").find(({ name }) => name === "description")?.content,
    );
    const picture = await new Visitor(app).get(`/cards/${card}.de.png`);
    expect(picture.headers.get("Content-Type")).toBe("image/png");
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it("is drawn for every course and article", () => {
    for (const name of ["home.en", "course-k1-ki-verstehen.en", "article-was-artikel-4-jetzt-verlangt.en"]) {
      expect(existsSync(`build/client/cards/${name}.png`)).toBe(true);
    }
  });
});

describe("structured data", () => {
  it.each([
    ["/", ["Organization", "WebSite"]],
    [COURSE, ["Organization", "Course", "BreadcrumbList"]],
    [`${COURSE}/ki-ml-llm`, ["Course", "LearningResource", "BreadcrumbList"]],
    [ARTICLE, ["Organization", "Article", "BreadcrumbList"]],
    ["/plans", []],
    ["/nowhere", []],
  ])("of %s can be read and has the page's nonce", async (path, types) => {
    const response = await new Visitor(app).get(path);
    const html = await response.text();
    const found = [
      ...html.matchAll(/<script type="application\/ld\+json" nonce="([^"]+)">(.*?)<\/script>/gs),
    ];
    expect(found).toHaveLength(types.length > 0 ? 1 : 0);
    const [, nonce, json = "{}"] = found[0] ?? [];
    if (nonce) expect(response.headers.get("Content-Security-Policy")).toContain(`'nonce-${nonce}'`);
    const graph = (JSON.parse(json)["@graph"] ?? []) as { "@type": string; name?: string }[];
    expect(graph.map((node) => node["@type"])).toEqual(types);
    const organization = graph.find((node) => node["@type"] === "Organization");
    if (organization) expect(organization.name).toBe(OPERATOR.OPERATOR_NAME);
    expect(html.trimEnd()).toMatch(/<\/body><\/html>$/);
  });
});

describe("the feed", () => {
  it("is linked from the head and answers in its language", async () => {
    const html = await page("/news?lang=en");
    const link = tags(html, "link").find(({ type }) => type === "application/rss+xml");
    expect(link?.href).toBe("/news/feed.xml?lang=en");
    const response = await new Visitor(app, "de").get(link?.href ?? "");
    expect(response.headers.get("Content-Type")).toContain("application/rss+xml");
    const rss = parseXml(await response.text());
    expect(textOf(rss, "language")).toBe("en");
    const [item] = elementsOf(rss, "item");
    const { pathname, search, origin } = new URL((item && textOf(item, "link")) ?? "");
    expect(origin).toBe(ORIGIN);
    expect(await page(pathname + search)).toContain((item && textOf(item, "title")) ?? "nothing");
  });
});

describe("an article", () => {
  it("shows its sums, its sources and what is only reported, and no link to a lesson that is not there", async () => {
    const html = await page(`${ARTICLE}?lang=de`);
    for (const words of [
      "÷\u00a08\u00a0=\u00a0175",
      "÷\u00a020\u00a0=\u00a08,75",
      "13,1\u00a0≈\u00a013,4",
      "Milliarde",
      "Nur berichtet",
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain("berichtet, nicht im Original geprüft");
    expect(html).toMatch(/<img src="\/courses-assets\/vergleich-de-[^"]+" alt="Balkendiagramm[^"]+175/);
    const lesson = await new Visitor(app).get("/courses");
    const exists = (await lesson.text()).includes("/courses/k7-");
    expect(html.includes("In einer Lektion weiterlernen")).toBe(exists);
  });

  it("that does not exist is a 404", async () => {
    expect((await new Visitor(app).get("/news/nothing")).status).toBe(404);
    expect((await new Visitor(app).get("/news/__proto__")).status).toBe(404);
  });
});

describe("the operator's details", () => {
  it("stand on the pages, escaped", async () => {
    const imprint = await page("/imprint");
    expect(imprint).toContain("Muster &amp; &lt;b&gt;Söhne&lt;/b&gt; &quot;GmbH&quot;&lt;/script&gt;");
    expect(imprint).toContain("&lt;i&gt;18055&lt;/i&gt; Rostock");
    expect(imprint).toContain('href="mailto:kontakt@example.de"');
    expect(imprint).toContain('href="tel:+493811234"');
    expect(imprint).toContain("Amtsgericht Rostock, HRB 1");
    const privacy = await page("/privacy");
    expect(privacy).toContain("Hoster AG, Berlin");
    expect(privacy).toContain("Landesbeauftragter in Schwerin");
    expect(await page("/accessibility")).toContain('href="mailto:kontakt@example.de"');
    for (const html of [imprint, privacy]) {
      expect(html).not.toContain("<b>Söhne");
      expect(html).not.toContain("Angaben fehlen noch");
    }
    expect(app.output()).not.toContain("OPERATOR_");
  });

  it("are missed on the pages and in the log while they are unset, and security.txt is not there", async () => {
    const visitor = new Visitor(unset);
    for (const path of ["/imprint", "/privacy"])
      expect(await page(path, visitor)).toContain("Angaben fehlen noch");
    expect(await page("/accessibility", visitor)).toContain("noch nicht hinterlegt");
    expect(unset.output()).toContain("not set: OPERATOR_NAME, OPERATOR_ADDRESS, OPERATOR_EMAIL.");
    expect((await visitor.get("/.well-known/security.txt")).status).toBe(404);
  });

  it("make security.txt", async () => {
    const response = await new Visitor(app).get("/.well-known/security.txt");
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    const text = await response.text();
    expect(text).toContain("Contact: mailto:kontakt@example.de\n");
    expect(Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? "")).toBeGreaterThan(Date.now());
    const robots = await new Visitor(app).get("/robots.txt");
    expect(await robots.text()).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  });
});
