import type { MetaFunction } from "@remix-run/react";
import { useLanguage } from "~/ui/language";
import { Notice } from "~/ui/Notice";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, (t) => t.pages.imprint);

export default function ImprintRoute() {
  const { t } = useLanguage();
  return (
    <Page viewer={useViewer()} width="narrow">
      <div className="stack">
        <h1>{t.pages.imprint}</h1>
        <p>{t.pages.imprintText}</p>
        <Notice kind="warning">{t.pages.imprintUnset}</Notice>
      </div>
    </Page>
  );
}
