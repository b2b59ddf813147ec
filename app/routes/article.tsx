import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { readArticle } from "~/domain/news";
import { orNotFound } from "~/platform/problems";
import { newsTexts } from "~/ui/messages/news";
import { ArticleView } from "~/ui/news/ArticleView";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ params, context: { library, language, isDocument } }: LoaderArgs) =>
  orNotFound(readArticle(library, { slug: params.slug ?? "", language, isDocument }));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => data?.title ?? texts(newsTexts).title,
    (_, { texts }) => data?.summary ?? texts(newsTexts).description,
    { picture: `article-${data?.slug}`, type: "article" },
  );

export default function ArticleRoute() {
  const article = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <ArticleView key={article.slug} article={article} />
    </Page>
  );
}
