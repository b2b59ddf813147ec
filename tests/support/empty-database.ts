import { newId } from "db";
import { postgresKit } from "db/kit";
import { defineSchema } from "db/schema/define";
import { getTableName } from "drizzle-orm";
import pg from "pg";

/** Of the server that tests/support/postgres-setup.ts starts: where it is, and the database that others are copied from. */
export type Template = { url: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    postgres: Template;
  }
}

const DELETE_ALL = Object.values(defineSchema(postgresKit))
  .reverse()
  .map((table) => `delete from ${getTableName(table)}`)
  .join(";");

const empty: string[] = [];
const used: string[] = [];

/** An empty database with the tables of the template, the test's own until it is over. */
export async function emptyDatabase({ url, template }: Template): Promise<string> {
  const database = empty.pop() ?? (await copyDatabase(url, template));
  used.push(database);
  return database;
}

async function copyDatabase(url: string, template: string): Promise<string> {
  const name = `test_${newId().replaceAll("-", "_")}`;
  await ask(url, `create database ${name} template ${template} strategy file_copy`);
  return url.replace(/\/[^/]*$/, `/${name}`);
}

/** Empties the databases in use for whoever needs one next: a tenth of the work of making one. */
export async function emptyUsed(): Promise<void> {
  const over = used.splice(0);
  await Promise.all(over.map((url) => ask(url, DELETE_ALL)));
  empty.push(...over);
}

async function ask(url: string, query: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(query);
  await client.end();
}
