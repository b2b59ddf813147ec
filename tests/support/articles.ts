import type { Article } from "~/content/article";
import type { Language } from "~/content/lessons";

/** An article in both languages, with signs in it that XML and HTML have their own uses for. */
export function article(own: Partial<Article> = {}): Record<Language, Article> {
  const edition = (language: Language): Article => ({
    id: "news-one",
    slug: "one",
    language,
    version: "0123456789abcdef",
    title: language === "de" ? "Was <KI> & Co. kosten" : "What <AI> & others cost",
    summary: 'Kurz: "1 < 2".',
    date: "2026-11-25",
    author: "Trainerteam",
    minutes: 3,
    asOf: "2026-11-22",
    reviewBy: "2027-02-22",
    sources: [{ title: "Quelle", url: "https://example.org/a?b=1&c=2", date: "2025-11-06", reported: true }],
    lessons: [],
    html: `<p>Text, ${language}</p>`,
    ...own,
  });
  return { de: edition("de"), en: edition("en") };
}
