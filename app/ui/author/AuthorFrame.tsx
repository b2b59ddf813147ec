import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";

const PLACES = [
  ["/author/questions", "questions"],
  ["/author/notices", "notices"],
] as const;

/** The head of the pages of those who care for courses, and the ways between them. */
export function AuthorFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  const { texts } = useLanguage();
  const words = texts(courseCareTexts).nav;
  return (
    <div className="author">
      <nav className="places" aria-label={words.label}>
        <ul>
          {PLACES.map(([to, name]) => (
            <li key={to}>
              <NavLink to={to}>{words[name]}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <header className="page-head">
        <p className="eyebrow">{words.label}</p>
        <h1>{title}</h1>
        {lead ? <p className="lead">{lead}</p> : null}
      </header>
      {children}
    </div>
  );
}
