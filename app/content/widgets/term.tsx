import { z } from "zod";
import { childrenOf, type Props, render } from "../elements";
import { suggest } from "../faults";
import type { Page } from "../page";
import { readProps } from "../props";

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
      const mend = `add it to glossary.yaml, or ${suggest(own.id, Object.keys(page.glossary))}`;
      page.faultAt(props, "id", `${own.id} is not in the glossary`, mend);
      return null;
    }
    if (render(childrenOf(props.children)) === "") {
      page.faultAt(props, "", "holds no word", `write <Term id="${own.id}">${word.term}</Term>`);
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
