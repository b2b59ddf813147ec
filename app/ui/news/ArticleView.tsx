import { Link } from "@remix-run/react";
import type { Source } from "~/content/lessons";
import { useLanguage } from "../language";
import { Sources } from "../learning/Sources";
import { newsTexts } from "../messages/news";
import { StaticHtml } from "../StaticHtml";

export type ArticleDetails = {
  slug: string;
  title: string;
  summary: string;
  date: string;
  author: string;
  minutes: number;
  asOf: string;
  sources: Source[];
  text: { id: string; html: string | null };
  lessons: { title: string; to: string }[];
};

/** An article, who answers for it and from when it is, its sources, and the lessons on it as far as they exist. */
export function ArticleView({ article }: { article: ArticleDetails }) {
  const { t, texts, date, plural } = useLanguage();
  const words = texts(newsTexts);
  return (
    <article className="stack-loose">
      <header className="page-head">
        <p className="eyebrow">
          <time dateTime={article.date}>{date(article.date)}</time> · {plural(article.minutes, words.reading)}
        </p>
        <h1>{article.title}</h1>
        <p className="lead">{article.summary}</p>
        <p className="soft small">
          {article.author}. {t.learning.asOf(date(article.asOf))}
        </p>
      </header>
      <StaticHtml {...article.text} />
      <Sources sources={article.sources} />
      {article.lessons.length > 0 ? (
        <section className="stack-tight" aria-labelledby="lessons">
          <h2 id="lessons">{words.lessons}</h2>
          <ul>
            {article.lessons.map(({ title, to }) => (
              <li key={to}>
                <Link to={to}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p>
        <Link to="/news">{words.all}</Link>
      </p>
    </article>
  );
}
