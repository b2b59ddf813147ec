import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { Accessibility } from "~/ui/legal/Accessibility";
import { legalTexts } from "~/ui/messages/legal";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ context: { settings } }: LoaderArgs) => ({ email: settings.operator.email });

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(legalTexts).accessibility,
    (_, { texts }) => texts(legalTexts).accessibilityDescription,
  );

export default function AccessibilityRoute() {
  const { email } = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <Accessibility email={email} />
    </Page>
  );
}
