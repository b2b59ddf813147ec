import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { IN_PREPARATION, PLANS, RIGHTS } from "~/domain/plans";
import { PlanTable } from "~/ui/accounts/PlanTable";
import { useLanguage } from "~/ui/language";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ context: { viewer } }: LoaderArgs) => ({
  plans: Object.values(PLANS),
  rights: RIGHTS,
  inPreparation: IN_PREPARATION,
  own: viewer?.plan ?? null,
});

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (t) => t.plans.title,
    (t) => t.plans.description,
  );

export default function PlansRoute() {
  const loaded = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>{t.plans.title}</h1>
        <p className="lead">{t.plans.lead}</p>
      </header>
      <PlanTable {...loaded} />
    </Page>
  );
}
