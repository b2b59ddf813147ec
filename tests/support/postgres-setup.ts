import { migratePostgres } from "db/postgres";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.mjs";

const TEMPLATE = "ki_fit_template";

/** Starts a real PostgreSQL for a run of tests, with one migrated database to copy. */
export default async function setup({ provide }: TestProject) {
  const postgres = await startPostgres({ durable: false });
  await migratePostgres(await postgres.databaseUrl(TEMPLATE));
  provide("postgres", { url: postgres.url, template: TEMPLATE });
  return () => postgres.stop();
}
