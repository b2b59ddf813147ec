import { expect, it } from "vitest";
import { withTable } from "~/domain/teams/rights-table";
import { read } from "../../support/house";

it("the handbook has the table of rights as it is: else run npm run docs:rights", () => {
  const handbook = read("docs/teams.md");
  expect(handbook).toBe(withTable(handbook));
});
