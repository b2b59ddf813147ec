import { zipSync } from "fflate";

import { type ContentFault, compareText } from "../faults";
import { faultOf } from "../folders";
import { inWords, type Said, say } from "../sentences";
import type { CourseFiles } from "./course-files";
import { isPicturePath, isTextPath, LONGEST_PATH } from "./folder";
import { IMAGE_LIMITS } from "./image";
import { LIMITS } from "./limits";

import { type ZipEntry, zipEntries } from "./zip-entries";

/** How much a ZIP file may hold; what it says of itself is asked before anything is unpacked. */
export const ZIP_LIMITS = { bytes: 25_000_000, entries: 500, unpackedBytes: 60_000_000 };

/** The same files give the same bytes: the time of an export is not in it. ZIP knows no day before this one. */
const NO_TIME = new Date(1980, 0, 1);

/** A course as a ZIP file of the folder that the repository uses; the same course gives the same bytes. */
export function exportCourse(files: CourseFiles, images: Record<string, Uint8Array>): Uint8Array {
  const texts = Object.entries(files).map(([path, text]): [string, Uint8Array] => [
    path,
    Buffer.from(text, "utf8"),
  ]);
  const entries = [...texts, ...Object.entries(images)].sort(([a], [b]) => compareText(a, b));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: NO_TIME });
}

export type ImportedCourse = {
  files: CourseFiles;
  /** As they are in the ZIP file: `readImage` says whether they are pictures. */
  images: Record<string, Uint8Array>;
  faults: ContentFault[];
};

/**
 * The course in a ZIP file, byte for byte as it was exported. Other folders may be around it, as when a folder is packed whole.
 * What no course has is refused; nothing is unpacked that is larger than a course may be, and no name leads out of it.
 */
export function importCourse(zip: Uint8Array): ImportedCourse {
  const refused = (what: Said, mend: Said, file = "zip"): ImportedCourse => ({
    files: {},
    images: {},
    faults: [faultOf(file, what, mend)],
  });
  if (zip.length > ZIP_LIMITS.bytes)
    return refused(say("is larger than {0} MB", ZIP_LIMITS.bytes / 1e6), "leave out what no lesson shows");
  let unpacked: Map<string, Uint8Array>;
  try {
    unpacked = unpack(zip);
  } catch (error) {
    if (error instanceof RefusedZip) return refused(error.what, error.mend);
    return refused("is no ZIP file that can be read", "pack the folder of the course as a ZIP file");
  }
  const result: ImportedCourse = { files: {}, images: {}, faults: [] };
  const around = commonFolder([...unpacked.keys()]);
  for (const [name, bytes] of unpacked) place(result, name.slice(around.length), bytes);
  if (!Object.hasOwn(result.files, "course.mdx") && !result.faults.some(({ file }) => file === "course.mdx"))
    result.faults.push(faultOf("course.mdx", "there is no course.mdx", "pack the folder that it lies in"));
  return result;
}

class RefusedZip extends Error {
  constructor(
    readonly what: Said,
    readonly mend: Said,
  ) {
    super(inWords(what, "en"));
  }
}

function unpack(zip: Uint8Array): Map<string, Uint8Array> {
  const entries = zipEntries(zip).filter(({ name }) => !isIgnored(name));
  refuseUnusual(entries);
  return new Map(entries.map((entry) => [entry.name, bytesOf(entry)]));
}

function bytesOf({ name, unpack }: ZipEntry): Uint8Array {
  try {
    return unpack();
  } catch {
    const damaged = say("holds {0}, which is damaged", JSON.stringify(short(name)));
    throw new RefusedZip(damaged, "pack the folder again");
  }
}

function refuseUnusual(entries: ZipEntry[]): void {
  const names = new Set<string>();
  let bytes = 0;
  for (const { name, unpackedSize, compression } of entries) {
    if (names.has(name))
      throw new RefusedZip(say("holds {0} twice", JSON.stringify(short(name))), "pack the folder again");
    names.add(name);
    bytes += unpackedSize;
    if (names.size > ZIP_LIMITS.entries)
      throw new RefusedZip(say("holds more than {0} files", ZIP_LIMITS.entries), "pack one course alone");
    if (unpackedSize > IMAGE_LIMITS.bytes || bytes > ZIP_LIMITS.unpackedBytes)
      throw new RefusedZip("becomes too large when it is unpacked", "leave out what no lesson shows");
    if (compression !== 0 && compression !== 8)
      throw new RefusedZip("is packed in an unusual way", "pack the folder again as an ordinary ZIP file");
  }
}

/** Folders, and what systems put beside files by themselves. */
const isIgnored = (name: string): boolean =>
  name.endsWith("/") || /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name);

/** The folder that everything lies in, with its slash; empty when there is none. */
function commonFolder(names: string[]): string {
  const course = names.find((name) => /^((?!\.\.?\/)[^/]+\/)+course\.mdx$/.test(name));
  const folder = course?.slice(0, -"course.mdx".length) ?? "";
  return names.every((name) => name.startsWith(folder)) ? folder : "";
}

function place(result: ImportedCourse, path: string, bytes: Uint8Array): void {
  const refuse = (what: Said, mend: Said) => result.faults.push(faultOf(short(path), what, mend));
  if (isPicturePath(path)) {
    result.images[path] = bytes;
    return;
  }
  if (!isTextPath(path)) {
    refuse(...whyNot(path));
    return;
  }
  if (bytes.length > LIMITS.fileBytes) {
    refuse("is too long for a lesson", "divide it into two");
    return;
  }
  try {
    result.files[path] = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    refuse("is no text in UTF-8", "save it as UTF-8");
  }
}

function whyNot(path: string): [what: Said, mend: Said] {
  if (/(^|[\\/])\.\.?([\\/]|$)|^[\\/]|^[a-z]:|\\/i.test(path))
    return ["its name leads out of the course", "pack the folder of the course again"];
  if (/\.svg$/i.test(path))
    return ["is an SVG file, which can hold scripts", "save the picture as PNG or WebP"];
  if (/\.(mp4|webm|vtt|txt)$/i.test(path))
    return ["belongs to a film or to a TokenSlider", "leave it out: courses of a team have neither"];
  return ["is no file that courses of a team have", "leave it out, or name it as docs/authoring.md says"];
}

const short = (name: string): string =>
  name.length > LONGEST_PATH ? `${name.slice(0, LONGEST_PATH)}…` : name;
