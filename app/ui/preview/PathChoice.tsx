import { Link } from "@remix-run/react";
import type { Path } from "~/content/lessons";
import { useLanguage } from "../language";
import { previewTexts } from "../messages/preview";
import { teamAssignmentTexts } from "../messages/team-assignments";

/** What learning paths are called. */
export function usePathNames(): Record<Path, string> {
  return useLanguage().texts(teamAssignmentTexts).paths;
}

/** Which path's learners one looks with; `to` makes the address for each, and for none. */
export function PathChoice({ path, to }: { path: Path | null; to: (path: Path | null) => string }) {
  const words = useLanguage().texts(previewTexts);
  const names = usePathNames();
  const choices: (Path | null)[] = [null, ...(Object.keys(names) as Path[])];
  return (
    <nav aria-label={words.paths}>
      <ul className="preview-choice">
        {choices.map((one) => (
          <li key={one ?? "all"}>
            <Link to={to(one)} preventScrollReset aria-current={one === path ? "true" : undefined}>
              {one ? names[one] : words.everyPath}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
