import { expect, test } from "../../support/e2e";
import { switchLanguage } from "../../support/e2e-places";

const canonical = "link[rel=canonical]";

test("an address that names a language shows it, and the way on is in the visitor's own", async ({
  page,
}) => {
  await page.goto("/news?lang=en");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("News");
  await expect(page.locator(canonical)).toHaveAttribute("href", /\/news\?lang=en$/);
  await page.getByRole("link", { name: "Who pays for the data centre?" }).click();
  await expect(page).toHaveURL("/news/wer-bezahlt-das-rechenzentrum");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wer bezahlt das Rechenzentrum?");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { name: "Was gesagt wurde" })).toBeVisible();
  await expect(page.locator(canonical)).toHaveAttribute("href", /\/news\/wer-bezahlt-das-rechenzentrum$/);
  expect(await page.context().cookies()).toEqual([]);
});

test("moving on within the app, the address of the page in the head moves on too", async ({ page }) => {
  await page.goto("/news");
  await page.getByRole("link", { name: "Wer bezahlt das Rechenzentrum?" }).click();
  await expect(page.locator(canonical)).toHaveAttribute("href", /\/news\/wer-bezahlt-das-rechenzentrum$/);
  await expect(page.getByRole("heading", { name: "Rechnen wir nach" })).toBeVisible();
  await page.getByRole("link", { name: "Alle Beiträge" }).click();
  await expect(page.locator(canonical)).toHaveCount(1);
  await expect(page.locator(canonical)).toHaveAttribute("href", /\/news$/);
});

test("the switch wins over the language that the address named", async ({ page }) => {
  await page.goto("/privacy?lang=en");
  await switchLanguage(page, "Deutsch");
  await expect(page).toHaveURL("/privacy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Datenschutz");
});
