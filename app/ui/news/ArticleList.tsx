import { Link } from "@remix-run/react";
import { EmptyState } from "../EmptyState";
import { useLanguage } from "../language";
import { newsTexts } from "../messages/news";

export type ArticleRow = { slug: string; title: string; summary: string; date: string; minutes: number };

/** The articles as rows, and the feed. */
export function ArticleList({ articles }: { articles: ArticleRow[] }) {
  const { language, texts, date, plural } = useLanguage();
  const words = texts(newsTexts);
  if (articles.length === 0) return <EmptyState title={words.empty} text={words.emptyText} />;
  return (
    <div className="stack-loose">
      <ul className="rows">
        {articles.map((article) => (
          <li key={article.slug} className="stack-tight">
            <p className="eyebrow">
              <time dateTime={article.date}>{date(article.date)}</time> ·{" "}
              {plural(article.minutes, words.reading)}
            </p>
            <h2>
              <Link className="row-link" to={`/news/${article.slug}`} prefetch="intent">
                {article.title}
              </Link>
            </h2>
            <p>{article.summary}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`/news/feed.xml?lang=${language}`}>{words.feed}</a>
      </p>
    </div>
  );
}
