import Database from "better-sqlite3";
import pg from "pg";
import type { Stored } from "./ledger";

const ANSWERS = `select u.email as learner, a.lesson_id, a.item_id, a.try_number, a.response
  from answers a join users u on u.id = a.user_id`;
const PROGRESS = `select u.email as learner, p.lesson_id, p.item_id, p.tries
  from item_progress p join users u on u.id = p.user_id`;

type Place = { learner: string; lesson_id: string; item_id: string };
type AnswerRow = Place & { try_number: number; response: string | Record<string, string[]> };
type ProgressRow = Place & { tries: number };

/** Reads what a database holds, of whichever engine, past the product. */
export async function storedAnswers(databaseUrl: string): Promise<Stored> {
  const read = databaseUrl.startsWith("file:") ? fromSqlite : fromPostgres;
  const [answers, progress] = await read(databaseUrl);
  const at = ({ learner, lesson_id, item_id }: Place) => ({
    learner,
    lessonId: lesson_id,
    itemId: item_id,
  });
  return {
    answers: answers.map((row) => ({
      ...at(row),
      tryNumber: row.try_number,
      response: typeof row.response === "string" ? JSON.parse(row.response) : row.response,
    })),
    progress: progress.map((row) => ({ ...at(row), tries: row.tries })),
  };
}

type Rows = [AnswerRow[], ProgressRow[]];

async function fromSqlite(databaseUrl: string): Promise<Rows> {
  const sqlite = new Database(databaseUrl.replace(/^file:/, ""), { readonly: true });
  const rows: Rows = [
    sqlite.prepare<[], AnswerRow>(ANSWERS).all(),
    sqlite.prepare<[], ProgressRow>(PROGRESS).all(),
  ];
  sqlite.close();
  return rows;
}

async function fromPostgres(databaseUrl: string): Promise<Rows> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const answers = await client.query<AnswerRow>(ANSWERS);
    const progress = await client.query<ProgressRow>(PROGRESS);
    return [answers.rows, progress.rows];
  } finally {
    await client.end();
  }
}
