/** Every kind of refusal, and the HTTP status that it becomes. */
export const STATUS = {
  unreadable: 400,
  "sign-in-needed": 401,
  forbidden: 403,
  "not-found": 404,
  "wrong-method": 405,
  conflict: 409,
  gone: 410,
  "too-large": 413,
  invalid: 422,
  "too-many": 429,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof STATUS;

/** What is wrong, by form field; the whole form is `form`. The values are codes, which app/ui has the texts for. */
export type FieldProblems = Record<string, string>;

/** What the browser gets to know of a problem. */
export type ProblemData = { code: ProblemCode; fields: FieldProblems; retryAfter: number | null };

type Details = { fields?: FieldProblems; retryAfter?: number };

/**
 * A refusal that the person should understand. Thrown anywhere below a route, it becomes its status and `ProblemData`
 * without a wrapper around each loader: `type`, `data` and `init` are how Remix recognises what `data()` returns.
 */
export class Problem extends Error {
  override name = "Problem";
  readonly type = "DataWithResponseInit";
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: FieldProblems;
  /** Seconds until it is worth trying again (too-many only). */
  readonly retryAfter: number | null;
  readonly data: ProblemData;
  readonly init: { status: number; headers: Record<string, string> };

  constructor(code: ProblemCode, { fields = {}, retryAfter }: Details = {}) {
    super(code);
    this.code = code;
    this.status = STATUS[code];
    this.fields = fields;
    this.retryAfter = retryAfter ?? null;
    this.data = { code, fields, retryAfter: this.retryAfter };
    this.init = {
      status: this.status,
      headers: retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) },
    };
  }
}

/** For a `catch` that answers refusals in its own way: the refusal. Anything else is a fault of ours and is thrown again. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  throw error;
}

/** The value, or a `not-found` problem where there is none. */
export function orNotFound<Value>(value: Value | null | undefined): Value;
export function orNotFound<Value>(value: Promise<Value | null | undefined>): Promise<Value>;
export function orNotFound<Value>(value: Value | null | undefined | Promise<Value | null | undefined>) {
  if (value instanceof Promise) return value.then((settled) => orNotFound(settled));
  if (value === null || value === undefined) throw new Problem("not-found");
  return value;
}
