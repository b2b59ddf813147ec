import type { Db } from "db";
import { isPicturePath, isTextPath, outlineOfFiles } from "~/content/draft-outline";
import type { ContentFault } from "~/content/faults";
import type { Language } from "~/content/lessons";
import { exportCourse, importCourse, newCourseId, renumberIds } from "~/content/team-course";
import { Problem } from "~/platform/problems";
import type { Member } from "../teams";
import { insertCourse } from "./create-course";
import type { OpenCourse } from "./enter-course";
import { knownImage, preparedImage, readImages, type StoredImage } from "./images";
import { limitWork, MOST_PICTURES, MOST_TEXT } from "./limits";
import { type Finding, inOrder } from "./preview";
import { readDraft, textsOf } from "./read-draft";

/** A course's draft as a ZIP of the same folder that the repository's courses are, and the name for it. */
export async function exportDraft(
  db: Db,
  course: OpenCourse,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  await limitWork(db, course.me.userId);
  const [draft, images] = await Promise.all([readDraft(db, course), readImages(db, course)]);
  return { bytes: exportCourse(textsOf(draft), images), fileName: `${course.slug}.zip` };
}

/**
 * Makes a new course of the team from a ZIP. Its ids become the new course's own, so that nobody's progress in another one
 * is touched.
 * @returns what is wrong with the file, and then no course
 * @throws Problem `invalid` (`too-many-courses`, `zip-missing`)
 */
export async function importDraft(
  db: Db,
  me: Member,
  { zip, language }: { zip: Uint8Array; language: Language },
): Promise<{ courseId: string } | { faults: Finding[] }> {
  const told = (faults: ContentFault[]) => ({ faults: inOrder({ faults, findings: [] }, language) });
  await limitWork(db, me.userId);
  if (zip.length === 0) throw new Problem("invalid", { fields: { file: "zip-missing" } });
  const { files: sent, images: pictures, faults } = importCourse(zip);
  const refused = [...Object.keys(sent), ...Object.keys(pictures)].find(
    (path) =>
      !(path in sent ? isTextPath(path) : isPicturePath(path)) || (sent[path]?.length ?? 0) > MOST_TEXT,
  );
  if (faults.length > 0) return told(faults);
  if (refused !== undefined || Object.keys(pictures).length > MOST_PICTURES) {
    throw new Problem("invalid", { fields: { file: "zip-other" } });
  }
  const courseId = newCourseId();
  const { files, faults: unread } = await renumberIds(sent, courseId);
  if (unread.length > 0) return told(unread);
  const { title } = outlineOfFiles(files);
  const images: Record<string, StoredImage> = {};
  // One after the other: a picture takes a lot of memory while it is made smaller.
  for (const [path, bytes] of Object.entries(pictures))
    images[path] = (await knownImage(db, me, bytes)) ?? (await preparedImage(bytes));
  await insertCourse(db, me, { courseId, title: title.de || title.en, files, images });
  return { courseId };
}
