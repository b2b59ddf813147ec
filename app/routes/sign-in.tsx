import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { signIn } from "~/domain/accounts";
import { readForm, refused } from "~/platform/forms";
import { localPath } from "~/platform/paths";
import { startedSession } from "~/session";
import { SignInForm } from "~/ui/accounts/SignInForm";
import { accountTexts } from "~/ui/messages/accounts";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export function loader({ request, context: { viewer } }: LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const next = localPath(query.get("next"), "");
  if (viewer) return redirect(next || "/learn");
  const said = query.get("done") === "reset" ? ("reset" as const) : next ? ("kept" as const) : null;
  return { next, said };
}

export async function action({ request, context }: ActionArgs) {
  const { password, ...values } = await readForm(request, ["email", "password", "next"]);
  try {
    const { userId } = await signIn(context.db, { ...values, password }, context);
    return await startedSession({ context, request, userId, next: values.next });
  } catch (error) {
    return refused(error, values);
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(accountTexts).signIn.title);

export default function SignInRoute() {
  const { next, said } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <SignInForm next={reply?.values.next ?? next} said={said} reply={reply} />
    </Page>
  );
}
