import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { missingOf } from "~/platform/operator";
import { Imprint } from "~/ui/legal/Imprint";
import { legalTexts } from "~/ui/messages/legal";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ context: { settings } }: LoaderArgs) => {
  const { name, address, email, phone, representative, register, vatId, editor } = settings.operator;
  const missing = missingOf(settings.operator);
  return { name, address, email, phone, missing, representative, register, vatId, editor };
};

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(legalTexts).imprint,
    (_, { texts }) => texts(legalTexts).imprintDescription,
  );

export default function ImprintRoute() {
  const operator = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <Imprint operator={operator} />
    </Page>
  );
}
