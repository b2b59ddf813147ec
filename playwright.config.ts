import { defineConfig, devices } from "@playwright/test";
import { APP_URL, startEnvironment } from "./tests/support/e2e";

/** The six points of the main story in a real browser, against the production build. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/e2e",
  snapshotPathTemplate: "{testDir}/{testFileDir}/pictures/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A shared machine can stall for seconds. What passes only on its second run is printed by name as flaky, never hidden.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    baseURL: APP_URL,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    screenshot: "only-on-failure",
    actionTimeout: 10_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
  projects: [
    { name: "desk", use: { ...devices["Desktop Chrome"] } },
    { name: "phone", use: { ...devices["Pixel 7"] }, testIgnore: /once\// },
  ],
  webServer: {
    command: `${process.execPath} scripts/serve.mjs`,
    url: `${APP_URL}/healthz`,
    env: startEnvironment(),
    stdout: "ignore",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});
