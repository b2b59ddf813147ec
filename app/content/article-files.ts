import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Article } from "./article";
import type { Cache } from "./cache";
import { compileBody } from "./compile";
import { extractOrFault, provenanceOf } from "./compile-lesson";
import { type ContentFault, compareText } from "./faults";
import { faultOf, foldersIn, NEWS } from "./folders";
import { readFrontMatter } from "./front-matter";
import type { Html } from "./items";
import type { Provenance } from "./lesson-file";
import { LANGUAGES, type Language } from "./lessons";
import { Page } from "./page";
import { type ArticleFront, articleSchema, type Glossary } from "./schema";
import { say } from "./sentences";

/** An article in both editions. */
export type ArticleEditions = {
  editions: Record<Language, Article>;
  /** Names of its files in the asset store. */
  assets: string[];
};

type Around = { root: string; glossary: Glossary; assetStore: string; cache: Cache | null };
type Source = { path: string; file: string; folder: string; language: Language };
type CompiledArticle = Provenance & { front: ArticleFront; html: Html };

const FOLDER = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Silent reading of German, in words a minute; English is read faster. Trauzettel-Klosinski and Dietz,
 * "Standardized Assessment of Reading Performance" (2012): 179 in German, 228 in English.
 */
const WORDS_A_MINUTE = 180;

/** Reads and compiles the articles in courses/news; those with faults are left out and their faults listed. */
export async function readArticles(
  around: Around,
): Promise<{ articles: ArticleEditions[]; faults: ContentFault[]; files: number; compiled: number }> {
  const result = { articles: [] as ArticleEditions[], faults: [] as ContentFault[], files: 0, compiled: 0 };
  const news = path.join(around.root, NEWS);
  for (const name of existsSync(news) ? foldersIn(news) : []) {
    const file = (end: string) => `${path.basename(around.root)}/${NEWS}/${name}/${end}`;
    const [, date, slug] = FOLDER.exec(name) ?? [];
    if (!date || !slug) {
      const mend = "begin it with the day, then lower-case letters and hyphens: 2026-11-25-ein-thema";
      result.faults.push(faultOf(file(""), say("{0} is no name of an article's folder", name), mend));
      continue;
    }
    const made = {} as Record<Language, CompiledArticle | null>;
    for (const language of LANGUAGES) {
      const end = `article.${language}.mdx`;
      const folder = path.join(news, name);
      const source = { path: path.join(folder, end), file: file(end), folder, language };
      const outcome = await compileOrRecall(source, around);
      made[language] = outcome.article;
      result.faults.push(...outcome.faults);
      result.files += 1;
      result.compiled += outcome.cached ? 0 : 1;
    }
    const { de, en } = made;
    if (!de || !en) continue;
    const faults = [
      ...faultsOfDate(de, date, file("article.de.mdx")),
      ...faultsOfEditions(de, en, file("article.en.mdx")),
      ...faultsOfTwins(de, slug, result.articles, file("article.de.mdx")),
    ];
    result.faults.push(...faults);
    if (faults.length > 0) continue;
    result.articles.push({
      editions: { de: articleOf(de, slug, "de"), en: articleOf(en, slug, "en") },
      assets: [...de.assets, ...en.assets],
    });
  }
  return { ...result, articles: newestFirst(result.articles) };
}

export const newestFirst = (articles: ArticleEditions[]): ArticleEditions[] =>
  [...articles].sort(
    ({ editions: { de: a } }, { editions: { de: b } }) =>
      compareText(b.date, a.date) || compareText(a.slug, b.slug),
  );

type Outcome = { article: CompiledArticle | null; faults: ContentFault[]; cached: boolean };

async function compileOrRecall(source: Source, around: Around): Promise<Outcome> {
  if (!existsSync(source.path)) {
    const fault = faultOf(source.file, "this edition is missing", "write the article in both languages");
    return { article: null, faults: [fault], cached: true };
  }
  const bytes = await readFile(source.path);
  const known = await around.cache?.get<CompiledArticle>(source, bytes, around.glossary);
  if (known) return { article: known, faults: [], cached: true };
  const outcome = await compile(source, bytes, around);
  if (outcome.article) await around.cache?.set(source, bytes, outcome.article);
  return { ...outcome, cached: false };
}

async function compile(
  { file, folder, language }: Source,
  bytes: Buffer,
  { glossary, assetStore }: Around,
): Promise<Omit<Outcome, "cached">> {
  const { data: front, body, faults } = readFrontMatter(articleSchema, bytes, file);
  const page = new Page(file, folder, folder, front?.id ?? "unknown", language, glossary);
  const tree = await compileBody(page, body, { assetStore });
  const extracted = tree ? extractOrFault(page, tree.children, "lesson") : null;
  const html: Html[] = [];
  for (const segment of extracted?.segments ?? []) {
    if (segment.kind === "html") html.push(segment.html);
    else {
      const place = Object.values(extracted?.places ?? {})[0] ?? { line: 1, column: 1 };
      page.fault(place, "", "an article asks nothing", "put questions into a lesson");
    }
  }
  const found = [...faults, ...page.faults];
  if (!front || !tree || !extracted || found.length > 0) return { article: null, faults: found };
  return {
    article: { front, html: html.join("\n"), ...(await provenanceOf(page, bytes, (file) => readFile(file))) },
    faults: [],
  };
}

function faultsOfDate({ front }: CompiledArticle, date: string, file: string): ContentFault[] {
  if (front.date === date) return [];
  const fault = faultOf(
    file,
    say("is {0}, but the folder says {1}", front.date, date),
    "write the same day in both",
  );
  return [{ ...fault, field: "date" }];
}

function faultsOfEditions(de: CompiledArticle, en: CompiledArticle, file: string): ContentFault[] {
  return (["id", "date", "stand", "review_by", "lessons"] as const).flatMap((field) => {
    const [german, english] = [String(de.front[field]), String(en.front[field])];
    if (german === english) return [];
    const fault = faultOf(
      file,
      say("is {0}, but {1} in the German edition", english, german),
      "write the same in both",
    );
    return [{ ...fault, rule: "editions", field }];
  });
}

function faultsOfTwins(
  { front }: CompiledArticle,
  slug: string,
  others: ArticleEditions[],
  file: string,
): ContentFault[] {
  const twin = others.find(({ editions: { de } }) => de.slug === slug || de.id === front.id);
  if (!twin) return [];
  const what = say("has the id or the address of another article ({0})", twin.editions.de.slug);
  return [faultOf(file, what, "choose other ones")];
}

function articleOf({ front, html, digest }: CompiledArticle, slug: string, language: Language): Article {
  const { id, title, summary, date, author, stand, review_by, quelle, lessons } = front;
  return {
    id,
    slug,
    language,
    version: digest.slice(0, 16),
    title,
    summary,
    date,
    author,
    minutes: Math.max(1, Math.round(wordsIn(html) / WORDS_A_MINUTE)),
    asOf: stand,
    reviewBy: review_by,
    sources: quelle,
    lessons,
    html,
  };
}

const wordsIn = (html: Html): number =>
  html
    .replace(/<[^>]+>/g, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
