import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashOfTerm } from "./compile-lesson";
import { hash } from "./fingerprint";
import type { Memory } from "./kept";
import type { Provenance } from "./lesson-file";
import type { Glossary } from "./schema";

type Entry<Compiled> = { fingerprint: string; source: string; compiled: Compiled };

/** A file by its absolute path and by its name in faults. */
type Source = { path: string; file: string };

/** Compiled files (lessons, articles) on disk, one entry a file; an entry counts while all that it was made from is the same. */
export class Cache {
  constructor(
    readonly folder: string,
    readonly fingerprint: string,
    readonly assetStore: string,
    readonly memory: Memory | null = null,
  ) {}

  async get<Compiled extends Provenance>(
    source: Source,
    bytes: Buffer,
    glossary: Glossary,
  ): Promise<Compiled | null> {
    const entry = await this.#entryOf<Compiled>(source);
    if (!entry) return null;
    const { fingerprint, compiled } = entry;
    if (fingerprint !== this.fingerprint || entry.source !== hash(bytes)) return null;
    for (const [id, sum] of Object.entries(compiled.terms)) if (hashOfTerm(glossary, id) !== sum) return null;
    if (compiled.assets.some((name) => !existsSync(path.join(this.assetStore, name)))) return null;
    const folder = path.dirname(source.path);
    for (const [file, sum] of Object.entries(compiled.inputs)) {
      const input = await readFile(path.join(folder, file)).catch(() => null);
      if (!input || hash(input) !== sum) return null;
    }
    return compiled;
  }

  async #entryOf<Compiled>(source: Source): Promise<Entry<Compiled> | null> {
    const file = this.#pathOf(source);
    const known = this.memory?.get(file);
    if (known) return known.value as Entry<Compiled>;
    try {
      const entry = JSON.parse(await readFile(file, "utf8")) as Entry<Compiled>;
      this.memory?.set(file, { key: "", value: entry });
      return entry;
    } catch {
      return null;
    }
  }

  async set(source: Source, bytes: Buffer, compiled: Provenance): Promise<void> {
    const entry: Entry<Provenance> = { fingerprint: this.fingerprint, source: hash(bytes), compiled };
    const target = this.#pathOf(source);
    this.memory?.set(target, { key: "", value: entry });
    await mkdir(this.folder, { recursive: true });
    await writeFile(`${target}.${process.pid}.part`, JSON.stringify(entry));
    await rename(`${target}.${process.pid}.part`, target);
  }

  #pathOf(source: Source): string {
    return path.join(this.folder, `${hash(source.file).slice(0, 32)}.json`);
  }
}
