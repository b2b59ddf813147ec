import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Daemon, startDaemon } from "../../support/daemon.mjs";
import { APP_URL, expect, scripted, test } from "../../support/e2e";
import { expectSound } from "../../support/e2e-sound";

const PORT = Number(new URL(APP_URL).port) + 3;
const home = `http://localhost:${PORT}`;
test.use({ home, baseURL: home });

let author: Daemon | undefined;
test.afterEach(async ({ page }) => {
  await page.close();
  await author?.end("SIGTERM");
});

test("npm run author shows what is saved in place: both languages, the keys, each finding where it is, and the role's path", async ({
  page,
  watch,
}, info) => {
  test.slow();
  watch.forgive(/504 \(Outdated Optimize Dep\)|ERR_ABORTED/);
  const courses = join(mkdtempSync(join(tmpdir(), "ki-fit-author-")), "courses");
  cpSync("courses", courses, { recursive: true });
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "development" };
  author = startDaemon(process.execPath, ["scripts/author.mjs", courses, "--port", String(PORT)], {
    folder: ".",
    asServant: false,
    env,
  });
  await author.says(/Your courses, as you write them/);

  await page.goto("/preview/k1-ki-verstehen/ki-ml-llm");
  await scripted(page);
  const german = page.locator('.preview-cell[lang="de"]');
  const english = page.locator('.preview-cell[lang="en"]');
  await expect(german.first().getByRole("heading", { level: 2 })).toBeVisible();
  await expect(english.first().getByRole("heading", { level: 2 })).toBeVisible();
  await expect(page.locator(".preview-key .preview-key-right").first()).toBeVisible();
  await expectSound(page);

  // Saved above what is being read: the page changes without being loaded anew, and stays where it was scrolled to.
  const file = join(courses, "k1-ki-verstehen", "01-ki-ml-llm", "lesson.de.mdx");
  const written = readFileSync(file, "utf8");
  await page.evaluate(() => scrollTo(0, 1500));
  await page.evaluate(() => document.documentElement.setAttribute("data-same", "yes"));
  writeFileSync(file, written.replace("objective: Sie ", "objective: Sie alle "));
  await expect(german.first()).toContainText("Sie alle ");
  await expect(page.locator(".preview-bar").getByRole("status")).toHaveText(
    /^\d+,\d s nach dem Speichern gezeigt$/,
  );
  await expect(page.locator("html")).toHaveAttribute("data-same", "yes");
  expect(Math.abs((await page.evaluate(() => scrollY)) - 1500)).toBeLessThan(60);
  const measured = /lesson\.de\.mdx: (compiled .*)/.exec(author.output())?.[1] ?? "";
  expect(measured).toMatch(/in the browser \d+ ms/);
  info.annotations.push({ type: "measured", description: measured });
  console.log(`npm run author: ${measured}`);

  // What is to be mended stands below the sentence that it is about, in the reader's language.
  const sentence = "Das steht [anderswo](/nirgends).";
  writeFileSync(
    file,
    written.replace(/\n## /, () => `\n${sentence}\n\n## `),
  );
  const finding = page.locator(".preview-finding");
  await expect(finding).toContainText("der Link führt zu /nirgends, dort gibt es keine Seite");
  const above = await page.getByText("Das steht anderswo.").boundingBox();
  const below = await finding.boundingBox();
  expect(below?.y).toBeGreaterThan(above?.y ?? Number.POSITIVE_INFINITY);
  expect((below?.y ?? 0) - (above?.y ?? 0)).toBeLessThan(120);
  await expect(page.locator("html")).toHaveAttribute("data-same", "yes");

  await page.getByRole("link", { name: "IT", exact: true }).click();
  await expect(page).toHaveURL(/path=it/);
  await expect(page.getByText(/auf diesem Lernpfad|Dieser Lernpfad enthält die Lektion nicht/)).toBeVisible();
  await page.getByRole("link", { name: "Grundlagen für alle" }).click();
  await expect(page.getByText(/^Lektion 1 von \d+ auf diesem Lernpfad$/)).toBeVisible();
  await page.getByRole("link", { name: "Lösungen verbergen" }).click();
  await expect(page.locator(".preview-key")).toHaveCount(0);

  await page.goto("/preview");
  await expect(page.getByText("1 Stelle zu verbessern").first()).toBeVisible();
  await expectSound(page);
  await page.getByRole("link", { name: /Form A$/ }).click();
  await expect(page.getByRole("heading", { name: "Bereich law" })).toBeVisible();
  await page.goto("/preview");
  await page.locator('a[href^="/preview/news/"]').first().click();
  await expect(page.getByRole("link", { name: "Unter „Aktuelles“ ansehen" })).toBeVisible();
  await expectSound(page);
});
