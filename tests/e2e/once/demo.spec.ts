import { expect, newEmail, scripted, test } from "../../support/e2e";
import { pressOn, tabTo } from "../../support/e2e-keys";

test("a demo is booked by keyboard alone", async ({ page }) => {
  await page.goto("/demo");
  await scripted(page);
  await pressOn(page, page.getByRole("button", { name: "Termin buchen" }));
  await expect(page.getByRole("alert")).toBeFocused();
  await pressOn(page, page.getByRole("link", { name: "Bitte wählen Sie einen Termin." }));
  const slots = page.getByRole("radio");
  await expect(slots.first()).toBeFocused();
  const inFirstWeek = await slots.first().inputValue();
  await pressOn(page, page.getByRole("list", { name: "Wochen" }).getByRole("button").last());
  await expect(slots.first()).not.toHaveValue(inFirstWeek);
  await tabTo(page, slots);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(slots.nth(1)).toBeChecked();
  for (const [label, text] of [
    ["Name", "Berta Beispiel"],
    ["E-Mail-Adresse", newEmail()],
    ["Unternehmen", "Muster und Söhne"],
  ] as const) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Ihr Termin ist gebucht.");
  await pressOn(page, page.locator("summary", { hasText: "Termin absagen" }));
  await pressOn(page, page.getByRole("button", { name: "Ja, Termin absagen" }));
  await expect(page.getByRole("status")).toContainText("Ihr Termin ist abgesagt.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, locale: "en-GB" });

  test("a demo is booked, and a second form for the same slot keeps what was typed", async ({
    page,
    device,
  }) => {
    const second = await device();
    const lastSlot = async (reader: typeof page) => {
      await reader.getByRole("list", { name: "Weeks" }).getByRole("button").last().click();
      await reader.getByRole("radio").last().check();
    };
    for (const reader of [page, second]) {
      await reader.goto("/demo");
      await reader.getByLabel("Name", { exact: true }).fill("Berta Example");
      await reader.getByLabel("E-mail address").fill(newEmail());
      await reader.getByLabel("Company").fill("Sample and Sons");
      await lastSlot(reader);
      await expect(reader.getByLabel("Company"), "turning to a week keeps what was typed").toHaveValue(
        "Sample and Sons",
      );
    }
    await page.getByRole("button", { name: "Book this slot" }).click();
    await expect(page.getByRole("status")).toContainText("Your demo is booked.");
    await second.getByRole("button", { name: "Book this slot" }).click();
    await expect(second.getByRole("alert")).toContainText("This slot is no longer free.");
    await expect(second.getByLabel("Company")).toHaveValue("Sample and Sons");
    await lastSlot(second);
    await second.getByRole("button", { name: "Book this slot" }).click();
    await expect(second.getByRole("status")).toContainText("Your demo is booked.");
  });
});
