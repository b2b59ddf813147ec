import { expect, type Locator, type Page } from "@playwright/test";
import type { Response } from "../../app/content/items";
import { sendButton } from "./e2e-items";

/**
 * Where the focus is, seen from a target: on it (0), behind it (-1) or before it (1); and whether one can see it.
 * What is drawn itself (choices, stations, tabs) shows the focus around its label or its mark.
 */
const lookFor = (target: Locator) =>
  target.evaluateAll((elements) => {
    const active = document.activeElement;
    const first = elements[0];
    if (!active || !first) throw new Error("nothing to look for");
    const rings = [
      getComputedStyle(active),
      getComputedStyle(active, "::after"),
      ...[active.closest("label"), active.nextElementSibling, active.closest(".station")?.firstElementChild]
        .flatMap((element) => element ?? [])
        .map((element) => getComputedStyle(element)),
    ];
    const isSeen = rings.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0,
    );
    const isBehind = first.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING;
    return {
      way: elements.some((element) => element === active) ? 0 : isBehind ? -1 : 1,
      lost: isSeen || active === document.body ? "" : active.outerHTML.slice(0, 120),
    };
  });

/** Goes to an element by Tab or Shift+Tab, and sees the focus at each step. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let steps = 0; steps < 200; steps += 1) {
    const { way, lost } = await lookFor(target);
    if (steps > 0) expect(lost, "has the focus, and does not show it").toBe("");
    if (way === 0) return;
    await page.keyboard.press(way > 0 ? "Tab" : "Shift+Tab");
  }
  throw new Error(`no way by keyboard to ${target}`);
}

export async function pressOn(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Fills a question of any type by keyboard alone. */
export async function fillByKeys(page: Page, question: Locator, response: Response): Promise<void> {
  for (const [name, values] of Object.entries(response)) {
    for (const value of values) await fillOneByKeys(page, question, name, value);
  }
}

async function fillOneByKeys(page: Page, question: Locator, name: string, value: string) {
  const fields = question.locator(`[name="${name}"]`);
  const kind = await fields.first().evaluate((element) => (element as HTMLInputElement).type);
  const wanted = question.locator(`[name="${name}"][value="${value}"]`);
  if (kind === "checkbox") await pressOn(page, wanted, "Space");
  else if (kind === "radio") {
    await tabTo(page, fields);
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      if (!(await wanted.isChecked())) await page.keyboard.press("Space");
    }
    for (let steps = await fields.count(); steps > 0 && !(await wanted.isChecked()); steps -= 1)
      await page.keyboard.press("ArrowDown");
    await expect(wanted).toBeChecked();
  } else if (kind === "select-one") {
    await tabTo(page, fields);
    const options = await fields
      .locator("option")
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    for (let steps = options.indexOf(value); steps > 0; steps -= 1) await page.keyboard.press("ArrowDown");
    await expect(fields).toHaveValue(value);
  } else if (kind === "hidden") {
    const row = question.locator(`li:has([name="${name}"])`);
    for (let at = Number(await fields.inputValue()); at !== Number(value); ) {
      const up = at > Number(value);
      await pressOn(page, row.getByRole("button", { name: up ? /nach oben$/ : /nach unten$/ }), "Space");
      at += up ? -1 : 1;
      await expect(fields).toHaveValue(String(at));
    }
  } else {
    await tabTo(page, fields);
    await page.keyboard.type(value);
  }
}

export async function answerByKeys(page: Page, question: Locator, response: Response): Promise<void> {
  await fillByKeys(page, question, response);
  await pressOn(page, sendButton(question));
}
