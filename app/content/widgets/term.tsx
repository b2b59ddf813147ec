import { z } from "zod";
import { childrenOf, type Props, render } from "../elements";
import { suggest } from "../faults";
import type { Page } from "../page";
import { readProps } from "../props";
import { say } from "../sentences";

export const termProps = z.strictObject({
  id: z.string().describe("write the id of a word in glossary.yaml"),
});

/** A word explained on the spot: a button that opens a popover, without a script. */
export function term(page: Page) {
  return (props: Props) => {
    const own = readProps(page, termProps, props);
    if (!own) return null;
    const word = Object.hasOwn(page.glossary, own.id) ? page.glossary[own.id]?.[page.language] : undefined;
    if (!word) {
      const mend = say("add it to glossary.yaml, or {0}", suggest(own.id, Object.keys(page.glossary)));
      page.faultAt(props, "id", say("{0} is not in the glossary", own.id), mend);
      return null;
    }
    if (render(childrenOf(props.children)) === "") {
      page.faultAt(props, "", "holds no word", say('write <Term id="{0}">{1}</Term>', own.id, word.term));
    }
    page.terms.add(own.id);
    const target = page.uniqueId("term");
    return (
      <span className="term">
        <button type="button" className="term-word" {...{ popovertarget: target }}>
          {props.children}
        </button>
        <span className="term-note" id={target} {...{ popover: "auto" }}>
          <strong className="term-title">{word.term}</strong>{" "}
          <span className="term-text">{word.definition}</span>
        </span>
      </span>
    );
  };
}
