import { courseFiles, type Db, users } from "db";
import { and, eq, sql } from "drizzle-orm";
import { idOf, isTextPath } from "~/content/draft-outline";
import { type Edit, isOvertaken, isReplacedBy } from "~/platform/edits";
import { Problem } from "~/platform/problems";
import { keepFewest, keepStanding, keepText } from "./copies";
import type { OpenCourse } from "./enter-course";
import { limitSaving, MOST_TEXT } from "./limits";

/** A text of the draft as it is stored. */
export type FileState = {
  text: string;
  revision: number;
  savedAt: string;
  /** Who saved it; null for somebody who has left. */
  by: string | null;
};

export type SaveInput = {
  path: string;
  text: string;
  edit: Edit;
  /** The trainer has seen what stands there at `edit.revision`, and chosen their own: the other one becomes a copy. */
  over?: boolean;
};

export type SavedFile =
  /** `path` differs where the lesson has been moved meanwhile. */
  | { said: "saved"; state: FileState; path: string }
  /** Somebody else has saved, which `state` holds; what was sent is kept as a copy. */
  | { said: "conflict"; state: FileState }
  | { said: "too-long" }
  /** The file is no longer there; what was sent is kept as a copy. */
  | { said: "gone" };

/**
 * Saves a text of the draft, if nobody else has since the revision that it began with. Nothing that was typed is lost:
 * what cannot be stored in its place is kept beside it.
 * @throws Problem `not-found` for a path that no course has; `too-many`
 */
export async function saveFile(db: Db, course: OpenCourse, input: SaveInput): Promise<SavedFile> {
  if (!isTextPath(input.path)) throw new Problem("not-found");
  const text = plainText(input.text);
  if (text.length > MOST_TEXT) return { said: "too-long" };
  await limitSaving(db, course.me.userId);
  return store(db, course, { ...input, text });
}

/** Forms end lines as DOS does; courses do not. */
export const plainText = (typed: string): string => typed.replace(/\r\n?/g, "\n");

async function store(db: Db, course: OpenCourse, input: SaveInput): Promise<SavedFile> {
  const { path, text, edit, over } = input;
  const now = new Date();
  const replace = db
    .update(courseFiles)
    .set({
      text,
      revision: sql`${courseFiles.revision} + 1`,
      editor: edit.editor,
      edit: edit.edit,
      changedById: course.me.userId,
      changedAt: now,
    })
    .where(
      and(eq(courseFiles.courseId, course.id), eq(courseFiles.path, path), isReplacedBy(courseFiles, edit)),
    )
    .returning({ revision: courseFiles.revision });
  const [saved] = over ? await replaceSeen(db, course, input, replace) : await replace;
  // Its own revision, and not what stands there by now: that may be somebody else's already.
  if (saved) return { said: "saved", path, state: { text, ...saved, savedAt: now.toISOString(), by: null } };
  const found = await readFile(db, course, path);
  if (!found) {
    const elsewhere = await pathNow(db, course, input);
    if (elsewhere) return store(db, course, { ...input, path: elsewhere });
    await keepText(db, course, { path, text, why: "conflict" });
    return { said: "gone" };
  }
  const { editor, edit: lastEdit, ...state } = found;
  if (state.text === text || isOvertaken({ editor, edit: lastEdit }, edit)) {
    return { said: "saved", state, path };
  }
  await keepText(db, course, { path, text, why: "conflict" });
  return { said: "conflict", state };
}

/** Replaces what the trainer has seen, which becomes a copy in the same transaction. */
async function replaceSeen<Row>(
  db: Db,
  course: OpenCourse,
  { path, edit: { revision } }: SaveInput,
  replace: PromiseLike<Row>,
): Promise<Row> {
  const results = await db.batch([
    keepStanding(db, course, { path, revision, why: "conflict" }),
    keepFewest(db, course, path),
    replace,
  ]);
  return results[2];
}

/** A text of the draft, and which page saved it last. */
export async function readFile(db: Db, course: Pick<OpenCourse, "id">, path: string) {
  const [row] = await db
    .select({
      text: courseFiles.text,
      revision: courseFiles.revision,
      editor: courseFiles.editor,
      edit: courseFiles.edit,
      changedAt: courseFiles.changedAt,
      by: users.name,
    })
    .from(courseFiles)
    .leftJoin(users, eq(users.id, courseFiles.changedById))
    .where(and(eq(courseFiles.courseId, course.id), eq(courseFiles.path, path)));
  if (!row) return null;
  const { changedAt, ...rest } = row;
  return { ...rest, savedAt: changedAt.toISOString() };
}

/** Where a lesson's text stands now that its folder has another number or name: what it says it is (`id`) never changes. */
async function pathNow(db: Db, course: OpenCourse, { path, text }: SaveInput): Promise<string | null> {
  const id = idOf(text);
  const name = path.split("/")[1];
  if (id === "" || !name) return null;
  const rows = await db
    .select({ path: courseFiles.path, text: courseFiles.text })
    .from(courseFiles)
    .where(eq(courseFiles.courseId, course.id));
  return rows.find((row) => row.path.endsWith(`/${name}`) && idOf(row.text) === id)?.path ?? null;
}
