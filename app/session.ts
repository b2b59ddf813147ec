import { redirect, redirectDocument } from "@remix-run/node";
import type { Course, Lesson } from "./content/lessons";
import type { ActionArgs } from "./context";
import { endSession, startSession } from "./domain/accounts";
import { isTeamSlug, libraryFor } from "./domain/authoring";
import { claimPendingCheck, keepPendingCheck, PENDING_CHECK_COOKIE } from "./domain/checks";
import { claimPendingAnswer, KEPT_MINUTES, keepPendingAnswer, PENDING_COOKIE } from "./domain/learning";
import { claimPendingWorksheet, keepPendingWorksheet, PENDING_WORKSHEET_COOKIE } from "./domain/worksheets";
import { readCookie, setCookie } from "./platform/cookies";
import { limit, networkOf } from "./platform/limits";
import { localPath } from "./platform/paths";
import { orNotFound } from "./platform/problems";

/**
 * Where everyone goes who has just signed in or up: to `next` if it is on this site, else to their own page, with the
 * session's cookie. An answer that they gave before is stored as theirs, and they come back to it; so is a check, and a worksheet.
 */
export async function startedSession({
  context,
  request,
  userId,
  next,
}: Pick<ActionArgs, "context" | "request"> & { userId: string; next: string }): Promise<Response> {
  const { db, settings, publicLibrary, language, device, viewer } = context;
  // Whoever signs in over another session leaves it; its key would be lost and yet open the door for a month.
  if (viewer) await endSession(db, viewer.id, viewer.sessionId);
  const headers = new Headers({ "Set-Cookie": await startSession(db, settings, userId, device) });
  let to = localPath(next, "/learn");
  // Whoever signs in is not yet who the request came from.
  const library = await libraryFor(db, publicLibrary, userId);
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
  const sheetCode = readCookie(request.headers.get("Cookie"), PENDING_WORKSHEET_COOKIE);
  if (sheetCode) {
    const filled = await claimPendingWorksheet(db, library, { code: sheetCode, userId, language });
    if (filled) to = `/courses/${filled.courseSlug}/${filled.lessonSlug}#${filled.sheet}`;
    headers.append("Set-Cookie", setCookie(PENDING_WORKSHEET_COOKIE, "", { secure: settings.secure }));
  }
  return redirect(to, { status: 303, headers });
}

/**
 * The course of an address below /courses. One that a team wrote is there for its members only: visitors are asked to sign in, and
 * cannot tell from that whether there is one.
 */
export function courseAt({
  params,
  request,
  context,
}: Pick<ActionArgs, "params" | "request" | "context">): Course {
  const course = context.library.courseBySlug(params.course ?? "");
  if (!course && isBehindSignIn({ params, context })) {
    const { pathname } = new URL(request.url);
    throw redirect(`/sign-in?next=${encodeURIComponent(pathname.replace(/\.data$/, ""))}`, 303);
  }
  return orNotFound(course);
}

/** Whether an address may be one of a team's courses, and nobody is signed in who could have it. */
export const isBehindSignIn = ({ params, context }: Pick<ActionArgs, "params" | "context">): boolean =>
  !context.viewer && !context.library.courseBySlug(params.course ?? "") && isTeamSlug(params.course ?? "");

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
  /** Or the two parts of its address, `course/lesson`, where only those who sign in know the lesson. */
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

/** Keeps a visitor's worksheet, and sends them to the sign-up or, where they say that they have an account, to the sign-in. */
export async function signUpToKeepWorksheet({
  context,
  path,
  lesson,
  fields,
  hasAccount,
}: {
  context: ActionArgs["context"];
  path: string;
  lesson: Lesson;
  fields: [string, string][];
  hasAccount: boolean;
}): Promise<Response> {
  await limitKeeping(context);
  const code = await keepPendingWorksheet(context.db, { lesson, fields });
  return redirectDocument(`/sign-${hasAccount ? "in" : "up"}?next=${encodeURIComponent(path)}`, {
    status: 303,
    headers: { "Set-Cookie": keptCookie(context, PENDING_WORKSHEET_COOKIE, code) },
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
