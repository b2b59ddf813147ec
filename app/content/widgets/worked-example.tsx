import { z } from "zod";
import type { Props } from "../elements";
import type { Page } from "../page";
import { readProps } from "../props";

export const workedExampleProps = z.strictObject({
  title: z.string().min(1).describe('write title="…": what is shown'),
});

const LABEL = { de: "Beispiel", en: "Worked example" };

/** A worked example with its title. */
export function workedExample(page: Page) {
  return (props: Props) => {
    const own = readProps(page, workedExampleProps, props);
    if (!own) return null;
    const title = page.uniqueId("example");
    return (
      <section className="worked-example" aria-labelledby={title}>
        <p className="worked-example-title" id={title}>
          <span className="worked-example-label">{LABEL[page.language]}</span> {own.title}
        </p>
        <div className="worked-example-body">{props.children}</div>
      </section>
    );
  };
}
