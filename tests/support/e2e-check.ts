import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Key } from "../../app/content/items";

/** The right option and a wrong one of each question of a form, in the order of the page. */
export function checkAnswers(form: "a" | "b"): { name: string; right: string; wrong: string }[] {
  const file = `build/courses/check-${form}.de.keys.json`;
  const keys = JSON.parse(readFileSync(file, "utf8")) as Record<string, Key>;
  return Object.entries(keys).map(([name, key]) => {
    if (key.type !== "single-choice") throw new Error(`${name} is no single choice`);
    const wrong = Object.keys(key.feedback).find((option) => option !== key.correct) ?? "";
    return { name, right: key.correct, wrong };
  });
}

/** Answers the questions on the page rightly, but for those that are to be wrong or left alone, by number from 1. */
export async function answerCheck(
  page: Page,
  form: "a" | "b",
  { wrong = [], open = [] }: { wrong?: number[]; open?: number[] },
) {
  for (const [index, question] of checkAnswers(form).entries()) {
    if (open.includes(index + 1)) continue;
    const value = wrong.includes(index + 1) ? question.wrong : question.right;
    await page.locator(`input[name="${question.name}"][value="${value}"]`).check();
  }
}
