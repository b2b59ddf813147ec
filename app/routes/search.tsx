import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { writtenLibraries } from "~/domain/authoring";
import { LONGEST_QUERY, search } from "~/domain/search";
import { useLanguage } from "~/ui/language";
import { searchTexts } from "~/ui/messages/search";
import { Page } from "~/ui/Page";
import { Findings } from "~/ui/search/Findings";
import { SearchForm } from "~/ui/search/SearchForm";
import { pageMeta, useViewer } from "~/ui/viewer";

/** Everyone finds what is for everyone; members of teams find what these wrote, too. */
export const loader = async ({ request, context }: LoaderArgs) => {
  const { db, publicLibrary, viewer, language } = context;
  const query = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, LONGEST_QUERY);
  if (!query) return { query, found: null };
  const own = viewer ? await writtenLibraries(db, publicLibrary, viewer.offered) : [];
  return { query, found: await search(publicLibrary, { language, query, own }) };
};

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageMeta(matches, (_, { texts }) => [data?.query, texts(searchTexts).title].filter(Boolean).join(" · "));

export default function SearchRoute() {
  const { query, found } = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()} width="narrow">
      <header className="page-head">
        <h1>{texts(searchTexts).title}</h1>
      </header>
      <SearchForm key={query} query={query} />
      {found && <Findings query={query} {...found} />}
    </Page>
  );
}
