import { mergeConfig } from "vitest/config";
import base from "./vitest.config";

/** The use cases once more, on PostgreSQL. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  {
    test: {
      include: ["tests/integration/**/*.test.ts", "tests/postgres/**/*.test.ts"],
      globalSetup: "tests/support/postgres-setup.ts",
      setupFiles: ["tests/support/postgres-each.ts"],
      // Which engine it is stands before the tables are loaded; where it is, each test learns from the setup.
      env: { DATABASE_URL: "postgres://" },
      hookTimeout: 60_000,
    },
  },
);
