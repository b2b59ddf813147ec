import type { z } from "zod";
import { validate } from "./described";
import type { Props } from "./elements";
import { MARK, type Page } from "./page";

/**
 * The attributes of a component, checked; null when something is wrong with them, after noting what. Texts
 * arrive as texts, so the schemas say how they read.
 */
export function readProps<T extends z.ZodType>(page: Page, schema: T, props: Props): z.output<T> | null {
  const { children: _children, [MARK]: _mark, ...attributes } = props;
  const result = validate(schema, attributes);
  if (result.ok) return result.data;
  for (const fault of result.faults) {
    const attribute = String(fault.path[0] ?? "");
    page.faultAt(props, attribute, fault.what, fault.mend);
  }
  return null;
}
