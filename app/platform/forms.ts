import { data } from "@remix-run/node";
import type { z } from "zod";
import { type FieldProblems, Problem } from "./problems";

/** The fields of a form as text. */
export type Fields<Name extends string = string> = Record<Name, string>;

const MAX_BYTES = 64 * 1024;

/** What is left of bytes that are no UTF-8; and the character zero, which nobody types and PostgreSQL cannot store. */
const UNREADABLE = /[\uFFFD\0]/;

/**
 * Reads the named fields of a posted form; what is missing is "". A body that is no form or no UTF-8 is a problem of
 * whoever sent it, not a fault of ours.
 * @throws Problem `unreadable` or `too-large`.
 */
export async function readForm<const Name extends string>(
  request: Request,
  names: readonly Name[],
): Promise<Fields<Name>> {
  return fieldsOf(await formOf(request), names);
}

function fieldsOf<const Name extends string>(
  form: URLSearchParams | FormData,
  names: readonly Name[],
  lists: readonly Name[] = [],
): Fields<Name> {
  const fields = {} as Fields<Name>;
  for (const name of names) {
    const sent = form.getAll(name).filter((value) => typeof value === "string");
    fields[name] = (lists.includes(name) ? sent.join("\n") : sent[0]) ?? "";
    if (UNREADABLE.test(fields[name])) throw new Problem("unreadable");
  }
  return fields;
}

/**
 * All fields of a posted form in the order they came, for forms whose names depend on what is asked.
 * @throws Problem `unreadable` or `too-large`.
 */
export async function readEntries(request: Request): Promise<[string, string][]> {
  const entries = [...(await formOf(request)).entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  if (entries.some((entry) => entry.some((text) => UNREADABLE.test(text)))) throw new Problem("unreadable");
  return entries;
}

/**
 * Named fields of a posted form, and the bytes of one file in it; none where no file was chosen. What is chosen several
 * times in a field of `lists` stands there line by line. All fields whose names begin with `each` are among them.
 * @throws Problem `unreadable` or `too-large`.
 */
export async function readUpload<const Name extends string>(
  request: Request,
  names: readonly Name[],
  { file = "", lists = [], each }: { file?: string; lists?: readonly Name[]; each?: string },
): Promise<{ fields: Fields<Name>; bytes: Uint8Array }> {
  const form = await formOf(request);
  const more = [...form].filter(
    (entry): entry is [string, string] =>
      each !== undefined && entry[0].startsWith(each) && typeof entry[1] === "string",
  );
  if (more.flat().some((text) => UNREADABLE.test(text))) throw new Problem("unreadable");
  const sent = form.get(file);
  const bytes = sent instanceof Blob ? new Uint8Array(await sent.arrayBuffer()) : new Uint8Array();
  return { fields: { ...Object.fromEntries(more), ...fieldsOf(form, names, lists) }, bytes };
}

async function formOf(request: Request): Promise<URLSearchParams | FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    return request.formData().catch(() => {
      throw new Problem("unreadable");
    });
  }
  if (type !== "" && !type.startsWith("application/x-www-form-urlencoded")) throw new Problem("unreadable");
  const body = await request.arrayBuffer();
  if (body.byteLength > MAX_BYTES) throw new Problem("too-large");
  try {
    return new URLSearchParams(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new Problem("unreadable");
  }
}

/**
 * The input as its schema says. The messages of the schema are codes; the first one of each field counts.
 * @throws Problem `invalid` with the code of each field that is wrong.
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[String(issue.path[0] ?? "form")] ??= issue.message;
  throw new Problem("invalid", { fields });
}

/** What a form gets back that was refused: codes by field, and what was typed. */
export type Refused = { problems: FieldProblems; values: Fields; retryAfter: number | null };

/** The answer to a form that was not meant to be done yet, such as one that asks for more to choose from: as it was typed. */
export const notYet = (values: Fields) => data<Refused>({ problems: {}, values, retryAfter: null });

/**
 * The answer to a form that was refused for a reason the person can mend, with what they typed in it. Passwords are
 * not sent back, so leave them out of `values`. Any other error goes on its way.
 */
export function refused(error: unknown, values: Fields) {
  if (!(error instanceof Problem) || !canBeMended(error)) throw error;
  const problems: FieldProblems = error.code === "too-many" ? { form: "too-many" } : error.fields;
  return data<Refused>({ problems, values, retryAfter: error.retryAfter }, error.init);
}

/** Also a conflict that says which field of the form it is about. */
const canBeMended = ({ code, fields }: Problem): boolean =>
  code === "invalid" || code === "too-many" || (code === "conflict" && Object.keys(fields).length > 0);
