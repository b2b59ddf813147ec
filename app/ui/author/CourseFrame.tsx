import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import { type Frame, inTeam, TeamFrame } from "../team/TeamFrame";

export type CourseHead = { id: string; title: string; version: number | null };

const PLACES = [
  "overview",
  "about",
  "pictures",
  "copies",
  "publish",
  "versions",
  "questions",
  "notices",
] as const;
export type CoursePlace = (typeof PLACES)[number];

/** The head of a course's pages: whose it is, which course, and the ways to its pages. */
export function CourseFrame({
  course,
  place,
  heading,
  children,
  ...frame
}: Frame & {
  course: CourseHead;
  place: CoursePlace;
  /** What this page is; the course itself where it is left out. */
  heading?: string | undefined;
  children: ReactNode;
}) {
  const words = useLanguage().texts(authorTexts);
  const title = course.title || words.untitled;
  return (
    <TeamFrame {...frame} title={title}>
      <p className="small author-back">
        <Link to={inTeam(frame, "/author")}>{words.nav.back}</Link>
      </p>
      <nav className="places author-places" aria-label={words.nav.label}>
        <ul>
          {PLACES.map((each) => (
            <li key={each}>
              <Link
                to={`/author/${course.id}${each === "overview" ? "" : `/${each}`}`}
                aria-current={each === place ? "page" : undefined}
              >
                {words.nav[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {heading ? <h2>{heading}</h2> : null}
      {children}
    </TeamFrame>
  );
}
