import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type Classified, classifyBoth, type WithKeys } from "~/content/changes";
import { LANGUAGES, type Language } from "~/content/lessons";
import type { Library } from "~/content/library";

/** A lesson in both languages, with its keys. */
export type Content = Record<Language, WithKeys>;

/** As text, since PostgreSQL's JSON would not keep the order of fields; about a quarter of the size. */
export const packed = (value: unknown): string =>
  deflateRawSync(JSON.stringify(value), { level: 6 }).toString("base64");

export const unpacked = <T>(text: string): T =>
  JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8")) as T;

export const hashOf = (...parts: string[]): string => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex").slice(0, 16);
};

/** A lesson of a library in both languages; undefined where it has none of that id. */
export function contentOf(library: Library, lessonId: string): Content | undefined {
  const [de, en] = LANGUAGES.map((language) => {
    const lesson = library.lessonById(lessonId, language);
    return lesson && { lesson, keys: library.keys(lessonId, language) };
  });
  return de && en ? { de, en } : undefined;
}

/** Names a lesson in both its languages. */
export const versionOf = ({ de, en }: Content): string => hashOf(de.lesson.version, en.lesson.version);

export const classified = (before: Content, after: Content): Classified =>
  classifyBoth(LANGUAGES.map((language) => ({ before: before[language], after: after[language] })));

/** The ids of all lessons of a library, tests too. */
export const lessonIds = (library: Library): string[] =>
  library.courses().flatMap(({ lessons }) => lessons.map(({ id }) => id));

/** The contents of a library, by lesson, as lists of what was published are. */
export const contentsIn = (library: Library): Map<string, Content[]> =>
  new Map(
    lessonIds(library).map((id) => {
      const content = contentOf(library, id);
      return [id, content ? [content] : []];
    }),
  );

/** Whether a lesson is another one than before, or has come, or goes. */
export function isChanged(id: string, before: Library, after: Library): boolean {
  const [old, now] = [contentOf(before, id), contentOf(after, id)];
  if (!old || !now) return true;
  return (
    versionOf(old) !== versionOf(now) ||
    old.de.lesson.courseId !== now.de.lesson.courseId ||
    old.de.lesson.slug !== now.de.lesson.slug ||
    before.outline(id)?.edition !== after.outline(id)?.edition
  );
}
