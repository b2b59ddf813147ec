import { defineConfig } from "drizzle-kit";

// Which engine's tables the schema makes, whatever this shell has set (db/engine.ts).
process.env.DATABASE_URL = "postgres://";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/index.ts",
  out: "./db/migrations/postgres",
  casing: "snake_case",
});
