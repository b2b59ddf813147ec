import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^~\//, replacement: here("./app/") },
      { find: /^db$/, replacement: here("./db/index.ts") },
      { find: /^db\//, replacement: here("./db/") },
    ],
  },
  test: {
    include: ["tests/{unit,integration,sqlite}/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/setup.ts"],
    testTimeout: 20_000,
    // Half of the time goes into loading modules; test files of one worker share them, and what they open is their own.
    isolate: false,
    // Left to itself it leaves one of two cores idle.
    maxWorkers: 2,
  },
});
