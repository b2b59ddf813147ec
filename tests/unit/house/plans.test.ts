import { expect, it } from "vitest";
import { IN_PREPARATION, type Right } from "~/domain/plans";
import routes from "~/routes";

/** Where a right is at home. */
const PAGES: Record<Right, string> = {
  courses: "courses",
  certificates: "certificates",
  "team-members": "team/members",
  "team-assignments": "team/assignments",
  "team-reports": "team/reports",
  "own-courses": "author",
};

it("the plans call in preparation what has no page yet, and nothing else", () => {
  const paths = routes.map(({ path }) => path);
  const missing = Object.entries(PAGES).flatMap(([right, path]) => (paths.includes(path) ? [] : [right]));
  expect([...IN_PREPARATION].sort()).toEqual(missing.sort());
});
