import type { Page } from "@playwright/test";
import { expect, newEmail, signIn, test } from "../../support/e2e";
import { linkIn, mailTo } from "../../support/e2e-places";
import { expectSound } from "../../support/e2e-sound";

/** Turns the calendar to a week and returns its slots. Each test takes a week of its own, so that none is in another's way. */
async function slotsOfWeek(page: Page, week: number) {
  const button = page.getByRole("list", { name: "Wochen" }).getByRole("button").nth(week);
  await button.click();
  await expect(button).toHaveAttribute("aria-current", "true");
  return page.getByRole("radio");
}

test("a demo is booked, moved by the mailed link, cancelled, and the operator sees it", async ({
  page,
  device,
  isMobile,
}) => {
  const week = isMobile ? 1 : 2;
  const email = newEmail();
  await page.goto("/demo");
  await page.getByRole("button", { name: "Termin buchen" }).click();
  await expect(page.getByRole("alert")).toContainText("Bitte wählen Sie einen Termin.");
  await expectSound(page);

  const slots = await slotsOfWeek(page, week);
  await slots.nth(2).check();
  await expectSound(page);
  await page.getByLabel("Name", { exact: true }).fill("Berta Beispiel");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Worum soll es gehen?").fill("40 Personen im Einkauf");
  await page.getByRole("button", { name: "Termin buchen" }).click();
  await expect(page.getByRole("alert")).toContainText("Bitte geben Sie Ihr Unternehmen an.");
  await expect(slots.nth(2)).toBeChecked();
  await page.getByLabel("Unternehmen").fill("Muster und Söhne");
  await page.getByRole("button", { name: "Termin buchen" }).click();
  await expect(page.getByRole("status")).toContainText("Ihr Termin ist gebucht.");
  await expectSound(page);

  const mail = await mailTo(email, "Ihre Demo von KI-fit ist gebucht");
  const other = await device();
  await other.goto(linkIn(mail, "demo"));
  await other.getByText("Termin verschieben", { exact: true }).click();
  await (await slotsOfWeek(other, week)).nth(4).check();
  await expectSound(other);
  await other.getByRole("button", { name: "Auf diesen Termin verschieben" }).click();
  await expect(other.getByRole("status")).toContainText("Ihr Termin ist verschoben.");
  await mailTo(email, "Ihre Demo von KI-fit ist verschoben");

  const operator = await device();
  await operator.goto("/sign-in?next=/demo/bookings");
  await signIn(operator, "team@example.org", "probieren-geht-ueber-studieren");
  await expect(operator).toHaveURL("/demo/bookings");
  const row = operator.getByRole("row").filter({ hasText: email });
  await expect(row).toContainText("Berta Beispiel, Muster und Söhne");
  await expect(row).toContainText("40 Personen im Einkauf");
  await expectSound(operator);

  await other.getByText("Termin absagen", { exact: true }).click();
  await other.getByRole("button", { name: "Ja, Termin absagen" }).click();
  await expect(other.getByRole("status")).toContainText("Ihr Termin ist abgesagt.");
  await expectSound(other);
  await mailTo(email, "Ihre Demo von KI-fit ist abgesagt");
  await operator.reload();
  await expect(row).toContainText("abgesagt");
  await page.goto("/demo/bookings");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Diese Seite gibt es nicht");
});

/** A chosen slot stays chosen, and stands there, while another week is looked at. */
async function looksAtOtherWeeks(page: Page) {
  const chosen = page.getByRole("radio", { checked: true });
  await page.goto("/demo");
  const slot = (await slotsOfWeek(page, 0)).nth(3);
  const first = (await slot.getAttribute("value")) ?? "";
  await slot.check();
  const others = await slotsOfWeek(page, 1);
  await expect(chosen).toHaveValue(first);
  await expect(chosen).toHaveAccessibleName(/^Ihre Wahl: /);
  // Another one takes its place.
  const second = (await others.last().getAttribute("value")) ?? "";
  await others.last().check();
  await expect(chosen).toHaveCount(1);
  await slotsOfWeek(page, 0);
  await expect(chosen).toHaveValue(second);
  await slotsOfWeek(page, 1);
  await expect(chosen).toHaveValue(second);
  await expect(page.getByText("Ihre Wahl: ")).toHaveCount(0);
}

test("a chosen slot stays while another week is looked at", async ({ page }) => {
  await looksAtOtherWeeks(page);
  await slotsOfWeek(page, 0);
  await expectSound(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a chosen slot stays while another week is looked at", ({ page }) => looksAtOtherWeeks(page));
});
