import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { listArticles } from "~/domain/news";
import { useLanguage } from "~/ui/language";
import { newsTexts } from "~/ui/messages/news";
import { ArticleList } from "~/ui/news/ArticleList";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ context: { library, language } }: LoaderArgs) => ({
  articles: listArticles(library, language),
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(newsTexts).title,
    (_, { texts }) => texts(newsTexts).description,
  );

export default function NewsRoute() {
  const { articles } = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>{texts(newsTexts).title}</h1>
        <p className="lead">{texts(newsTexts).lead}</p>
      </header>
      <ArticleList articles={articles} />
    </Page>
  );
}
