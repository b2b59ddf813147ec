import { defineConfig } from "drizzle-kit";

// Which engine's tables the schema makes, whatever this shell has set (db/engine.ts).
process.env.DATABASE_URL = "";

export default defineConfig({
  dialect: "sqlite",
  schema: "./db/schema/index.ts",
  out: "./db/migrations/sqlite",
  casing: "snake_case",
});
