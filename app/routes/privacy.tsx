import type { MetaFunction } from "@remix-run/react";
import { useLanguage } from "~/ui/language";
import { pageTexts } from "~/ui/messages/pages";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(pageTexts).privacy);

export default function PrivacyRoute() {
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()} width="narrow">
      <div className="stack-loose">
        <h1>{texts(pageTexts).privacy}</h1>
        {texts(pageTexts).privacyParts.map(({ title, text }) => (
          <section key={title} className="stack-tight">
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
