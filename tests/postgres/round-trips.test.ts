import { connect, createServer, type Server } from "node:net";
import type { Db } from "db";
import { connectPostgres } from "db/postgres";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { readViewer } from "~/domain/accounts";
import { answerItem, readLesson } from "~/domain/learning";
import { signedIn, signedUp } from "../support/accounts";
import { emptyDatabase } from "../support/empty-database";
import { freePort } from "../support/free-port.mjs";
import { at, form, RIGHT, smallLibrary, WRONG } from "../support/library";

const library = smallLibrary();
const first = at(library, "basics", "first");

/** Stands between product and database, counts how often the product has to wait for an answer, and reads what it asks. */
class Between {
  waits = 0;
  readonly statements = new Set<string>();
  private readonly asked = new Set<object>();
  private server: Server | undefined;

  async listen(port: number, behind: number): Promise<void> {
    const server = createServer((product) => {
      const database = connect(behind, "127.0.0.1");
      product.on("data", (bytes) => {
        if (this.asked.size === 0) this.waits += 1;
        this.asked.add(product);
        // A statement that is new to the server stands in plain text between two zeros.
        for (const text of bytes.toString("utf8").split("\0")) {
          if (/^(?:select|insert|update|delete|with)\s/i.test(text)) this.statements.add(text);
        }
        database.write(bytes);
      });
      database.on("data", (bytes) => {
        this.asked.delete(product);
        product.write(bytes);
      });
      product.on("close", () => database.destroy()).on("error", () => {});
      database.on("close", () => product.destroy()).on("error", () => {});
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  }

  close = () => this.server?.close();

  /** How often `run` waits, once its connections are there and its statements are known to the server. */
  async count(run: (turn: number) => Promise<unknown>): Promise<number> {
    await run(1);
    this.waits = 0;
    await run(2);
    return this.waits;
  }
}

const between = new Between();
let db: Db;
let close: () => Promise<void>;
beforeAll(async () => {
  const url = new URL(await emptyDatabase(inject("postgres")));
  const port = await freePort();
  await between.listen(port, Number(url.port));
  url.port = String(port);
  ({ db, close } = connectPostgres(url.href));
});
afterAll(async () => {
  await close();
  between.close();
});

it("a lesson page waits for the database twice, an answer three times, whichever try it is", async () => {
  const userId = await signedUp(db);
  const { header } = await signedIn(db, userId);
  const viewer = () => readViewer(db, { secure: false }, header);
  const lesson = async () => {
    await viewer();
    await readLesson(db, library, { userId, ...first });
  };
  // Both of the page's queries go out at once, on a connection each.
  await Promise.all([lesson(), lesson()]);
  expect(await between.count(lesson)).toBe(2);

  const answer = async (tryNumber: number, response: typeof RIGHT) => {
    await viewer();
    return answerItem(db, library, { userId, ...first, fields: form("q1", tryNumber, response) });
  };
  expect(await between.count((turn) => answer(turn, WRONG))).toBe(3);
  expect(await between.count(() => answer(1, RIGHT))).toBe(2);
});

it("neither asks for the rows of more than one learner, so the learner's id may say where they lie", () => {
  const large = /"(?:enrolments|completions|item_progress|answers|attempts)"/;
  const asked = [...between.statements].filter((statement) => large.test(statement));
  expect(asked.length).toBeGreaterThan(5);
  const spread = asked.filter(
    (statement) =>
      !/"user_id" = \$\d+/.test(statement) &&
      !/^insert into "\w+" \((?:"id", )?"user_id".*\) values/.test(statement),
  );
  expect(spread).toEqual([]);
});

it("the count finds one query after another", async () => {
  expect(
    await between.count(async () => {
      for (let i = 0; i < 3; i++) await readViewer(db, { secure: false }, "kf_session=unknown");
    }),
  ).toBe(3);
});
