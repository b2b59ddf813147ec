import { data } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { stopByCode, stopState } from "~/domain/reminders";
import { Message } from "~/ui/accounts/Message";
import { Button, ButtonLink } from "~/ui/Button";
import { useLanguage } from "~/ui/language";
import { reminderTexts } from "~/ui/messages/reminders";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

/** Opening the link stops nothing: mail scanners open links too. */
export async function loader({ params, context: { db } }: LoaderArgs) {
  const state = await stopState(db, params.code ?? "");
  return data({ state }, { status: state === "unknown" ? 410 : 200 });
}

/** The page's button, and that of mail programs (RFC 8058), which send no cookie and follow no redirect. */
export async function action({ params, context: { db } }: ActionArgs) {
  await stopByCode(db, params.code ?? "");
  return null;
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(reminderTexts).stop.title);

export default function StopRemindersRoute() {
  const { state } = useLoaderData<typeof loader>();
  const { texts } = useLanguage();
  const words = texts(reminderTexts).stop;
  const said = {
    open: [words.title, words.lead],
    stopped: [words.stoppedTitle, words.stopped],
    unknown: [words.unknownTitle, words.unknown],
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
          <ButtonLink kind="primary" to="/settings#reminders">
            {words.toSettings}
          </ButtonLink>
        )}
      </Message>
    </Page>
  );
}
