import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import { describe, expect, it } from "vitest";
import { unpacked } from "~/domain/reports/pdf/unpacked";

const require = createRequire(import.meta.url);
const fileOf = (name: string) =>
  readFileSync(require.resolve(`@fontsource/${name.split("-latin")[0]}/files/${name}-normal.woff`));

describe("a typeface that is unpacked", () => {
  it.each(["schibsted-grotesk-latin-400", "literata-latin-ext-600"])("is the same typeface: %s", (name) => {
    const woff = fileOf(name);
    const [before, after] = [woff, unpacked(woff)].map((bytes) => fontkit.create(bytes) as fontkit.Font);
    if (!before || !after) throw new Error("The typeface cannot be opened.");
    expect(after.characterSet).toEqual(before.characterSet);
    expect(after.postscriptName).toBe(before.postscriptName);
    for (const point of before.characterSet) {
      const [one, other] = [before, after].map((font) => font.glyphForCodePoint(point));
      expect(other?.advanceWidth).toBe(one?.advanceWidth);
      expect(other?.path.toSVG()).toBe(one?.path.toSVG());
    }
  });

  it("is refused where it is none", () => {
    expect(() => unpacked(Buffer.from("not a typeface"))).toThrow("no WOFF file");
  });
});
