import { afterAll, expect, it } from "vitest";
import { PASSWORD, startApp, Visitor } from "../support/app";

const app = await startApp();
afterAll(() => app.stop());

const PAGE = "/team/groups";
const MANY = 120;

it("the page of a team with many groups grows with their number, and not with its square", async () => {
  const owner = new Visitor(app);
  const account = { name: "Olga Orga", email: "olga@example.org", password: PASSWORD };
  await owner.post("/sign-up", { ...account, plan: "team", teamName: "Konzern" });
  const make = (groupName: string) =>
    owner.post(PAGE, { intent: "create", groupName, parent: "", manager: "" });
  const page = async (address = PAGE) => (await owner.get(address)).text();
  const forms = (html: string) => html.match(/<select[^>]*name="parent"/g)?.length ?? 0;

  for (let n = 0; n < 10; n++) await make(`Abteilung ${n}`);
  expect(forms(await page())).toBe(11);

  for (let n = 10; n < MANY; n++) await make(`Abteilung ${n}`);
  const html = await page();
  expect(forms(html)).toBe(1);
  const [, change = ""] = /href="([^"#]*change=[^"#]*)#/.exec(html) ?? [];
  const chosen = await page(change.replaceAll("&amp;", "&"));
  expect(forms(chosen)).toBe(2);
  expect(chosen.match(/<details open=""/g)).toHaveLength(1);
});
