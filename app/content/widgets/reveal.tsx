import { z } from "zod";
import type { Props } from "../elements";
import type { Page } from "../page";
import { readProps } from "../props";

export const revealProps = z.strictObject({
  summary: z.string().min(1).describe('write summary="…": the question to think about'),
});

/** Something to think about before unfolding it. */
export function reveal(page: Page) {
  return (props: Props) => {
    const own = readProps(page, revealProps, props);
    if (!own) return null;
    return (
      <details className="reveal">
        <summary className="reveal-summary">{own.summary}</summary>
        <div className="reveal-body">{props.children}</div>
      </details>
    );
  };
}
