import type { ClassedChange } from "db";
import { editionPath, outlineOfFiles, withEdition } from "~/content/draft-outline";
import type { Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { Problem } from "~/platform/problems";
import { classified, contentOf, isChanged, lessonIds } from "./content";
import { type Draft, type DraftFile, textsOf } from "./read-draft";

/** How much a change asks of those who completed the lesson; in the order of their weight. */
export const CLASSES = ["wording", "minor", "material"] as const;
export type ChangeClass = (typeof CLASSES)[number];

/** A published lesson that is another one in the draft. */
export type ChangedLesson = {
  id: string;
  title: Record<Language, string>;
  /** What the difference says; material where the trainer has raised the edition by hand. */
  proposed: ChangeClass;
  edition: { published: number; draft: number };
};

/** The lessons whose change is to be confirmed, in reading order. */
export const changedLessons = (before: Library, after: Library): ChangedLesson[] =>
  lessonIds(after).flatMap((id) => {
    const [old, now] = [contentOf(before, id), contentOf(after, id)];
    const [was, is] = [before.outline(id), after.outline(id)];
    if (!old || !now || !was || !is || !isChanged(id, before, after)) return [];
    const { kind } = classified(old, now);
    const proposed = is.edition > was.edition ? "material" : kind === "same" ? "wording" : kind;
    return [{ id, title: is.title, proposed, edition: { published: was.edition, draft: is.edition } }];
  });

/** The edition that makes a change what it was classed as: only a raised one asks anybody to look. */
export const editionFor = ({ edition: { published, draft } }: ChangedLesson, kind: ChangeClass): number =>
  kind === "material" ? Math.max(draft, published + 1) : published;

/**
 * What the trainer has confirmed, and what they left as it was proposed.
 * @param chosen class by lesson, as the form sent it
 * @throws Problem `unreadable` for a class or a lesson that the form does not offer
 */
export function confirmed(
  lessons: readonly ChangedLesson[],
  chosen: ReadonlyMap<string, string>,
): (ChangedLesson & { kind: ChangeClass })[] {
  for (const [id, kind] of chosen) {
    const isOffered = lessons.some((lesson) => lesson.id === id) && CLASSES.some((one) => one === kind);
    if (!isOffered) throw new Problem("unreadable");
  }
  return lessons.map((lesson) => ({
    ...lesson,
    kind: (chosen.get(lesson.id) as ChangeClass | undefined) ?? lesson.proposed,
  }));
}

/** What is kept of it with the version. */
export const noted = (lessons: readonly (ChangedLesson & { kind: ChangeClass })[]): ClassedChange[] =>
  lessons.map(({ id, title, kind }) => ({ id, title, kind }));

/**
 * The files of a draft that get another edition by what was confirmed, as they are after that.
 * @throws Problem `invalid` (`form`: `edition-unwritable`)
 */
export function withEditions(
  draft: Draft,
  lessons: readonly (ChangedLesson & { kind: ChangeClass })[],
): Record<string, DraftFile> {
  const changedAt = new Date();
  const outline = outlineOfFiles(textsOf(draft)).lessons;
  return Object.fromEntries(
    lessons.flatMap((lesson) => {
      const edition = editionFor(lesson, lesson.kind);
      const known = outline.find(({ id }) => id === lesson.id);
      if (!known || edition === lesson.edition.draft) return [];
      return known.editions.flatMap((language): [string, DraftFile][] => {
        const path = editionPath(known.folder, language);
        const file = draft.files[path];
        if (!file) return [];
        const text = withEdition(file.text, edition);
        if (text === null) throw new Problem("invalid", { fields: { form: "edition-unwritable" } });
        return [[path, { ...file, text, revision: file.revision + 1, changedAt }]];
      });
    }),
  );
}
