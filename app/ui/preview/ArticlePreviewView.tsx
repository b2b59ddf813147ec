import { Link } from "@remix-run/react";
import type { Article } from "~/content/article";
import type { ArticlePreview } from "~/content/preview/preview";
import { useLanguage } from "../language";
import { Sources } from "../learning/Sources";
import { newsTexts } from "../messages/news";
import { previewTexts } from "../messages/preview";
import { Notice } from "../Notice";
import { apart } from "./apart";
import { EditionChoice, EditionRow, type Shown } from "./Editions";
import { FindingPanel } from "./Findings";
import { Frame } from "./Frame";

/** An article for its author: both editions side by side, and what is to be mended. */
export function ArticlePreviewView({ article, show }: { article: ArticlePreview; show: Shown }) {
  const { language, texts } = useLanguage();
  const words = texts(previewTexts);
  const at = `/preview/news/${article.slug}`;
  return (
    <Frame version={article.version}>
      <header className="preview-head">
        <p className="eyebrow">
          <Link to="/preview">{words.allCourses}</Link> · {words.articles}
        </p>
        <h1>{article.editions[language].title}</h1>
        <p className="small soft">
          <a href={`/news/${article.slug}`}>{words.asReader}</a>
        </p>
      </header>
      <div className="preview-tools">
        <EditionChoice show={show} to={(one) => (one ? `${at}?show=${one}` : at)} />
      </div>
      {article.findings.length > 0 ? (
        <Notice kind="warning" title={words.staleTitle}>
          {words.stale}
        </Notice>
      ) : null}
      {article.findings.map((finding) => (
        <FindingPanel
          key={`${finding.file}:${finding.line}:${finding.column} ${finding.what}`}
          finding={finding}
        />
      ))}
      <div className={`preview-editions preview-shows-${show}`}>
        <EditionRow cell={(one) => <Head article={article.editions[one]} />} />
        <EditionRow
          cell={(one) => (
            <>
              <div
                className="prose"
                dangerouslySetInnerHTML={{ __html: apart(article.editions[one].html, one) }}
              />
              <Sources sources={article.editions[one].sources} />
            </>
          )}
        />
      </div>
    </Frame>
  );
}

function Head({ article }: { article: Article }) {
  const { texts, date, plural } = useLanguage();
  const words = texts(previewTexts);
  const { title, summary, author, minutes, asOf, reviewBy } = article;
  const figures = [
    author,
    date(article.date),
    plural(minutes, texts(newsTexts).reading),
    `${words.stand} ${date(asOf)}`,
    `${words.review} ${date(reviewBy)}`,
  ];
  return (
    <header>
      <h2>{title}</h2>
      <p className="lead">{summary}</p>
      <p className="small soft">{figures.join(" · ")}</p>
    </header>
  );
}
