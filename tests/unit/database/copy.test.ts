import { TableChecksum } from "db/copy/checksum";
import { type CopiedTable, copiedTables } from "db/copy/tables";
import { canonicalJson, faultOf, type Row } from "db/copy/values";
import { postgresKit as kit } from "db/kit";
import { defineSchema } from "db/schema/define";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("the tables that are copied", () => {
  it("are all of the schema, with their names in the database", () => {
    expect(copiedTables()).toHaveLength(Object.keys(defineSchema(kit)).length);
    const progress = copiedTables().find(({ name }) => name === "item_progress");
    expect(progress?.key.map((place) => progress.columns[place]?.name)).toEqual([
      "user_id",
      "lesson_id",
      "item_id",
    ]);
  });

  it("are refused in an order in which a row could come before the one that it points at", () => {
    const reversed = Object.fromEntries(Object.entries(defineSchema(kit)).reverse());
    expect(() => copiedTables(reversed)).toThrow(/refers to \w+, which is not copied before it/);
  });

  it("are refused without a primary key", () => {
    const keyless = kit.table("keyless", { name: kit.text() });
    expect(() => copiedTables({ keyless })).toThrow(/keyless has no primary key/);
  });
});

describe("a value", () => {
  it.each([
    ["text", "A\0", /character zero/, null],
    ["text", 7, /is not text/, /is not text/],
    ["integer", 2 ** 31, /larger than/, null],
    ["integer", -(2 ** 31), null, null],
    ["integer", 1.5, /whole number/, /whole number/],
    ["real", "x", /not a number/, /not a number/],
    ["boolean", 2, /neither true nor false/, /neither true nor false/],
    ["time", Date.UTC(9999, 11, 31, 23, 59, 59, 999), null, null],
    ["time", Date.UTC(10_000, 0, 1), /years 1 to 9999/, null],
    ["time", Date.parse("0000-12-31T23:59:59.999Z"), /years 1 to 9999/, null],
    ["json", "{", /is not JSON/, /is not JSON/],
    ["json", '["\\u0000"]', /character zero/, null],
    ["json", '["\\\\u0000", "\\ud83d\\ude00", "\\udbff\\udfff"]', null, null],
    ["json", '{"a":{"\\ud83d":1}}', /half a character/, null],
    ["json", "[1e400]", /number that is too large/, /number that is too large/],
  ] as const)("(%s) %j is looked at for PostgreSQL and for SQLite", (kind, value, postgres, sqlite) => {
    for (const [engine, words] of [
      ["postgres", postgres],
      ["sqlite", sqlite],
    ] as const) {
      const fault = faultOf(kind, value, engine);
      if (words) expect(fault).toMatch(words);
      else expect(fault).toBeNull();
    }
  });

  it("of JSON has one canonical form, however its properties are ordered and spaced", () => {
    expect(canonicalJson(' {"b": 1, "a": [ {"2":null, "1":1.0} ], "__proto__": {"x":1}}')).toBe(
      '{"__proto__":{"x":1},"a":[{"1":1,"2":null}],"b":1}',
    );
    const properties = fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), { selector: ([name]) => name });
    const written = (all: [string, unknown][]) =>
      `{${all.map(([name, value]) => `${JSON.stringify(name)} : ${JSON.stringify(value)}`).join(" , ")}}`;
    fc.assert(
      fc.property(properties, (all) => {
        const canonical = canonicalJson(written(all));
        expect(canonicalJson(written([...all].reverse()))).toBe(canonical);
        expect(JSON.parse(canonical)).toEqual(JSON.parse(written(all)));
      }),
    );
  });
});

describe("a table's checksum", () => {
  const table: CopiedTable = {
    name: "notes",
    columns: [
      { name: "id", kind: "text" },
      { name: "body", kind: "text" },
      { name: "size", kind: "integer" },
    ],
    key: [0],
  };
  const sumOf = (rows: Row[]) => {
    const checksum = new TableChecksum(table);
    for (const row of rows) checksum.add(row);
    return String(checksum);
  };
  const rows = fc.uniqueArray(
    fc.tuple(fc.string(), fc.option(fc.string()), fc.option(fc.integer())) as fc.Arbitrary<Row>,
    { selector: (row) => row[0], minLength: 1 },
  );

  it("is the same in any order of rows, and another one after any change", () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.constantFrom("x", " ", "\u0301"), (all, index, more) => {
        const sum = sumOf(all);
        expect(sumOf([...all].reverse())).toBe(sum);
        const place = index % all.length;
        const [id, body, size] = all[place] as Row;
        for (const changed of [
          [id, `${body ?? ""}${more}`, size],
          [id, body === null ? "" : null, size],
          [id, size, body],
        ] as Row[]) {
          if (JSON.stringify(changed) === JSON.stringify(all[place])) continue;
          expect(sumOf(all.with(place, changed))).not.toBe(sum);
        }
        expect(sumOf(all.toSpliced(place, 1))).not.toBe(sum);
      }),
    );
  });
});
