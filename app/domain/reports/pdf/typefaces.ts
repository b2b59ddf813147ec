import cyrillic from "@fontsource/literata/files/literata-cyrillic-400-normal.woff?inline";
import greek from "@fontsource/literata/files/literata-greek-400-normal.woff?inline";
import title from "@fontsource/literata/files/literata-latin-600-normal.woff?inline";
import titleExtended from "@fontsource/literata/files/literata-latin-ext-600-normal.woff?inline";
import vietnamese from "@fontsource/literata/files/literata-vietnamese-400-normal.woff?inline";
import regular from "@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-400-normal.woff?inline";
import bold from "@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-700-normal.woff?inline";
import regularExtended from "@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-ext-400-normal.woff?inline";
import boldExtended from "@fontsource/schibsted-grotesk/files/schibsted-grotesk-latin-ext-700-normal.woff?inline";
import type { Paper } from "./paper";
import { unpacked } from "./unpacked";

export type Face = "regular" | "bold" | "title";
export type Style = { face: Face; size: number; color: string };

const FILES = {
  regular,
  regularExtended,
  bold,
  boldExtended,
  title,
  titleExtended,
  vietnamese,
  greek,
  cyrillic,
};
type FontName = keyof typeof FILES;

const OTHERS: FontName[] = ["vietnamese", "greek", "cyrillic"];

/** Each typeface comes in files by script: the first one that has a character draws it. */
const CHAINS: Record<Face, FontName[]> = {
  regular: ["regular", "regularExtended", ...OTHERS],
  bold: ["bold", "boldExtended", ...OTHERS],
  title: ["title", "titleExtended", ...OTHERS],
};

/** Stands for a character that none of the typefaces has. */
const UNKNOWN = "?";
const PLAIN = /^[\x20-\x7e\xa0-\xff\u2013\u2014\u2026]*$/;

type Run = { font: FontName; text: string };

/** Unpacked with the first document. */
let fonts: [string, Buffer][] | null = null;

/** The typefaces of the pages, for a document: widths, lines and the drawing of texts. */
export function typefacesFor(paper: Paper) {
  fonts ??= Object.entries(FILES).map(([name, file]) => [
    name,
    unpacked(Buffer.from(file.slice(file.indexOf(",") + 1), "base64")),
  ]);
  for (const [name, font] of fonts) paper.registerFont(name, font);
  const known = new Map<string, FontName | null>();

  function fontFor(character: string, face: Face): FontName | null {
    const key = `${face} ${character}`;
    let found = known.get(key);
    if (found === undefined) {
      const has = (name: FontName) =>
        paper.font(name)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      found = CHAINS[face].find(has) ?? null;
      known.set(key, found);
    }
    return found;
  }

  /** A text in stretches of one font each. */
  function runsOf(text: string, face: Face): Run[] {
    if (PLAIN.test(text)) return [{ font: face, text }];
    const runs: Run[] = [];
    for (const character of text) {
      const font = fontFor(character, face);
      const run: Run = { font: font ?? face, text: font ? character : UNKNOWN };
      const last = runs.at(-1);
      if (last?.font === run.font) last.text += run.text;
      else runs.push(run);
    }
    return runs;
  }

  const widthOf = (text: string, { face, size }: Style): number =>
    runsOf(text, face).reduce(
      (sum, run) => sum + paper.font(run.font).fontSize(size).widthOfString(run.text),
      0,
    );

  return {
    widthOf,
    /** Opens what every page is written with, one at a time; the first text of each takes longer than any after it. */
    *opened(): Generator<void> {
      for (const face of Object.keys(CHAINS) as Face[]) {
        paper.font(face);
        yield;
        paper.fontSize(8).widthOfString("KI");
        yield;
      }
    },
    /** Draws a text from x on the base line y; what is written there comes after it. @returns where it ends */
    draw(text: string, x: number, y: number, style: Style): number {
      let pen = x;
      for (const run of runsOf(text.normalize("NFC"), style.face)) {
        paper.font(run.font).fontSize(style.size).fillColor(style.color);
        paper.text(run.text, pen, y, { lineBreak: false, baseline: "alphabetic" });
        pen += paper.widthOfString(run.text);
      }
      return pen;
    },
    /** The text in lines of a width, `most` of them; a word that is wider than a line is broken where it must. */
    linesOf(text: string, width: number, style: Style, most = Number.POSITIVE_INFINITY): string[] {
      const lines: string[] = [];
      let line = "";
      for (const word of text.normalize("NFC").split(/\s+/).filter(Boolean)) {
        const longer = line ? `${line} ${word}` : word;
        if (widthOf(longer, style) <= width) {
          line = longer;
          continue;
        }
        if (line) lines.push(line);
        const pieces = piecesOf(word, (piece) => widthOf(piece, style) <= width);
        line = pieces.pop() ?? "";
        lines.push(...pieces);
      }
      if (line) lines.push(line);
      if (lines.length <= most) return lines;
      const kept = lines.slice(0, most);
      let last = `${kept[most - 1]} …`;
      while (widthOf(last, style) > width && last.length > 2) last = `${last.slice(0, -3).trimEnd()} …`;
      return [...kept.slice(0, -1), last];
    },
  };
}

export type Typefaces = ReturnType<typeof typefacesFor>;

const JOINTS = /(?<=[-@._/])/u;

/** A word in pieces that fit, broken behind a hyphen, an @ or a dot where there is one, else anywhere. */
function piecesOf(word: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = "";
  const add = (more: string): void => {
    if (piece && !fits(piece + more)) {
      pieces.push(piece);
      piece = more;
    } else piece += more;
  };
  for (const part of word.split(JOINTS)) {
    if (fits(part)) add(part);
    else for (const character of part) add(character);
  }
  return piece ? [...pieces, piece] : pieces;
}
