import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { signUp } from "~/domain/accounts";
import { allows, PLANS } from "~/domain/plans";
import { readForm, refused } from "~/platform/forms";
import { localPath } from "~/platform/paths";
import { startedSession } from "~/session";
import { SignUpForm } from "~/ui/accounts/SignUpForm";
import { accountTexts } from "~/ui/messages/accounts";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export function loader({ request, context: { viewer } }: LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const next = localPath(query.get("next"), "");
  if (viewer) return redirect(next || "/learn");
  return {
    next,
    plan: query.get("plan") ?? "individual",
    plans: Object.values(PLANS).map(({ id }) => ({ id, hasTeam: allows(id, "team-members") })),
  };
}

export async function action({ request, context }: ActionArgs) {
  const { password, ...values } = await readForm(request, [
    "name",
    "email",
    "password",
    "plan",
    "teamName",
    "timeZone",
    "next",
  ]);
  try {
    const { userId } = await signUp(context.db, { ...values, password }, context);
    return await startedSession({ context, request, userId, next: values.next });
  } catch (error) {
    return refused(error, values);
  } finally {
    context.wake();
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(accountTexts).signUp.title);

export default function SignUpRoute() {
  const { plans, plan, next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <SignUpForm plans={plans} plan={plan} next={reply?.values.next ?? next} reply={reply} />
    </Page>
  );
}
