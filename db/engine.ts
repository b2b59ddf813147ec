export type Engine = "sqlite" | "postgres";

/** Which engine an address belongs to: `postgres://…` or `postgresql://…`; anything else is a file. */
export const engineOf = (url: string | undefined): Engine =>
  /^postgres(?:ql)?:\/\//.test(url ?? "") ? "postgres" : "sqlite";

/** The engine of this process. Tables are made when they are imported, so it is known before any setting is read. */
export const ENGINE = engineOf(process.env.DATABASE_URL?.trim());
