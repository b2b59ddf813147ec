import { CasingCache } from "drizzle-orm/casing";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { postgresKit } from "../kit";
import { defineSchema } from "../schema/define";

export type ColumnKind = "text" | "integer" | "real" | "boolean" | "time" | "json";

/** A table as the copy sees it; names and kinds are the same on both engines, since the schema is written once. */
export type CopiedTable = {
  name: string;
  columns: { name: string; kind: ColumnKind }[];
  /** Places in `columns` of the primary key's columns, in the key's order. */
  key: number[];
};

/** By the class of the column that the kit makes. */
const KINDS: Record<string, ColumnKind> = {
  PgText: "text",
  PgInteger: "integer",
  PgDoublePrecision: "real",
  PgBoolean: "boolean",
  PgTimestamp: "time",
  PgJsonb: "json",
};

/**
 * All tables of the schema, in an order in which none refers to a later one.
 * They come from the schema's function and not from a list of exports, so a new table cannot be left out.
 * @throws Error where the copy cannot work: another order, no primary key, a kind of column that is new to it.
 */
export const copiedTables = (schema: Record<string, PgTable> = defineSchema(postgresKit)): CopiedTable[] => {
  const casing = new CasingCache("snake_case");
  const earlier = new Set<string>();
  return Object.values(schema).map((table) => {
    const { name, columns, primaryKeys, foreignKeys } = getTableConfig(table);
    for (const foreignKey of foreignKeys) {
      const to = getTableConfig(foreignKey.reference().foreignTable).name;
      if (!earlier.has(to)) throw new Error(`${name} refers to ${to}, which is not copied before it.`);
    }
    earlier.add(name);
    const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
    if (key.length === 0) throw new Error(`${name} has no primary key, by which the copy pages.`);
    return {
      name,
      columns: columns.map((column) => {
        const kind = KINDS[column.columnType];
        if (!kind) throw new Error(`${name}.${column.name} is a ${column.columnType}, new to the copy.`);
        return { name: casing.getColumnCasing(column), kind };
      }),
      key: key.map((column) => columns.findIndex(({ name }) => name === column.name)),
    };
  });
};
