const AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "EAI_AGAIN",
  "SQLITE_BUSY",
  "SQLITE_FULL",
]);

/**
 * PostgreSQL's own codes (appendix A of its manual): connection lost (08…), out of room on the disk (53100), of memory (53200)
 * or of connections (53300), shutting down or starting up (57P01–57P03), and read-only, as a server is that was the primary until a
 * moment ago (25006).
 */
const AWAY_SQLSTATE = /^(?:08...|53[123]00|57P0[123]|25006)$/;

/** What the driver says in words and without a code. */
const AWAY_WORDS =
  /^(?:Connection terminated|timeout expired|timeout exceeded when trying|Query read timeout)/;

/** Whether an error says that the database is away, not ready yet or out of room, so that trying again later makes sense. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.every(isUnavailable);
  const { code = "", message, cause } = error as Error & { code?: string };
  return AWAY.has(code) || AWAY_SQLSTATE.test(code) || AWAY_WORDS.test(message) || isUnavailable(cause);
}
