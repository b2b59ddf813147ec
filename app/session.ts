import { redirect, redirectDocument } from "@remix-run/node";
import type { ActionArgs } from "./context";
import { endSession, startSession } from "./domain/accounts";
import { claimPendingCheck, keepPendingCheck, PENDING_CHECK_COOKIE } from "./domain/checks";
import { claimPendingAnswer, KEPT_MINUTES, keepPendingAnswer, PENDING_COOKIE } from "./domain/learning";
import { readCookie, setCookie } from "./platform/cookies";
import { limit, networkOf } from "./platform/limits";
import { localPath } from "./platform/paths";

/**
 * Where everyone goes who has just signed in or up: to `next` if it is on this site, else to their own page, with the
 * session's cookie. An answer that they gave before is stored as theirs, and they come back to it; so is a check.
 */
export async function startedSession({
  context,
  request,
  userId,
  next,
}: Pick<ActionArgs, "context" | "request"> & { userId: string; next: string }): Promise<Response> {
  const { db, settings, library, language, device, viewer } = context;
  // Whoever signs in over another session leaves it; its key would be lost and yet open the door for a month.
  if (viewer) await endSession(db, viewer.id, viewer.sessionId);
  const headers = new Headers({ "Set-Cookie": await startSession(db, settings, userId, device) });
  let to = localPath(next, "/learn");
  const code = readCookie(request.headers.get("Cookie"), PENDING_COOKIE);
  if (code) {
    const answered = await claimPendingAnswer(db, library, { code, userId, language });
    if (answered) to = `/courses/${answered.courseSlug}/${answered.lessonSlug}#${answered.item}`;
    headers.append("Set-Cookie", setCookie(PENDING_COOKIE, "", { secure: settings.secure }));
  }
  const checkCode = readCookie(request.headers.get("Cookie"), PENDING_CHECK_COOKIE);
  if (checkCode) {
    if (await claimPendingCheck(db, library, { code: checkCode, userId, language })) to = "/check";
    headers.append("Set-Cookie", setCookie(PENDING_CHECK_COOKIE, "", { secure: settings.secure }));
  }
  return redirect(to, { status: 303, headers });
}

/**
 * Keeps an answer that came without a session, and sends whoever gave it to the sign-in. The page is loaded anew: the
 * one that they leave still believes that they are signed in.
 */
export async function signInFirst({
  context,
  path,
  lessonId,
  fields,
}: {
  context: ActionArgs["context"];
  path: string;
  lessonId: string;
  fields: [string, string][];
}): Promise<Response> {
  await limitKeeping(context);
  const code = await keepPendingAnswer(context.db, { lessonId, fields });
  return redirectDocument(`/sign-in?next=${encodeURIComponent(path)}`, {
    status: 303,
    headers: { "Set-Cookie": keptCookie(context, PENDING_COOKIE, code) },
  });
}

/** Keeps a visitor's check, and sends them to the sign-up; whoever has an account goes on from there to the sign-in. */
export async function signUpToKeepCheck(
  context: ActionArgs["context"],
  fields: [string, string][],
): Promise<Response> {
  const { db, library, language } = context;
  await limitKeeping(context);
  const code = await keepPendingCheck(db, library, { language, fields });
  return redirectDocument("/sign-up?next=/check", {
    status: 303,
    headers: { "Set-Cookie": keptCookie(context, PENDING_CHECK_COOKIE, code) },
  });
}

const limitKeeping = ({ db, address }: ActionArgs["context"]): Promise<void> =>
  limit(db, {
    action: "keep an answer",
    subject: networkOf(address),
    max: 60,
    maxFromLoopback: 1000,
    every: "1 h",
  });

const keptCookie = ({ settings }: ActionArgs["context"], name: string, code: string): string =>
  setCookie(name, code, { secure: settings.secure, minutes: KEPT_MINUTES });
