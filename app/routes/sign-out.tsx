import { redirect } from "@remix-run/node";
import type { ActionArgs } from "~/context";
import { blankCookie, endSession } from "~/domain/accounts";
import { readForm } from "~/platform/forms";
import { localPath } from "~/platform/paths";

export const loader = () => redirect("/");

/** Leads to `next` where the form has one: an invitation for somebody else is to be opened again by them. */
export async function action({ request, context: { db, settings, viewer } }: ActionArgs) {
  const { next } = await readForm(request, ["next"]);
  if (viewer) await endSession(db, viewer.id, viewer.sessionId);
  return redirect(localPath(next, "/"), {
    status: 303,
    headers: { "Set-Cookie": blankCookie(db, settings) },
  });
}

/** Never shown. With a component, a refusal here is a page in the person's language and no bare response. */
export default function SignOutRoute() {
  return null;
}
