import { redirect } from "@remix-run/node";
import type { ActionArgs } from "~/context";
import { blankCookie, endSession } from "~/domain/accounts";

export const loader = () => redirect("/");

export async function action({ context: { db, settings, viewer } }: ActionArgs) {
  if (viewer) await endSession(db, viewer.id, viewer.sessionId);
  return redirect("/", { status: 303, headers: { "Set-Cookie": blankCookie(db, settings) } });
}

/** Never shown. With a component, a refusal here is a page in the person's language and no bare response. */
export default function SignOutRoute() {
  return null;
}
