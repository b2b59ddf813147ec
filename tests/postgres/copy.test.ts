import { spawn } from "node:child_process";
import Database from "better-sqlite3";
import { type CopyOptions, compareDatabases, copyDatabase, isFaithful } from "db/copy";
import { openPostgres } from "db/postgres";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GERMAN, newDatabase, newFile, onServer, sample, tablesOf, targets } from "../support/copy-places";
import { contents, everythingIn, realTables, sqliteWith } from "../support/every-table";

/** Stops a copy after that many batches. */
function stoppedAfter(batches: number, options: CopyOptions) {
  const stop = new AbortController();
  let left = batches;
  return copyDatabase({
    ...options,
    signal: stop.signal,
    onProgress: ({ step }) => {
      if (step !== "copying") return;
      left -= 1;
      if (left === 0) stop.abort();
    },
  });
}

describe("a copy", () => {
  it("from SQLite to PostgreSQL and back has every row of every table", async () => {
    const everything = fc.asyncProperty(contents(3), async (filled) => {
      const from = await sqliteWith(newFile(), filled);
      const [there, back] = [await newDatabase(GERMAN), `file:${newFile()}`];
      const source = await everythingIn(from);
      expect(Object.keys(source).sort()).toEqual(realTables());
      for (const rows of Object.values(source)) expect(rows.length).toBeGreaterThan(0);
      for (const [one, other] of [
        [from, there],
        [there, back],
      ] as const) {
        const report = await copyDatabase({ from: one, to: other, rowsPerBatch: 4 });
        expect(isFaithful(report)).toBe(true);
        expect(report.tables.map(({ table }) => table).sort()).toEqual(realTables());
        expect(await everythingIn(other)).toEqual(source);
      }
      expect(await tablesOf(there)).toEqual(realTables());
      expect((await compareDatabases({ from, to: back })).every(({ equal }) => equal)).toBe(true);
    });
    await fc.assert(everything, { numRuns: 5, endOnFailure: true });
  });

  it("goes from PostgreSQL to PostgreSQL, and leaves a database that KI-fit starts on", async () => {
    const from = await newDatabase();
    await copyDatabase({ from: await sqliteWith(newFile(), sample(3)), to: from });
    const to = await newDatabase();
    expect(isFaithful(await copyDatabase({ from, to }))).toBe(true);
    expect(await everythingIn(to)).toEqual(await everythingIn(from));
    await (await openPostgres(to)).close();
  });
});

describe.each(targets)("an interrupted copy to %s", (_, newTarget, start) => {
  it("goes on where it was, and nothing is there twice or missing", async () => {
    const file = await sqliteWith(newFile(), sample(4));
    const server = await newDatabase(GERMAN);
    await copyDatabase({ from: file, to: server });
    const source = await everythingIn(file);
    for (const from of [file, server]) {
      const to = await newTarget();
      const options = { from, to, rowsPerBatch: 3 };
      for (const batches of [1, 2, 5]) {
        await expect(stoppedAfter(batches, options)).rejects.toThrow(/abort/i);
        await expect(start(to)).rejects.toThrow(/copy that is not finished/);
      }
      const report = await copyDatabase(options);
      expect(report.rowsBefore).toBeGreaterThanOrEqual(8);
      expect(report.rowsBefore).toBeLessThan(Object.values(source).flat().length);
      expect(isFaithful(report)).toBe(true);
      expect(await everythingIn(to)).toEqual(source);
      await (await start(to)).close();
    }
  });

  it("does not go on with another source, nor with one that has changed since", async () => {
    const file = newFile();
    const from = await sqliteWith(file, sample(4));
    const to = await newTarget();
    await expect(stoppedAfter(2, { from, to, rowsPerBatch: 3 })).rejects.toThrow(/abort/i);
    const other = await sqliteWith(newFile(), sample(4, 8));
    await expect(copyDatabase({ from: other, to })).rejects.toThrow(/another source/);
    new Database(file).exec("update users set name = name || '!'").close();
    await expect(copyDatabase({ from, to })).rejects.toThrow(/changed since/);
  });

  it("finds one changed byte in what was there already, and does not count as finished", async () => {
    const from = await sqliteWith(newFile(), sample(4));
    const to = await newTarget();
    await expect(stoppedAfter(8, { from, to, rowsPerBatch: 3 })).rejects.toThrow(/abort/i);
    const change =
      "update users set password_hash = password_hash || 'x' where id = (select min(id) from users)";
    if (to.startsWith("file:")) new Database(to.slice(5)).exec(change).close();
    else await onServer(change, to);
    const report = await copyDatabase({ from, to });
    expect(report.tables.filter(({ equal }) => !equal).map(({ table }) => table)).toEqual(["users"]);
    await expect(start(to)).rejects.toThrow(/copy that is not finished/);
    await expect(compareDatabases({ from, to })).rejects.toThrow(/copy that is not finished/);
  });

  it("notices a source that is written to meanwhile", async () => {
    const file = newFile();
    const from = await sqliteWith(file, sample(4));
    const to = await newTarget();
    let written = false;
    const onProgress = ({ step }: { step: string }) => {
      if (step !== "copying" || written) return;
      written = true;
      new Database(file).exec("update teams set name = name || '!'").close();
    };
    const report = await copyDatabase({ from, to, onProgress });
    expect(report.changed).toEqual(["teams"]);
    expect(isFaithful(report)).toBe(false);
  });
});

/** The command as an operator runs it. */
function runCommand(
  args: string[],
  onOutput: (output: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
) {
  const child = spawn(process.execPath, ["scripts/copy-database.mjs", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      onOutput(output, (signal) => child.kill(signal));
    });
  }
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once("close", (code) => resolve({ code, output }));
  });
}

describe("npm run db:copy", { timeout: 60_000 }, () => {
  it.each(targets)("killed with SIGKILL in the middle, to %s, goes on", async (_, newTarget) => {
    const from = await sqliteWith(newFile(), sample(120));
    const to = await newTarget();
    const args = ["--from", from, "--to", to];
    const killed = await runCommand([...args, "--rows-per-batch", "1"], (output, kill) => {
      if (output.includes("copying memberships")) kill("SIGKILL");
    });
    expect(killed.code).toBeNull();
    expect(killed.output).not.toContain("checking");
    const { code, output } = await runCommand(args);
    expect(output).toMatch(/[1-9]\d* were there from an earlier run/);
    expect(code).toBe(0);
    expect(await everythingIn(to)).toEqual(await everythingIn(from));
  });

  it.each(targets)("stops at Ctrl+C, to %s, says how to go on, and does", async (_, newTarget) => {
    const from = await sqliteWith(newFile(), sample(120));
    const args = ["--from", from, "--to", await newTarget()];
    let interrupted = false;
    const stopped = await runCommand([...args, "--rows-per-batch", "1"], (output, kill) => {
      if (interrupted || !output.includes("copying memberships")) return;
      interrupted = true;
      kill("SIGINT");
    });
    expect(stopped).toMatchObject({ code: 130, output: expect.stringContaining("it goes on here") });
    expect(await runCommand(args)).toMatchObject({ code: 0, output: expect.stringContaining("earlier run") });
  });

  it("says with exit status 1 which tables differ, and checks without copying", async () => {
    const from = await sqliteWith(newFile(), sample(3));
    const to = await newDatabase();
    expect(await runCommand(["--from", from, "--to", to])).toMatchObject({ code: 0 });
    const check = ["--check", "--from", from, "--to", to];
    expect(await runCommand(check)).toMatchObject({ code: 0 });
    await onServer("update attempts set number = number + 1 where id = (select min(id) from attempts)", to);
    const { code, output } = await runCommand(check);
    expect(code).toBe(1);
    expect(output).toMatch(/attempts .* ≠ .* NO\n/);
    expect(output).toContain("The two differ in attempts.");
  });

  it("names what is wrong with its arguments, with exit status 2", async () => {
    for (const args of [
      [],
      ["--from", "file:a.db"],
      ["--from", "a.db", "--to", "file:b.db"],
      ["--fro", "file:a.db"],
    ]) {
      expect(await runCommand(args)).toMatchObject({ code: 2 });
    }
  });
});
