import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { confirmationState, confirmEmail } from "~/domain/accounts";
import { Problem } from "~/platform/problems";
import { Message } from "~/ui/accounts/Message";
import { Button, ButtonLink } from "~/ui/Button";
import { useLanguage } from "~/ui/language";
import { accountTexts } from "~/ui/messages/accounts";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

/** Opening the link confirms nothing: mail scanners open links too. */
export async function loader({ params, context: { db } }: LoaderArgs) {
  const state = await confirmationState(db, params.code ?? "");
  return data({ state }, { status: state === "gone" ? 410 : 200 });
}

export async function action({ params, context: { db } }: ActionArgs) {
  const code = params.code ?? "";
  await confirmEmail(db, code).catch((error: unknown) => {
    // The page says what a link that no longer works means.
    if (!(error instanceof Problem && error.code === "gone")) throw error;
  });
  return redirect(`/confirm-email/${encodeURIComponent(code)}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(accountTexts).confirm.title);

export default function ConfirmEmailRoute() {
  const { state } = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  const words = texts(accountTexts).confirm;
  const said = {
    open: [words.title, words.lead],
    done: [words.doneTitle, words.done],
    gone: [words.goneTitle, words.gone],
  } as const;
  const [title, text] = said[state];
  return (
    <Page viewer={useViewer()} width="narrow">
      <Message title={title} text={text}>
        {state === "open" ? (
          <form method="post">
            <Button kind="primary">{words.submit}</Button>
          </form>
        ) : (
          <ButtonLink kind="primary" to={state === "done" ? "/learn" : "/settings"}>
            {state === "done" ? words.toLearning : words.toSettings}
          </ButtonLink>
        )}
      </Message>
    </Page>
  );
}
