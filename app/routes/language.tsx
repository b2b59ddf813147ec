import { redirect } from "@remix-run/node";
import type { ActionArgs } from "~/context";
import { changeLanguage, languageInput } from "~/domain/accounts";
import { withoutLanguage } from "~/language";
import { setCookie } from "~/platform/cookies";
import { parse, readForm } from "~/platform/forms";
import { localPath } from "~/platform/paths";

const A_YEAR = 365 * 24 * 60;

export const loader = () => redirect("/");

/**
 * The switch: stored with the account, or for a visitor in a cookie, as a preference that they stated. With `pass` in the
 * address it was sent with a form of the page there, and the browser sends that form on to it.
 */
export async function action({ request, context: { db, settings, viewer } }: ActionArgs) {
  const form = await readForm(request, ["language", "next"]);
  const pass = localPath(new URL(request.url).searchParams.get("pass"), "");
  const to = withoutLanguage(pass || localPath(form.next, "/"));
  const status = pass ? 307 : 303;
  if (viewer) {
    await changeLanguage(db, viewer.id, form);
    return redirect(to, status);
  }
  const { language } = parse(languageInput, form);
  const cookie = setCookie("kf_language", language, { secure: settings.secure, minutes: A_YEAR });
  return redirect(to, { status, headers: { "Set-Cookie": cookie } });
}

/** Never shown. With a component, a refusal here is a page in the person's language and no bare response. */
export default function LanguageRoute() {
  return null;
}
