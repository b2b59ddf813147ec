import { courseFiles, courseImagePaths, courseImages, type Db, teamCourses } from "db";
import { and, eq } from "drizzle-orm";
import type { Library } from "~/content/library";
import { enterCourse, libraryFor, publishCourse, readPublication } from "~/domain/authoring";
import { smallLibrary } from "./library";

export const base: Library = smallLibrary();

let written = 0;

/** An id as the tool gives it; another one each time. */
export const newId = (): string => `t-${String(++written).padStart(10, "k")}`;

/** A question that "yes" answers. */
const question = (id: string, about: string): string => `
<SingleChoice id="${id}">
  ${about}

  <Option id="yes" correct>
    Ja
    <Feedback>Genau: ${about}</Feedback>
  </Option>
  <Option id="no">
    Nein
    <Feedback>Noch einmal: ${about}</Feedback>
  </Option>
</SingleChoice>
`;

/** The text of a lesson with one question. */
export const lessonText = (course: string, number: number, body = "Wir fragen nach."): string => `---
id: ${course}-${number}
title: Regel ${number}
objective: Sie kennen die Regel ${number}.
minutes: 5
---

## Die Regel

${body}
${question(`${course}-${number}-frage`, `Gilt die Regel ${number}?`)}`;

/** A course's file; its title is "Unsere Regeln". */
export const courseText = (course: string, title = "Unsere Regeln"): string => `---
id: ${course}
title: { de: ${title} }
summary: { de: Was bei uns gilt. }
audience: { de: Alle im Betrieb. }
outcomes: { de: [Sie kennen die Regeln.] }
---
`;

/** The files of a course of one lesson. */
export const filesOf = (course: string): Record<string, string> => ({
  "course.mdx": courseText(course),
  "01-regel/lesson.de.mdx": lessonText(course, 1),
});

/** A draft of a team, as its trainers left it. */
export async function draft(
  db: Db,
  teamId: string,
  { id = newId(), files = filesOf(id) }: { id?: string; files?: Record<string, string> } = {},
): Promise<string> {
  const now = new Date();
  await db.insert(teamCourses).values({ id, teamId, slug: `entwurf-${id.slice(2)}`, createdAt: now });
  for (const [path, text] of Object.entries(files)) await write(db, id, path, text);
  return id;
}

/** Writes a file of a draft as somebody else's page would save it; null deletes it. */
export async function write(db: Db, courseId: string, path: string, text: string | null): Promise<void> {
  const here = and(eq(courseFiles.courseId, courseId), eq(courseFiles.path, path));
  const [row] = await db.select().from(courseFiles).where(here);
  if (text === null) await db.delete(courseFiles).where(here);
  else if (row) {
    await db
      .update(courseFiles)
      .set({ text, revision: row.revision + 1, changedAt: new Date() })
      .where(here);
  } else {
    await db
      .insert(courseFiles)
      .values({ courseId, path, text, revision: 1, editor: "", edit: 0, changedAt: new Date() });
  }
}

/** Puts a picture of one byte into a draft. */
export async function picture(db: Db, courseId: string, path: string, hash: string): Promise<void> {
  const image = { type: "image/png" as const, width: 1, height: 1, data: "AQ==", addedAt: new Date() };
  await db
    .insert(courseImages)
    .values({ courseId, hash, ...image })
    .onConflictDoNothing();
  await db.insert(courseImagePaths).values({ courseId, path, hash });
}

/** Publishes a draft as somebody would who has looked at it. */
export async function published(db: Db, userId: string, courseId: string, note = "Neu."): Promise<number> {
  const course = await enterCourse(db, { userId, courseId });
  const { seen } = await readPublication(db, base, course, "de");
  return publishCourse(db, base, course, { seen, note });
}

/** The form of an answer to the question of a course's first lesson. */
export async function answerTo(
  db: Db,
  userId: string,
  courseId: string,
  { right = true, tryNumber = 1 } = {},
): Promise<Record<string, string>> {
  const [lesson, item] = [`${courseId}-1`, `${courseId}-1-frage`];
  const library = await libraryFor(db, base, userId);
  const key = library.keys(lesson, "de")[item];
  const shown = library.lessonById(lesson, "de")?.items[item];
  if (key?.type !== "single-choice" || shown?.type !== "single-choice") throw new Error("no such question");
  const choice = shown.options.find(({ id }) => (id === key.correct) === right)?.id ?? "";
  return { _intent: "answer", _item: item, _try: String(tryNumber), choice };
}
