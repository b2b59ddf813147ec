import { isRouteErrorResponse } from "@remix-run/react";
import type { ItemState, Response } from "~/content/items";

/** Why an answer was not stored: no connection, or a server that cannot store anything right now. */
type Unsent = "offline" | "away";

/** What the server (or, without a connection, `unsentReply`) says to a posted answer. */
export type AnswerReply = {
  item: string;
  problem?: "incomplete" | "unknown" | "too-long" | "stale" | Unsent;
  /** What was posted, for a form that is shown again without JavaScript. */
  typed?: Response;
  /** The same answer had arrived before. */
  duplicate?: boolean;
  state: ItemState;
  /** What this answer completed. */
  completed?: "lesson" | "course" | null;
};

/** The state of a question that has not been answered yet. */
export const UNANSWERED: ItemState = { tries: 0, best: 0, response: null, graded: null, solution: null };

/**
 * The reply when the answer was not stored, because it never arrived or the database is away. The route's clientAction returns it, so that the
 * form stays as it is; `ItemForm` then keeps the state that it had.
 *
 *     export const clientAction = async ({ request, serverAction }: ClientActionFunctionArgs) => {
 *       const form = await request.clone().formData();
 *       return serverAction().catch((error) => unsentReply(form, error));
 *     };
 */
export function unsentReply(form: FormData, error: unknown): AnswerReply {
  // A failed fetch is a TypeError in every browser; anything else is a fault and belongs to the error page.
  const away = isRouteErrorResponse(error) && error.status === 503;
  if (!away && !(error instanceof TypeError)) throw error;
  return {
    item: String(form.get("_item")),
    problem: away ? "away" : "offline",
    state: UNANSWERED,
  };
}

/** Whether a reply says that the answer was not stored, so that the form keeps the state that it had. */
export const isUnsent = ({ problem }: AnswerReply): boolean => problem === "offline" || problem === "away";
