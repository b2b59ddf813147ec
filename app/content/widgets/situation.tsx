import { z } from "zod";
import type { Props } from "../elements";
import type { Page } from "../page";
import { readProps } from "../props";

export const situationProps = z.strictObject({});
export const tomorrowProps = z.strictObject({});

const LABELS = {
  de: { situation: "Die Situation", tomorrow: "Morgen im Büro" },
  en: { situation: "The situation", tomorrow: "Tomorrow at work" },
};

/** The situation from work that opens a lesson. */
export function situation(page: Page) {
  return (props: Props) => {
    if (!readProps(page, situationProps, props)) return null;
    return labelled(page, "situation", props);
  };
}

/** What to do tomorrow, which closes a lesson. */
export function tomorrow(page: Page) {
  return (props: Props) => {
    if (!readProps(page, tomorrowProps, props)) return null;
    return labelled(page, "tomorrow", props);
  };
}

function labelled(page: Page, kind: "situation" | "tomorrow", props: Props) {
  const title = page.uniqueId(kind);
  return (
    <section className={kind} aria-labelledby={title}>
      <p className={`${kind}-title`} id={title}>
        {LABELS[page.language][kind]}
      </p>
      <div className={`${kind}-body`}>{props.children}</div>
    </section>
  );
}
