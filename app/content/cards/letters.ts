import { readFile } from "node:fs/promises";
import path from "node:path";
import { create, type Font } from "fontkit";
import { decompress } from "wawoff2";

/** A typeface at one weight. */
export type Face = {
  /** Width of a text in pixels at a size. */
  width: (text: string, size: number) => number;
  /** The text as an SVG path that begins at x on the base line y, in pixels. */
  path: (text: string, at: { x: number; y: number; size: number }) => string;
};

/**
 * Opens a typeface of the pages. Texts become outlines, so that a picture looks the same on a build machine without any
 * fonts. fontkit takes weights from TrueType files only, so the file is unpacked first.
 */
export async function openFace(file: string, weight: number): Promise<Face> {
  const packed = await readFile(path.resolve("node_modules/@fontsource-variable", file));
  const variable = create(Buffer.from(await decompress(packed))) as Font;
  const font = variable.getVariation({ wght: weight });
  const run = (text: string) => font.layout(text.normalize("NFC"));
  return {
    width: (text, size) => (run(text).advanceWidth * size) / font.unitsPerEm,
    path: (text, { x, y, size }) => {
      const scale = size / font.unitsPerEm;
      const { glyphs, positions } = run(text);
      let pen = x;
      const outlines = glyphs.map((glyph, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const shape = glyph.path
          .scale(scale, -scale)
          .translate(pen + xOffset * scale, y - yOffset * scale)
          .toSVG();
        pen += xAdvance * scale;
        return shape;
      });
      return `<path d="${outlines.join("")}"/>`;
    },
  };
}

/** The text in lines that are no wider than `most` pixels; a word that is wider stands alone. */
export function linesOf(
  text: string,
  { face, size, most }: { face: Face; size: number; most: number },
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && face.width(longer, size) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
