import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { APP_URL, expect, LESSON, signUp, startEnvironment, test } from "../../support/e2e";

const PORT = Number(new URL(APP_URL).port) + 2;
const home = `http://localhost:${PORT}`;
test.use({ home, baseURL: home });

let server: ChildProcess | undefined;
test.afterEach(async ({ page }) => {
  await page.close();
  server?.kill("SIGKILL");
});

test("a saved lesson shows in the browser that has it open, and what is wrong with it does not take it away", async ({
  page,
  watch,
}) => {
  test.slow();
  // Vite bundles what the browser needs at its first visit and loads the page anew; what was under way then is cut off.
  watch.forgive(/504 \(Outdated Optimize Dep\)|ERR_ABORTED/);
  const folder = mkdtempSync(join(tmpdir(), "ki-fit-development-"));
  const courses = join(folder, "courses");
  cpSync("courses", courses, { recursive: true });
  const started = spawn(process.execPath, ["scripts/dev.mjs", courses], {
    env: { ...process.env, ...startEnvironment(folder, PORT), NODE_ENV: "development" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  server = started;
  await new Promise<void>((resolve, reject) => {
    started.once("exit", () => reject(new Error("development did not start")));
    started.stdout.on("data", (chunk) => {
      if (String(chunk).includes("KI-fit, in development")) resolve();
    });
  });

  await page.goto(LESSON);
  const file = join(courses, "k1-ki-verstehen", "01-ki-ml-llm", "lesson.de.mdx");
  const written = readFileSync(file, "utf8");
  const save = (sentence: string) =>
    writeFileSync(
      file,
      written.replace(/\n## /, () => `\n${sentence}\n\n## `),
    );
  // Saved while the page is still being loaded, and again while it loads anew: no news may get lost on the way.
  const shows = (sentence: string) => expect(page.getByText(sentence)).toBeVisible({ timeout: 20_000 });
  save("Dieser Satz ist eben dazugekommen.");
  await shows("Dieser Satz ist eben dazugekommen.");
  save("<Unbekannt />");
  save("Und dieser folgt ihm.");
  await shows("Und dieser folgt ihm.");

  // What a team writes is compiled in a thread, whose module is made of the sources here.
  await signUp(page, { plan: "team", next: "/author" });
  await page.getByLabel("Titel").fill("Unsere KI-Richtlinie");
  await page.getByRole("button", { name: "Kurs anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Unsere KI-Richtlinie" })).toBeVisible();
});
