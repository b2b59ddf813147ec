import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { LoaderArgs } from "~/context";
import { missingOf } from "~/platform/operator";
import { Privacy } from "~/ui/legal/Privacy";
import { privacyTexts } from "~/ui/messages/privacy";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ context: { settings } }: LoaderArgs) => {
  const { name, address, email, phone, privacyContact, privacyRecipients, privacyAuthority } =
    settings.operator;
  const missing = missingOf(settings.operator);
  return {
    operator: {
      name,
      address,
      email,
      phone,
      missing,
      privacyContact,
      privacyRecipients,
      privacyAuthority,
    },
    mailsStay: settings.mailUrl === null,
  };
};

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(privacyTexts).title,
    (_, { texts }) => texts(privacyTexts).description,
  );

export default function PrivacyRoute() {
  const { operator, mailsStay } = useLoaderData<typeof loader>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <Privacy operator={operator} mailsStay={mailsStay} />
    </Page>
  );
}
