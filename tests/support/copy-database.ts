import pg from "pg";

/** Of the server that tests/support/postgres-setup.ts starts: where it is, and the database that others are copied from. */
export type Template = { url: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    postgres: Template;
  }
}

let copies = 0;

/** Makes a database with the tables of the template, and gives its address. */
export async function copyDatabase({ url, template }: Template): Promise<string> {
  copies += 1;
  const name = `test_${process.pid}_${copies}`;
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return url.replace(/\/[^/]*$/, `/${name}`);
}
