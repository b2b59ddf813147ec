import { expect, signUp, test } from "../../support/e2e";
import { PUBLIC } from "../../support/e2e-places";

test("every page has a title of its own, in both languages", async ({ page, device }) => {
  const english = await device({ locale: "en-GB" });
  await signUp(page);
  const own = ["/learn", "/settings"];
  for (const [reader, paths] of [
    [page, [...PUBLIC.filter((path) => !path.startsWith("/sign-")), ...own]],
    [english, PUBLIC],
  ] as const) {
    const titles = [];
    for (const path of paths) {
      await reader.goto(path);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveCount(1);
      titles.push(await reader.title());
    }
    expect(titles).toEqual([...new Set(titles)]);
  }
});
