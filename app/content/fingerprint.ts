import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Part of every lesson's version: raised by hand when a change of the compiler changes what lessons mean. */
export const COMPILER_VERSION = "1";

export function hash(...parts: (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex");
}

/** They read what is compiled, or write what is to be compiled, and make nothing of it. */
const ONLY_READS = /^(rules|course-check|changes|new-course|preview|reference)[\\/]/;

/**
 * Hash of the compiler's own source and of the lock file: a cached lesson is used only while both are the
 * same, so that no change of a widget, a plugin or a dependency is ever missed.
 */
export function compilerFingerprint(project = process.cwd()): string {
  return fingerprintOf(project, (name) => !ONLY_READS.test(name));
}

/** The same with the rules and the check: what they found is used again only while none of them has changed. */
export function checkFingerprint(project = process.cwd()): string {
  return fingerprintOf(project, () => true);
}

function fingerprintOf(project: string, counts: (name: string) => boolean): string {
  const folder = path.join(project, "app", "content");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && counts(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name)));
  return hash(COMPILER_VERSION, readFileSync(path.join(project, "package-lock.json")), ...sources);
}
