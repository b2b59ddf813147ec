import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  blankCookie,
  changeEmail,
  changePassword,
  changeProfile,
  endAllSessions,
  endSession,
  listSessions,
  sendConfirmation,
} from "~/domain/accounts";
import { readForm, refused } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { DONE, Settings } from "~/ui/accounts/Settings";
import { accountTexts } from "~/ui/messages/accounts";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

const SIGN_IN = "/sign-in?next=/settings";

export async function loader({ request, context: { db, viewer } }: LoaderArgs) {
  if (!viewer) return redirect(SIGN_IN);
  const { name, email, emailConfirmed, language, plan, team } = viewer;
  const said = new URL(request.url).searchParams.get("done");
  const done = DONE.find((intent) => intent === said) ?? null;
  const sessions = await listSessions(db, viewer);
  return {
    done,
    account: { name, email, emailConfirmed, language, plan, team: team?.name ?? null },
    sessions: sessions.map((session) => ({ ...session, createdAt: session.createdAt.toISOString() })),
  };
}

export async function action({ request, context }: ActionArgs) {
  const { db, settings, viewer } = context;
  if (!viewer) return redirect(SIGN_IN, 303);
  const { password, newPassword, intent, session, ...values } = await readForm(request, [
    "intent",
    "name",
    "language",
    "email",
    "password",
    "newPassword",
    "session",
  ]);
  try {
    switch (intent) {
      case "profile":
        await changeProfile(db, viewer.id, values);
        break;
      case "email":
        await changeEmail(db, viewer, { ...values, password }, context);
        break;
      case "confirmation":
        await sendConfirmation(db, viewer, context);
        break;
      case "password":
        await changePassword(db, viewer, { password, newPassword }, context);
        break;
      case "session":
        await endSession(db, viewer.id, session);
        break;
      case "everywhere":
        await endAllSessions(db, viewer.id);
        return redirect("/sign-in", { status: 303, headers: { "Set-Cookie": blankCookie(db, settings) } });
      default:
        throw new Problem("unreadable");
    }
  } catch (error) {
    const reply = refused(error, values);
    return data({ ...reply.data, intent }, reply.init ?? undefined);
  }
  context.wake();
  return redirect(`/settings?done=${intent}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(accountTexts).settings.title);

export default function SettingsRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page viewer={useViewer()} width="narrow">
      <Settings {...loaded} reply={reply} />
    </Page>
  );
}
