/**
 * A part of a page that comes out the same for everyone who gets the same `id`: the server renders it once, keeps the
 * HTML and puts it in place ever after. The browser renders it like any other part, so it hydrates as usual.
 *
 * `id` has to name all that the HTML depends on, language and content version included; null renders as usual. What is
 * inside may not use `useId` (its ids tell the place in the page) nor hold another Reusable.
 */
import { createContext, createElement, type ReactElement, useContext } from "react";

/** Whether the server has the HTML of an id; null in the browser. */
export const ReusableContext = createContext<((id: string) => boolean) | null>(null);

/** Stands around each part on its way through the server; `fillIn` takes it away. */
const WRAPPER = "x-reusable";

export function Reusable({ id, children }: { id: string | null; children: ReactElement }) {
  const isKnown = useContext(ReusableContext);
  if (!isKnown || id === null) return children;
  return createElement(WRAPPER, { id }, isKnown(id) ? null : children);
}

/** Completes a rendered page: keeps the parts that are new, and puts in those that are known. */
export function fillIn(html: string, parts: Map<string, string>): string {
  return html.replace(
    /<x-reusable id="([^"]*)">([\s\S]*?)<\/x-reusable>/g,
    (_, id: string, rendered: string) => {
      if (rendered !== "") parts.set(id, rendered);
      return rendered || (parts.get(id) ?? "");
    },
  );
}
