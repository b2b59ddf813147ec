import { redirect } from "@remix-run/node";
import type { ActionArgs } from "~/context";
import { changeLanguage, languageInput } from "~/domain/accounts";
import { withoutLanguage } from "~/language";
import { setCookie } from "~/platform/cookies";
import { parse, readForm } from "~/platform/forms";
import { localPath } from "~/platform/paths";

const A_YEAR = 365 * 24 * 60;

export const loader = () => redirect("/");

/** The switch: stored with the account, or for a visitor in a cookie, as a preference that they stated. */
export async function action({ request, context: { db, settings, viewer } }: ActionArgs) {
  const form = await readForm(request, ["language", "next"]);
  const to = withoutLanguage(localPath(form.next, "/"));
  if (viewer) {
    await changeLanguage(db, viewer.id, form);
    return redirect(to, 303);
  }
  const { language } = parse(languageInput, form);
  const cookie = setCookie("kf_language", language, { secure: settings.secure, minutes: A_YEAR });
  return redirect(to, { status: 303, headers: { "Set-Cookie": cookie } });
}

/** Never shown. With a component, a refusal here is a page in the person's language and no bare response. */
export default function LanguageRoute() {
  return null;
}
