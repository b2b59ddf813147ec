import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { useLanguage } from "~/ui/language";
import { searchTexts } from "~/ui/messages/search";
import { Page } from "~/ui/Page";
import { Glossary } from "~/ui/search/Glossary";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ context: { library, language } }: LoaderArgs) => ({
  words: library.glossary(language),
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(searchTexts).glossaryTitle,
    (_, { texts }) => texts(searchTexts).glossaryDescription,
  );

export default function GlossaryRoute() {
  const { words } = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>{texts(searchTexts).glossaryTitle}</h1>
        <p className="lead">{texts(searchTexts).glossaryLead}</p>
      </header>
      <Glossary words={words} />
    </Page>
  );
}
