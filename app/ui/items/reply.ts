import type { ItemState, Response } from "~/content/items";

/** What the server (or, without a connection, `offlineReply`) says to a posted answer. */
export type AnswerReply = {
  item: string;
  problem?: "incomplete" | "unknown" | "too-long" | "stale" | "offline";
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
 * The reply when the answer never reached the server. The route's clientAction returns it, so that the
 * form stays as it is; `ItemForm` then keeps the state that it had.
 *
 *     export const clientAction = async ({ request, serverAction }: ClientActionFunctionArgs) => {
 *       const form = await request.clone().formData();
 *       return serverAction().catch((error) => offlineReply(form, error));
 *     };
 */
export function offlineReply(form: FormData, error: unknown): AnswerReply {
  // A failed fetch is a TypeError in every browser; anything else is a fault and belongs to the error page.
  if (!(error instanceof TypeError)) throw error;
  return {
    item: String(form.get("_item")),
    problem: "offline",
    state: UNANSWERED,
  };
}
