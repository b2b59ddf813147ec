import { expect, it } from "vitest";
import { withRights } from "~/domain/teams/rights-table";
import { read } from "../../support/house";

it("the handbook has the table of rights as it is; if not, run npm run docs:generate", () => {
  const handbook = read("docs/teams.md");
  expect(handbook).toBe(withRights(handbook));
});
