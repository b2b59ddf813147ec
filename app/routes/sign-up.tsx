import { redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { signUp } from "~/domain/accounts";
import { allows, PLANS } from "~/domain/plans";
import { readInvitation } from "~/domain/teams";
import { readForm, refused } from "~/platform/forms";
import { localPath } from "~/platform/paths";
import { startedSession } from "~/session";
import { SignUpForm } from "~/ui/accounts/SignUpForm";
import { accountTexts } from "~/ui/messages/accounts";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

export async function loader({ request, context: { db, viewer } }: LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const next = localPath(query.get("next"), "");
  if (viewer) return redirect(next || "/learn");
  // Whoever comes from an invitation by e-mail can join with that address only.
  const code = /^\/join\/([^/?#]+)$/.exec(next)?.[1];
  const invitation = code ? await readInvitation(db, code, null) : null;
  return {
    next,
    email: invitation?.email ?? "",
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
    const { userId, founded } = await signUp(context.db, { ...values, password }, context);
    const next = values.next || (founded ? "/team" : "");
    return await startedSession({ context, request, userId, next });
  } catch (error) {
    return refused(error, values);
  } finally {
    context.wake();
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(accountTexts).signUp.title);

export default function SignUpRoute() {
  const { plans, plan, next, email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <SignUpForm plans={plans} plan={plan} next={reply?.values.next ?? next} email={email} reply={reply} />
    </Page>
  );
}
