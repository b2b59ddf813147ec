/**
 * A link to a place in the same page that moves the focus there. As a navigation it would have Remix forget what the
 * page's form got back, with the problems it shows and the choices that it keeps.
 *
 *     <JumpLink to="email">Bitte geben Sie Ihre E-Mail-Adresse ein.</JumpLink>
 */
import type { ReactNode } from "react";

export function JumpLink({
  to,
  className,
  children,
}: {
  to: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <a
      href={`#${to}`}
      className={className}
      onClick={(event) => {
        const target = document.getElementById(to);
        if (!target) return;
        event.preventDefault();
        target.focus();
      }}
    >
      {children}
    </a>
  );
}
