import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { COURSE, dataFolder, LESSON } from "./e2e";

/** Every kind of page that a visitor can open. */
export const PUBLIC = [
  "/",
  "/courses",
  COURSE,
  LESSON,
  `${COURSE}/test`,
  "/plans",
  "/check",
  "/demo",
  "/demo/unknown",
  "/sign-up",
  "/sign-in",
  "/forgot-password",
  "/reset-password/unknown",
  "/confirm-email/unknown",
  "/reminders/unknown",
  "/news",
  "/news/wer-bezahlt-das-rechenzentrum",
  "/search",
  "/search?q=Datenschutz",
  "/search?q=xyzzy",
  "/glossary",
  "/imprint",
  "/privacy",
  "/accessibility",
];

/** Opens the menu where the navigation hides behind it, as on a phone. */
export async function openMenu(page: Page) {
  const menu = page.getByRole("button", { name: /^(Menü|Menu)$/ });
  if (await menu.isVisible()) await menu.click();
}

export async function switchLanguage(page: Page, to: "English" | "Deutsch") {
  await openMenu(page);
  await page.getByRole("banner").getByRole("button", { name: to }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", to === "English" ? "en" : "de");
}

/** The latest mail to an address, once it has been written. */
export async function mailTo(email: string, subject: string): Promise<string> {
  const folder = join(dataFolder(), "outbox");
  let found = "";
  await expect(() => {
    const mails = readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .sort()
      .map((name) => readFileSync(join(folder, name), "utf8"));
    found = mails.findLast((mail) => mail.includes(email) && subjectOf(mail) === subject) ?? "";
    expect(found, `a mail "${subject}" to ${email}`).not.toBe("");
  }).toPass({ timeout: 10_000 });
  return found;
}

/** The subject of a mail, its encoded words (RFC 2047) read. */
function subjectOf(mail: string): string {
  const header = /^Subject: (.*(?:\r?\n[ \t].*)*)/m.exec(mail)?.[1] ?? "";
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString("utf8")
        : decodeURIComponent(text.replaceAll("_", " ").replace(/%/g, "%25").replace(/=(..)/g, "%$1")),
    )
    .replace(/\r?\n[ \t]/g, " ");
}

/** The path of the link in a mail that leads to `page`. */
export function linkIn(mail: string, page: string): string {
  const found = new RegExp(`https?://[^/\\s]+(/${page}/[\\w-]+)`).exec(mail)?.[1];
  if (!found) throw new Error(`no link to ${page} in the mail`);
  return found;
}
