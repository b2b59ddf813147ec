import PDFDocument from "pdfkit";

/** A part of the document's structure, which screen readers follow. */
export type Part = ReturnType<PDFKit.PDFDocument["struct"]>;

type OpenFont = {
  id: string;
  ref(): unknown;
  encode(text: string): [glyphs: string[], positions: unknown[]];
  font: { hasGlyphForCodePoint(codePoint: number): boolean };
  layoutCache: Record<string, unknown>;
  finalize(): void;
};

/** A text that is known only at the end; what stands around it is long written by then. */
export type LateText = { write: (text: string) => void; draw: (x: number, y: number) => void };

/** So many laid out words are remembered: those of a page come again on the next one, most names do not. */
const PAGES_REMEMBERED = 20;
const XREF_AT_A_TIME = 2_000;

/**
 * pdfkit's document, but made to be taken away while it is written: what has been drawn leaves memory with its page, and is
 * kept nowhere. What pdfkit holds until the end grows with the number of pages only.
 */
export class Paper extends PDFDocument {
  // pdfkit writes from its constructor, before fields of ours could be there: so they have no first value.
  declare private pending: Buffer[] | undefined;
  declare private unsent: string | undefined;
  declare private ended: boolean | undefined;
  declare private pages: number | undefined;
  declare private late: number | undefined;
  declare _offset: number;
  declare private _offsets: (number | null)[];
  declare private _root: { id: number };
  declare private _info: { id: number };
  declare private _id: Uint8Array;
  declare _font: OpenFont;
  declare private _fontFamilies: Record<string, OpenFont>;

  /** Instead of pdfkit's, which makes an event of each line. */
  _write(written: string | Uint8Array): void {
    if (typeof written === "string") {
      this.unsent = `${this.unsent ?? ""}${written}\n`;
      this._offset += written.length + 1;
      return;
    }
    this.settle();
    this.pending?.push(Buffer.from(written));
    this._offset += written.length;
  }

  private settle(): void {
    this.pending ??= [];
    if (this.unsent) this.pending.push(Buffer.from(this.unsent, "latin1"));
    this.unsent = "";
  }

  /** What has been written since the last time. */
  taken(): Buffer {
    this.settle();
    const all = Buffer.concat(this.pending ?? []);
    this.pending = [];
    return all;
  }

  /** Packs the typefaces, one at a time; nothing is written with them after that. */
  *embedFonts(): Generator<void> {
    for (const font of Object.values(this._fontFamilies)) {
      font.finalize();
      yield;
    }
  }

  /** pdfkit calls it when all else is written; the end is left to `rest`. */
  _finalize(): void {
    this.ended = true;
  }

  /** The end of the file, in portions: where each of its objects stands (ISO 32000-1, 7.5.4 and 7.5.5). */
  *rest(): Generator<Buffer> {
    if (!this.ended) throw new Error("The document has not been ended.");
    const begin = this._offset;
    const count = this._offsets.length;
    yield Buffer.from(`xref\n0 ${count + 1}\n0000000000 65535 f \n`);
    for (let from = 0; from < count; from += XREF_AT_A_TIME) {
      const places = this._offsets.slice(from, from + XREF_AT_A_TIME);
      yield Buffer.from(places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join(""));
    }
    const id = `<${Buffer.from(this._id).toString("hex")}>`;
    const trailer = `/Size ${count + 1} /Root ${this._root.id} 0 R /Info ${this._info.id} 0 R /ID [${id} ${id}]`;
    yield Buffer.from(`trailer\n<< ${trailer} >>\nstartxref\n${begin}\n%%EOF\n`);
  }

  /**
   * Lets go of a page that is finished: which part each of its contents belongs to is written now instead of at the end.
   * Nothing that has a place in the structure can be drawn on it any more.
   */
  letGo(): void {
    const tree = (this as unknown as { getStructParentTree(): Tree }).getStructParentTree();
    const key = (this.page as unknown as { structParentTreeKey: number }).structParentTreeKey;
    const parents = tree.get(key);
    if (!parents) return;
    const written = this.ref(parents) as unknown as { data: unknown; end(): void };
    written.end();
    written.data = {};
    tree.add(key, written);
    this.pages = (this.pages ?? 0) + 1;
    if (this.pages % PAGES_REMEMBERED === 0) {
      for (const font of Object.values(this._fontFamilies)) font.layoutCache = Object.create(null);
    }
  }

  /** A place for a text in the font and size of now, in the colour of where it is drawn. */
  later(size: number): LateText {
    const font = this._font;
    this.late = (this.late ?? 0) + 1;
    const name = `Late${this.late}`;
    const form = this.ref({
      Type: "XObject",
      Subtype: "Form",
      BBox: [0, -size, 60 * size, 2 * size],
      Resources: { Font: { [font.id]: font.ref() } },
    });
    return {
      draw: (x, y) => {
        (this.page as unknown as { xobjects: Record<string, unknown> }).xobjects[name] = form;
        this.addContent(`q 1 0 0 -1 ${x.toFixed(2)} ${y.toFixed(2)} cm /${name} Do Q`);
      },
      write: (text) => {
        const [glyphs] = font.encode(text);
        form.end(Buffer.from(`BT /${font.id} ${size} Tf <${glyphs.join("")}> Tj ET\n`));
      },
    };
  }

  /** Draws something in a part of the structure. */
  within(parent: Part, type: string, draw: () => void, options: object = {}): void {
    const part = this.struct(type, options, draw);
    parent.add(part);
    part.end();
  }

  /** Draws what screen readers leave out, such as lines and page numbers. */
  beside(draw: () => void): void {
    this.markContent("Artifact");
    draw();
    this.endMarkedContent();
  }
}

type Tree = { get(key: number): object[] | undefined; add(key: number, value: unknown): void };
