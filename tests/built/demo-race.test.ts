import { afterAll, describe, expect, it } from "vitest";
import { type App, freshFile, startApp, Visitor } from "../support/app";
import { freePort } from "../support/free-port.mjs";
import { startPostgres } from "../support/postgres.mjs";

const open: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of open.reverse()) await close();
});

/** Two processes of the product on one database. */
async function twoApps(databaseUrl: string): Promise<App[]> {
  const env = { DATABASE_URL: databaseUrl, DEMO_EMAIL: "chefin@example.com" };
  // One after the other: a file is migrated by whoever comes first.
  const apps = [await startApp({ env }), await startApp({ env, port: await freePort() })];
  open.push(() => Promise.all(apps.map((app) => app.stop())));
  return apps;
}

async function onPostgres(): Promise<string> {
  const postgres = await startPostgres({ durable: false });
  open.push(() => postgres.stop());
  return postgres.databaseUrl("ki_fit");
}

const slotsIn = (html: string): string[] =>
  [...html.matchAll(/<input type="radio" name="slot"[^>]* value="([^"]+)"/g)].flatMap(
    ([, slot]) => slot ?? [],
  );

describe.each([
  ["SQLite", async () => `file:${freshFile()}`],
  ["PostgreSQL", onPostgres],
])("a slot that thirty people send for at the same moment, to two processes on %s", (_, database) => {
  it("goes to one of them, and the others are asked to choose again", async () => {
    const apps = await twoApps(await database());
    const guests = Array.from({ length: 30 }, (_, index) => new Visitor(apps[index % 2]!));
    const page = await (await guests[0]!.get("/demo")).text();
    const slot = slotsIn(page).at(-1) ?? "";
    const answers = await Promise.all(
      guests.map(async (guest, index) => {
        const fields = { name: "Gast", email: `gast-${index}@example.org`, company: "Werk", topic: "", slot };
        const response = await guest.post("/demo", fields);
        return { status: response.status, html: await response.text(), to: response.headers.get("Location") };
      }),
    );
    const winners = answers.filter(({ status }) => status === 303);
    expect(winners).toHaveLength(1);
    for (const { status, html } of answers.filter(({ status }) => status !== 303)) {
      expect(status).toBe(422);
      expect(html).toContain("Dieser Termin ist nicht mehr frei.");
      expect(slotsIn(html)).not.toContain(slot);
    }
    const own = await guests[0]!.get(winners[0]?.to ?? "");
    expect(own.status).toBe(200);
    expect(await own.text()).toContain("Ihr Termin ist gebucht.");
    expect(slotsIn(await (await guests[1]!.get("/demo")).text())).not.toContain(slot);
  });
});
