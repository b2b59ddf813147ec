import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { requestReset } from "~/domain/accounts";
import { readForm, refused } from "~/platform/forms";
import { EmailField } from "~/ui/accounts/EmailField";
import { Message } from "~/ui/accounts/Message";
import { useProblems } from "~/ui/accounts/problems";
import { Button, ButtonLink } from "~/ui/Button";
import { FormProblem } from "~/ui/FormProblem";
import { useLanguage } from "~/ui/language";
import { accountTexts } from "~/ui/messages/accounts";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export const loader = ({ request }: LoaderArgs) => ({ sent: new URL(request.url).searchParams.has("sent") });

export async function action({ request, context }: ActionArgs) {
  const values = await readForm(request, ["email"]);
  try {
    await requestReset(context.db, values, context);
  } catch (error) {
    return refused(error, values);
  }
  context.wake();
  return redirect("/forgot-password?sent=1", 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(accountTexts).forgot.title);

export default function ForgotPasswordRoute() {
  const { sent } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  const words = texts(accountTexts).forgot;
  const { list, of } = useProblems(reply);
  return (
    <Page viewer={useViewer()} width="narrow">
      {sent && !reply ? (
        <Message title={words.sentTitle} text={words.sent}>
          <ButtonLink to="/sign-in">{words.back}</ButtonLink>
        </Message>
      ) : (
        <div className="stack-loose">
          <header className="stack">
            <h1>{words.title}</h1>
            <p className="lead">{words.lead}</p>
          </header>
          <FormProblem problems={list} />
          <form method="post" action="/forgot-password" className="form" noValidate>
            <EmailField defaultValue={reply?.values.email} error={of("email")} />
            <Button kind="primary" wide>
              {words.submit}
            </Button>
          </form>
          <p>
            <Link to="/sign-in">{words.back}</Link>
          </p>
        </div>
      )}
    </Page>
  );
}
