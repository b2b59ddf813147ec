import { useLanguage } from "../language";
import { teamAssignmentTexts } from "../messages/team-assignments";

/** An assignment as the pages of a team have it. */
export type Assignment = {
  id: string;
  /** `course:<id>` or `path:<name>`. */
  what: string;
  /** The course's title; null for a path. */
  title: string | null;
  reason: string;
  everyone: boolean;
  groups: { id: string; name: string }[];
  people: { name: string; email: string }[];
  /** YYYY-MM-DD. */
  dueOn: string | null;
  dueDays: number | null;
  repeatMonths: number | null;
  version: number;
  endedAt: string | null;
  concerned: number;
  spread: number | null;
  reminded: { on: string; mails: number | null } | null;
};

/** How an assignment is called: by its course, or by its path. */
export function useTitle() {
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const paths: Record<string, string> = words.paths;
  return ({ what, title }: Pick<Assignment, "what" | "title">): string => {
    const path = what.startsWith("path:") ? what.slice(5) : "";
    return path ? words.pathOf(paths[path] ?? path) : (title ?? what);
  };
}

/** Until when and how often, in words. */
export function useTerms() {
  const { texts, date, plural } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const repeats: Record<number, string> = words.repeats;
  return ({ dueOn, dueDays, repeatMonths }: Pick<Assignment, "dueOn" | "dueDays" | "repeatMonths">): string =>
    [
      dueOn ? words.dueBy(date(dueOn)) : dueDays ? plural(dueDays, words.dueWithin) : words.noDue,
      ...(repeatMonths ? [repeats[repeatMonths]] : []),
    ].join(", ");
}
