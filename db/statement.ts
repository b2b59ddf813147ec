import { type Placeholder, sql } from "drizzle-orm";
import type { Db, Query } from "./database";

/** What a query builder becomes when it is prepared: SQLite answers through `sync`, PostgreSQL with a promise. */
export type Prepared = {
  execute(params?: Record<string, unknown>): { sync(): unknown } | Promise<unknown>;
};
type Builder = { _prepare(name?: string): Prepared };

/** A prepared statement with its values, ready to `await` or to hand to `batch`. */
class BoundStatement<Rows> implements PromiseLike<Rows> {
  constructor(
    private readonly prepared: Prepared,
    private readonly values: Record<string, unknown>,
  ) {}

  run() {
    return this.prepared.execute(this.values);
  }

  // biome-ignore lint/suspicious/noThenProperty: it stands wherever a drizzle query can, and those are awaited
  then<A = Rows, B = never>(
    onRows?: ((rows: Rows) => A | PromiseLike<A>) | null,
    onError?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return new Promise<Rows>((resolve) => {
      const running = this.run();
      resolve(("sync" in running ? running.sync() : running) as Rows);
    }).then(onRows, onError);
  }
}

/** Begins a query, whether it was built just now or is a statement with its values. */
export const begin = (query: Query): ReturnType<Prepared["execute"]> =>
  query instanceof BoundStatement ? query.run() : (query as unknown as Builder)._prepare().execute();

/** Names the values of a statement of which `Values` lists names and types. */
export interface ValueOf<Values> {
  <K extends keyof Values & string>(name: K): Placeholder<K>;
  /** Never there at run time; it carries the type. */
  readonly values?: Values;
}

let statements = 0;

/**
 * A query of a hot path: its SQL is built once for each connection, not at every call. Write it as
 * `statement((db, value: ValueOf<{ id: string }>) => db.select().from(users).where(eq(users.id, value("id"))))`.
 * In a column's place a value is encoded as the column is; elsewhere use `encoded(value("at"), table.column)`.
 * @returns a function of connection and values, whose result can be awaited or handed to `batch`.
 */
export function statement<Values, Rows>(
  build: (db: Db, value: ValueOf<Values>) => Query<Rows>,
): (db: Db, values: Values) => Query<Rows> {
  const perConnection = new WeakMap<Db, Prepared>();
  statements += 1;
  const name = `s${statements}`;
  return (db, values) => {
    let prepared = perConnection.get(db);
    if (!prepared) {
      prepared = (build(db, (key) => sql.placeholder(key)) as unknown as Builder)._prepare(name);
      perConnection.set(db, prepared);
    }
    return new BoundStatement<Rows>(prepared, values as Record<string, unknown>);
  };
}
