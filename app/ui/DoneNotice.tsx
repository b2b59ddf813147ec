/** What a form has just done, read out once; nothing where it was refused or nothing was sent. */
import { Notice } from "./Notice";

export function DoneNotice<Done extends string>({
  done,
  words,
  reply,
}: {
  done: Done | null;
  words: Record<Done, string>;
  /** A refused form's answer stands in its place. */
  reply: object | undefined;
}) {
  if (!done || reply) return null;
  return (
    <Notice kind="success" live>
      {words[done]}
    </Notice>
  );
}
