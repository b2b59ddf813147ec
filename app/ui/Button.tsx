/**
 * Button: `kind` "primary" (one a screen), "plain" (default), "quiet" (like a link), "danger"; `wide` fills the row.
 * ButtonLink: the same look for a Remix link (`to`, `prefetch` …). Both at least 44 px high.
 */
import { Link, type LinkProps } from "@remix-run/react";
import type { ComponentProps } from "react";

type Look = { kind?: "primary" | "plain" | "quiet" | "danger"; wide?: boolean };

const classes = (kind: Look["kind"], wide: boolean | undefined, more: string | undefined) =>
  `button${kind && kind !== "plain" ? ` button-${kind}` : ""}${wide ? " button-wide" : ""}${more ? ` ${more}` : ""}`;

export function Button({ kind, wide, className, type = "submit", ...rest }: Look & ComponentProps<"button">) {
  return <button type={type} className={classes(kind, wide, className)} {...rest} />;
}

/** What Enter in a field presses: the first button of a form, where the one that comes first does something else. */
export const DefaultSubmit = ({ form }: { form?: string }) => (
  <button type="submit" form={form} className="visually-hidden" tabIndex={-1} aria-hidden="true" />
);

export function ButtonLink({ kind, wide, className, ...rest }: Look & LinkProps) {
  return <Link className={classes(kind, wide, className)} {...rest} />;
}
