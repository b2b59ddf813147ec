import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { APP_URL, expect, LESSON, startEnvironment, test } from "../../support/e2e";

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

  const connected = () => page.waitForEvent("console", (message) => message.text() === "[vite] connected.");
  await Promise.all([connected(), page.goto(LESSON)]);
  const file = join(courses, "k1-ki-verstehen", "01-ki-ml-llm", "lesson.de.mdx");
  const written = readFileSync(file, "utf8");
  const save = (sentence: string) =>
    writeFileSync(
      file,
      written.replace(/\n## /, () => `\n${sentence}\n\n## `),
    );
  await Promise.all([connected(), save("Dieser Satz ist eben dazugekommen.")]);
  await expect(page.getByText("Dieser Satz ist eben dazugekommen.")).toBeVisible();
  save("<Unbekannt />");
  save("Und dieser folgt ihm.");
  await expect(page.getByText("Und dieser folgt ihm.")).toBeVisible();
});
