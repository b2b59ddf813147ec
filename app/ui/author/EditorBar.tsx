import { Link } from "@remix-run/react";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { editorTexts } from "../messages/editor";
import type { Saving } from "../saving/use-saving";
import type { TextState } from "./editor";

/** How it stands with saving, and the button for it. */
export function EditorBar({ saving, courseId }: { saving: Saving<TextState>; courseId: string }) {
  const { texts, date } = useLanguage();
  const words = texts(editorTexts);
  const { status, stored } = saving;
  const time = date(stored.savedAt, { dateStyle: "medium", timeStyle: "short" });
  const said = {
    kept: stored.by ? words.savedBy(time, stored.by) : words.savedAt(time),
    typing: words.unsaved,
    saving: words.saving,
    saved: words.saved,
    offline: words.offline,
    away: words.away,
    gone: words.gone,
    "signed-out": words.signedOut,
    conflict: words.unsaved,
    "too-long": words.tooLong,
  }[status];
  const warns = !["kept", "typing", "saving", "saved"].includes(status);
  return (
    <p className="cluster author-bar">
      {status === "conflict" ? null : <Button>{words.save}</Button>}
      <span className={warns ? "sheet-status sheet-warning" : "sheet-status"} role="status">
        {warns ? <Icon name="warning" /> : status === "saved" ? <Icon name="tick" /> : null}
        <span>{said}</span>
      </span>
      {status === "gone" ? <Link to={`/author/${courseId}/copies`}>{words.copies}</Link> : null}
    </p>
  );
}
