import type { MetaFunction } from "@remix-run/react";
import { useLanguage } from "~/ui/language";
import { pageTexts } from "~/ui/messages/pages";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(pageTexts).imprint);

export default function ImprintRoute() {
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()} width="narrow">
      <div className="stack">
        <h1>{texts(pageTexts).imprint}</h1>
        <p>{texts(pageTexts).imprintText}</p>
        <Notice kind="warning">{texts(pageTexts).imprintUnset}</Notice>
      </div>
    </Page>
  );
}
