import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { IN_PREPARATION, PLANS, RIGHTS } from "~/domain/plans";
import { PlanTable } from "~/ui/accounts/PlanTable";
import { useLanguage } from "~/ui/language";
import { planTexts } from "~/ui/messages/plans";
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
    (_, { texts }) => texts(planTexts).title,
    (_, { texts }) => texts(planTexts).description,
  );

export default function PlansRoute() {
  const loaded = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <header className="page-head">
        <h1>{texts(planTexts).title}</h1>
        <p className="lead">{texts(planTexts).lead}</p>
      </header>
      <div className="stack-loose">
        <PlanTable {...loaded} />
        <p>
          {texts(planTexts).demoFirst} <Link to="/demo">{texts(planTexts).demo}</Link>
        </p>
      </div>
    </Page>
  );
}
