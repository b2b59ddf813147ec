import type { MetaFunction } from "@remix-run/react";
import { useLanguage } from "~/ui/language";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.pages.privacy);

export default function PrivacyRoute() {
  const { t } = useLanguage();
  return (
    <Page viewer={useViewer()} width="narrow">
      <div className="stack-loose">
        <h1>{t.pages.privacy}</h1>
        {t.pages.privacyParts.map(({ title, text }) => (
          <section key={title} className="stack-tight">
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
