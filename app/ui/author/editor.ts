import type { AnswerReply } from "../items/reply";
import type { Unsent } from "../saving/unsent";

/** What stands in the draft: see `FileState` in domain/authoring. */
export type TextState = { text: string; revision: number; savedAt: string; by: string | null };

/** What the server says to a text that is saved. `typed` is what was sent, for a page without script. */
export type EditorReply = { typed?: string | undefined } & (
  | { said: "saved" | "conflict"; state: TextState; path?: string }
  | { said: "too-long"; fields: string[] }
  | { said: "signed-out" }
  | Unsent
);

export type Finding = {
  path: string;
  line: number;
  column: number;
  what: string;
  mend: string;
  stops: boolean;
};

export type EditorAnswer = AnswerReply;
