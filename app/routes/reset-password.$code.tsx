import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { blankCookie, resetPassword, resetState } from "~/domain/accounts";
import { readForm, refused } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { Message } from "~/ui/accounts/Message";
import { PasswordField } from "~/ui/accounts/PasswordField";
import { useProblems } from "~/ui/accounts/problems";
import { Button, ButtonLink } from "~/ui/Button";
import { FormProblem } from "~/ui/FormProblem";
import { useLanguage } from "~/ui/language";
import { accountTexts } from "~/ui/messages/accounts";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader({ params, context: { db } }: LoaderArgs) {
  const open = (await resetState(db, params.code ?? "")) === "open";
  return data({ open }, { status: open ? 200 : 410 });
}

export async function action({ request, params, context }: ActionArgs) {
  const code = params.code ?? "";
  const input = await readForm(request, ["password"]);
  try {
    await resetPassword(context.db, code, input, context);
  } catch (error) {
    // The page says what a link that no longer works means.
    if (error instanceof Problem && error.code === "gone")
      return redirect(`/reset-password/${encodeURIComponent(code)}`, 303);
    return refused(error, {});
  }
  context.wake();
  return redirect("/sign-in?done=reset", {
    status: 303,
    headers: { "Set-Cookie": blankCookie(context.db, context.settings) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(accountTexts).reset.title);

export default function ResetPasswordRoute() {
  const { open } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  const words = texts(accountTexts).reset;
  const { list, of } = useProblems(reply);
  return (
    <Page viewer={useViewer()} width="narrow">
      {open ? (
        <div className="stack-loose">
          <header className="stack">
            <h1>{words.title}</h1>
            <p className="lead">{words.lead}</p>
          </header>
          <FormProblem problems={list} />
          <form method="post" className="form" noValidate>
            <PasswordField label={texts(accountTexts).newPassword} isNew error={of("password")} />
            <Button kind="primary" wide>
              {words.submit}
            </Button>
          </form>
        </div>
      ) : (
        <Message title={words.goneTitle} text={words.gone}>
          <ButtonLink kind="primary" to="/forgot-password">
            {words.again}
          </ButtonLink>
        </Message>
      )}
    </Page>
  );
}
