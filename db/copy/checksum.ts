import { hash } from "node:crypto";
import type { CopiedTable } from "./tables";
import { canonicalJson, type Row } from "./values";

const LANES = 8;

/**
 * The checksum of a table's rows, the same on every engine: SHA-256 of each row's canonical form, added up, each 32 bits
 * for themselves. A sum does not ask for an order, and engines sort text differently; equal rows, which a sum of
 * exclusive-or would lose, do not occur, since the key is in the row.
 */
export class TableChecksum {
  rows = 0;
  private readonly sums = new Uint32Array(LANES);

  constructor(private readonly table: CopiedTable) {}

  add(row: Row): void {
    const digest = hash("sha256", canonicalRow(this.table, row), "buffer");
    for (let lane = 0; lane < LANES; lane += 1) {
      this.sums[lane] = (this.sums[lane] ?? 0) + digest.readUInt32BE(lane * 4);
    }
    this.rows += 1;
  }

  /** 64 hexadecimal digits; zeros for a table without rows. */
  toString(): string {
    return [...this.sums].map((sum) => sum.toString(16).padStart(8, "0")).join("");
  }
}

/** JSON of the values, in the order of the columns. */
function canonicalRow({ columns }: CopiedTable, row: Row): string {
  return JSON.stringify(
    row.map((value, place) =>
      columns[place]?.kind === "json" && typeof value === "string" ? canonicalJson(value) : value,
    ),
  );
}
