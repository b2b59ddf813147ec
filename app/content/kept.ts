import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hash } from "./fingerprint";

/** What a process that runs for long remembers besides the disk: by name, what it was made from and what it is. */
export type Memory = Map<string, { key: string; value: unknown }>;

/** What cannot change while a process runs, such as the code that it runs: made once a memory. */
export function onceIn<T>(memory: Memory | undefined, name: string, make: () => T): T {
  const known = memory?.get(name);
  if (known) return known.value as T;
  const value = make();
  memory?.set(name, { key: "", value });
  return value;
}

/**
 * Results of pure work, one a name, on disk and in memory: each counts while all that it was made from is the same.
 * Where nothing can be written, the work is done again each time.
 */
export class Kept {
  constructor(
    readonly folder: string,
    readonly fingerprint: string,
    readonly memory: Memory = new Map(),
  ) {}

  /** What `make` gave for these parts, or gives now. Only results that pass `worth` are kept; all must be plain data. */
  of<T>(name: string, parts: readonly string[], make: () => T, worth: (value: T) => boolean = () => true): T {
    const key = hash(this.fingerprint, ...parts);
    const file = path.join(this.folder, `${name}.json`);
    const known = this.memory.get(file) ?? read(file);
    if (known?.key === key) {
      this.memory.set(file, known);
      return known.value as T;
    }
    const value = make();
    if (worth(value)) {
      this.memory.set(file, { key, value });
      write(file, { key, value });
    }
    return value;
  }
}

function read(file: string): { key: string; value: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function write(file: string, entry: object): void {
  const part = `${file}.${process.pid}.part`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(part, JSON.stringify(entry));
    renameSync(part, file);
  } catch {
    // A full or read-only disk costs time and nothing else.
  }
}
