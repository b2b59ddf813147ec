import { redirect } from "@remix-run/node";
import type { LoaderArgs } from "./context";
import type { Viewer } from "./domain/accounts";
import { emailKey } from "./platform/email";
import { Problem } from "./platform/problems";

/** Who asks for an author's page. */
export type Author = {
  userId: string;
  /** Cares for the house's own courses: one of TRAINERS, with a confirmed address. */
  houseTrainer: boolean;
  timeZone: string;
};

export const isHouseTrainer = (
  viewer: Pick<Viewer, "email" | "emailConfirmed"> | null,
  trainers: readonly string[],
): boolean =>
  viewer?.emailConfirmed === true && trainers.some((email) => emailKey(email) === emailKey(viewer.email));

/**
 * Every loader and action below /author begins with it. Visitors are sent to the sign-in.
 * @throws a redirect
 */
export function enterAuthor({ request, context }: Pick<LoaderArgs, "request" | "context">): Author {
  const { viewer, settings } = context;
  const { pathname, search } = new URL(request.url);
  if (!viewer) throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  return {
    userId: viewer.id,
    houseTrainer: isHouseTrainer(viewer, settings.trainers),
    timeZone: viewer.timeZone,
  };
}

/**
 * The same for the pages of the house's own courses.
 * @throws a redirect; Problem `not-found` for everyone who does not care for them
 */
export function openAuthorPage(args: Pick<LoaderArgs, "request" | "context">): Author {
  const author = enterAuthor(args);
  if (!author.houseTrainer) throw new Problem("not-found");
  return author;
}
