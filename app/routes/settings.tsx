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
import { allows } from "~/domain/plans";
import { calendarPath, endCalendar, readReminders, renewCalendar, setReminders } from "~/domain/reminders";
import { readForm, refused } from "~/platform/forms";
import { Problem } from "~/platform/problems";
import { ZONE_CHOICES } from "~/platform/time-zones";
import { DONE, Settings } from "~/ui/accounts/Settings";
import { accountTexts } from "~/ui/messages/accounts";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

const SIGN_IN = "/sign-in?next=/settings";

export async function loader({ request, context: { db, viewer } }: LoaderArgs) {
  if (!viewer) return redirect(SIGN_IN);
  const { name, email, emailConfirmed, language, timeZone, plan, team } = viewer;
  const said = new URL(request.url).searchParams.get("done");
  const done = DONE.find((intent) => intent === said) ?? null;
  const [sessions, { on, calendarSince }] = await Promise.all([
    listSessions(db, viewer),
    readReminders(db, viewer.id),
  ]);
  return {
    done,
    account: {
      name,
      email,
      emailConfirmed,
      language,
      timeZone,
      plan,
      team: team?.name ?? null,
      isAlone: !allows(plan, "team-members"),
    },
    zones: ZONE_CHOICES,
    reminders: { on, calendarSince: calendarSince?.toISOString() ?? null },
    sessions: sessions.map((session) => ({ ...session, createdAt: session.createdAt.toISOString() })),
  };
}

export async function action({ request, context }: ActionArgs) {
  const { db, settings, viewer } = context;
  if (!viewer) return redirect(SIGN_IN, 303);
  const { password, newPassword, intent, session, was, ...values } = await readForm(request, [
    "intent",
    "name",
    "language",
    "timeZone",
    "email",
    "password",
    "newPassword",
    "session",
    "was",
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
      case "reminders-on":
      case "reminders-off":
        await setReminders(db, viewer.id, intent === "reminders-on");
        break;
      case "calendar-renew":
        // Not behind a redirect: the address is shown this once, and stands in no other place.
        return data({ address: settings.origin + calendarPath(await renewCalendar(db, viewer.id, { was })) });
      case "calendar-end":
        await endCalendar(db, viewer.id);
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
      <Settings
        {...loaded}
        reply={reply && "intent" in reply ? reply : undefined}
        address={reply && "address" in reply ? reply.address : undefined}
      />
    </Page>
  );
}
