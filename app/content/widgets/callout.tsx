import { z } from "zod";
import type { Props } from "../elements";
import type { Page } from "../page";
import { readProps } from "../props";

export const calloutProps = z.strictObject({
  kind: z.enum(["note", "tip", "warning"]).describe('write kind="note", kind="tip" or kind="warning"'),
  title: z.string().min(1).optional().describe('write title="…", or leave it out'),
});

const TITLES = {
  de: { note: "Hinweis", tip: "Tipp", warning: "Achtung" },
  en: { note: "Note", tip: "Tip", warning: "Caution" },
};

/** A remark beside the text; its kind is said in words, not in colour alone. */
export function callout(page: Page) {
  return (props: Props) => {
    const own = readProps(page, calloutProps, props);
    if (!own) return null;
    return (
      <div className={`callout callout-${own.kind}`} role="note">
        <p className="callout-title">{own.title ?? TITLES[page.language][own.kind]}</p>
        <div className="callout-body">{props.children}</div>
      </div>
    );
  };
}
