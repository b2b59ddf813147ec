import type { Page } from "@playwright/test";
import { signUp } from "./e2e";

/** Signs up with a team and begins a course with a lesson; the page is its editor then. @returns its address */
export async function beginLesson(page: Page): Promise<string> {
  await signUp(page, { plan: "team", next: "/author" });
  await page.getByLabel("Titel").fill("Unsere KI-Richtlinie");
  await page.getByRole("button", { name: "Kurs anlegen" }).click();
  await page.getByLabel("Titel").fill("Was bei uns gilt");
  await page.getByRole("button", { name: "Lektion anlegen" }).click();
  await page.waitForURL(/01-was-bei-uns-gilt/);
  return new URL(page.url()).pathname;
}
