import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Article } from "~/content/article";
import type { Language } from "~/content/lessons";
import { type Library, libraryOf } from "~/content/library";
import { type Finding, LONGEST_QUERY, search } from "~/domain/search";
import { partsOf, stemOf } from "~/domain/search/words";

const article = (slug: string, title: string, html: string): Record<Language, Article> => {
  const edition = (language: Language): Article => ({
    id: slug,
    slug,
    language,
    version: "1",
    title,
    summary: "",
    date: "2026-11-01",
    author: "",
    minutes: 1,
    asOf: "2026-11-01",
    reviewBy: "2027-11-01",
    lessons: [],
    sources: [],
    html,
  });
  return { de: edition("de"), en: edition("en") };
};

const heading = (id: string, text: string) =>
  `<div class="heading"><h2 id="${id}">${text}</h2><a class="heading-anchor" href="#${id}">#</a></div>`;
const note = `<span class="term"><button>Frist</button><span class="term-note" id="n"><strong>Frist</strong> <span class="term-text">Zeitspanne Quitte</span></span></span>`;

let library: Library;
beforeAll(() => {
  library = libraryOf({
    courses: [],
    lesson: () => expect.fail("there is no lesson"),
    keys: () => ({}),
    articles: [
      article("recht", "Was gilt", `<p>Eine datenschutzrechtliche ${note} &amp; mehr.</p>`),
      article("schutz", "Datenschutz", "<p>Der Schutz der Daten hat ein Recht für sich.</p>"),
      article("pruefung", "Rechnungen", `${heading("mass", "Die Prüfgröße")}<p>Häuser und Straßen</p>`),
      article("wort", "Betriebsrat", `<p>${"Er redet mit. ".repeat(60)} Am Ende steht die Quelle.</p>`),
    ],
    glossary: {
      token: {
        de: { term: "Token", definition: "Ein Textstück." },
        en: { term: "Token", definition: "A piece of text." },
      },
    },
  });
});

const find = async (query: string, language: Language = "de") =>
  (await search(library, { language, query })).everywhere;
const places = async (query: string) => (await find(query)).map(({ to }) => to);
const plain = (marked: Finding["excerpt"]) => marked.map(({ text }) => text).join("");
const hits = (marked: Finding["excerpt"]) => marked.filter(({ hit }) => hit).map(({ text }) => text);

describe("search", () => {
  it("finds all forms of a word and its compounds, the title first", async () => {
    expect(await places("Datenschutz")).toEqual(["/news/schutz", "/news/recht"]);
    expect(await places("schutz")).toContain("/news/schutz");
    expect(await places("Datenschutzrecht")).toContain("/news/recht");
    expect(await places("Rechnung")).toEqual(["/news/pruefung"]);
    expect(await places("haus")).toEqual(["/news/pruefung#mass"]);
  });

  it("finds the parts of a compound that stands nowhere as a whole", async () => {
    expect(await places("Betriebsratsdaten")).toEqual([]);
    expect(await places("Schutzrecht")).toContain("/news/schutz");
  });

  it("takes umlauts and ß as they are typed where the keyboard has none", async () => {
    for (const query of ["Prüfgröße", "pruefgroesse", "PRÜFGRÖSSE"]) {
      expect(await places(query)).toEqual(["/news/pruefung#mass"]);
    }
    expect(await places("strassen")).toEqual(["/news/pruefung#mass"]);
  });

  it("forgives slips", async () => {
    expect(await places("Betribsrat")).toEqual(["/news/wort"]);
    expect(await places("Datenshcutz")).toContain("/news/schutz");
  });

  it("finds a word of the glossary, in the language that is read", async () => {
    expect(await find("Textstück")).toMatchObject([{ kind: "word", to: "/glossary#token" }]);
    expect(await find("piece", "en")).toMatchObject([{ kind: "word", to: "/glossary#token" }]);
    expect(await find("piece")).toEqual([]);
  });

  it("marks what was found and shows the stretch around it, as text", async () => {
    const [found] = await find("Quelle");
    expect(hits(found!.excerpt)).toEqual(["Quelle"]);
    expect(plain(found!.excerpt)).toMatch(/^… .* Am Ende steht die Quelle\.$/);
    const [law] = await find("datenschutzrechtlich");
    expect(plain(law!.excerpt)).toBe("Eine datenschutzrechtliche Frist & mehr.");
  });

  it("leaves out what a reader does not see: notes, signs beside headings", async () => {
    expect(await find("Zeitspanne Quitte")).toEqual([]);
    expect(plain((await find("Prüfgröße"))[0]!.section)).toBe("Die Prüfgröße");
  });

  it("answers anything that is typed, and never with another text than the passage's", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 3 * LONGEST_QUERY }), async (query) => {
        for (const { excerpt } of await find(query)) {
          expect(plain(excerpt).length).toBeLessThan(260);
          expect(excerpt.every(({ text }) => text.length > 0)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("words", () => {
  it("that say nothing are left out, figures are kept", () => {
    expect(["der", "und", "x"].map((word) => stemOf(word, "de"))).toEqual([null, null, null]);
    expect(stemOf("4", "de")).toBe("4");
  });

  it("are taken apart where both parts stand alone", () => {
    const known = new Set(["betrieb", "rat", "daten", "schutz", "datenschutz", "recht"]);
    expect(partsOf("datenschutz", known)).toEqual(["daten", "schutz"]);
    expect(partsOf("datenschutzrecht", known)).toEqual(["datenschutz", "recht"]);
    // "rat" is too short to tell from an ending.
    expect(partsOf("betriebsrat", known)).toEqual([]);
  });
});

describe("search in a team's own courses", () => {
  const own = (slug: string, ...paragraphs: string[]): Library =>
    libraryOf({
      courses: [],
      lesson: () => expect.fail("there is no lesson"),
      keys: () => ({}),
      articles: paragraphs.map((text, index) =>
        article(`${slug}-${index}`, `Regel ${index}`, `<p>${text}</p>`),
      ),
    });

  it("gives what they have apart from the rest, the best of all of them first", async () => {
    const mine = [own("a", "Die Kantine hat zu."), own("b", "Kantine, Kantine, Kantine")];
    const found = await search(library, { language: "de", query: "Kantine", own: mine });
    expect(found.everywhere).toEqual([]);
    expect(found.own.map(({ to }) => to)).toEqual(["/news/b-0", "/news/a-0"]);
    expect(await find("Kantine")).toEqual([]);
  });

  it("takes any word only where neither they nor the rest have all words", async () => {
    const query = "Quelle Kantine";
    const both = [own("c", "Die Quelle sagt: Die Kantine hat zu.")];
    expect(await search(library, { language: "de", query, own: both })).toMatchObject({
      everywhere: [],
      own: [{ to: "/news/c-0" }],
    });
    const one = [own("d", "Die Kantine hat zu.")];
    expect(await search(library, { language: "de", query, own: one })).toMatchObject({
      everywhere: [{ to: "/news/wort" }],
      own: [{ to: "/news/d-0" }],
    });
  });

  it("makes no index twice", async () => {
    const mine = own("e", "Die Kantine hat zu.");
    let read = 0;
    const counted: Library = {
      ...mine,
      articles: (language) => {
        read += 1;
        return mine.articles(language);
      },
    };
    for (let times = 0; times < 3; times++)
      await search(library, { language: "de", query: "Kantine", own: [counted] });
    expect(read).toBe(1);
  });
});
