import type { Asset } from "./assets";
import type { ContentFault, Place } from "./faults";
import type { Language } from "./lessons";
import type { WrittenNode } from "./manuscript";
import type { Glossary } from "./schema";
import type { Said } from "./sentences";

/** Where a component stands in the file, and each of its attributes. */
export type Mark = Place & { name: string; attributes: Record<string, Place> };

/** The attribute that the compiler gives each component: the number of its mark. */
export const MARK = "data-at";

export type AssetRequest = Place & { src: string; attribute: string; kind: "picture" | "file" };

/** What is known while one file is compiled, and what is found out. */
export class Page {
  readonly faults: ContentFault[] = [];
  readonly marks: Mark[] = [];
  readonly requests: AssetRequest[] = [];
  /** The braces in the text, to find the one that failed. */
  readonly expressions: (Place & { value: string })[] = [];
  readonly assets = new Map<string, Asset>();
  /** Ids of the glossary words that the page explains. */
  readonly terms = new Set<string>();
  /** Files besides the lesson that its compiled form was made from. */
  readonly inputs = new Set<string>();
  /** The body as it was written; null until it has been parsed. */
  written: WrittenNode | null = null;
  #numbers = 0;

  constructor(
    readonly file: string,
    /** The folder of the lesson, and that of the course around it, as absolute paths. */
    readonly folder: string,
    readonly courseFolder: string,
    readonly lessonId: string,
    readonly language: Language,
    readonly glossary: Glossary,
  ) {}

  /** A prepared file, or undefined when it was not asked for in time or could not be used. */
  asset(kind: AssetRequest["kind"], src: string): Asset | undefined {
    return this.assets.get(`${kind} ${src}`);
  }

  /** An element id that no other element of any lesson has. */
  uniqueId(kind: string): string {
    this.#numbers += 1;
    return `${this.lessonId}-${kind}-${this.#numbers}`;
  }

  /** Notes a fault at a place in the file. */
  fault(place: Place, field: string, what: Said, mend: Said): void {
    const { line, column } = place;
    this.faults.push({ file: this.file, line, column, rule: "mdx", field, what, mend });
  }

  /** The mark of an element, from its props. */
  markOf(props: Record<string, unknown>): Mark {
    const mark = this.marks[Number(props[MARK])];
    return mark ?? { line: 1, column: 1, name: "", attributes: {} };
  }

  /** Notes a fault of a component: at its attribute where it names one that is written, else at its start. */
  faultAt(props: Record<string, unknown>, attribute: string, what: Said, mend: Said): void {
    const mark = this.markOf(props);
    const place = (Object.hasOwn(mark.attributes, attribute) && mark.attributes[attribute]) || mark;
    this.fault(place, attribute ? `${mark.name} ${attribute}` : mark.name, what, mend);
  }
}
