import type { ReactNode } from "react";
import type { z } from "zod";
import {
  type Element,
  isBlank,
  isElement,
  markerName,
  plainText,
  renderBlock,
  renderInline,
  spread,
} from "../elements";
import type { Place } from "../faults";
import type { Page } from "../page";
import { readProps } from "../props";
import { type Said, say } from "../sentences";
import { WORDS } from "../words";
import type { FieldKind, SheetField, SheetPart, SheetRow, Worksheet } from "../worksheet";
import { FormulaFault, type FormulaScope, parseComparison, parseFormula } from "./formula";
import { anatomy, textOfPart } from "./source";
import {
  adviceProps,
  chartProps,
  columnProps,
  entryProps,
  gridProps,
  MOST_CELLS,
  resultProps,
  rowProps,
  worksheetProps,
} from "./worksheet-props";

/** A worksheet and where each of its parts is written; null, with a fault, where not even its attributes can be read. */
export function readWorksheet(
  page: Page,
  element: Element,
): { sheet: Worksheet; places: Record<string, Place> } | null {
  const own = readProps(page, worksheetProps, element.props);
  const reader = new SheetReader(page, element);
  reader.read();
  if (!own) return null;
  return {
    sheet: { id: own.id, title: own.title, parts: reader.parts, fields: reader.fields },
    places: reader.places,
  };
}

/** In characters. A choice is the number of an option, a date is YYYY-MM-DD. */
const LONGEST: Record<FieldKind, number> = { number: 40, text: 300, long: 4000, choice: 2, date: 10 };

/** Takes a worksheet apart, field by field. Faults go to the page. */
class SheetReader {
  readonly parts: SheetPart[] = [];
  readonly fields: SheetField[] = [];
  readonly places: Record<string, Place> = {};
  readonly #columns = new Map<string, { name: string; optional?: true }[] | null>();
  /** What each result names, to find circles. */
  readonly #named = new Map<string, { names: Set<string>; element: Element }>();

  constructor(
    readonly page: Page,
    readonly element: Element,
  ) {}

  read(): void {
    const nodes = spread(this.element.props.children);
    const elements = nodes.filter((node): node is Element => isElement(node) && markerName(node) !== null);
    // Fields come first: a formula may name one that stands below it.
    const fields = new Map<ReactNode, SheetPart | null>();
    for (const one of elements) {
      if (markerName(one) === "Entry") fields.set(one, this.#entry(one));
      if (markerName(one) === "Grid") fields.set(one, this.#grid(one));
    }
    const scope = this.#scope(elements);
    let run: ReactNode[] = [];
    const close = () => {
      const html = renderBlock(run.filter((node) => !isBlank(node)));
      if (html !== "") this.parts.push({ kind: "html", html });
      run = [];
    };
    for (const node of nodes) {
      if (!isElement(node) || !markerName(node)) {
        run.push(node);
        continue;
      }
      close();
      const part = fields.has(node) ? fields.get(node) : this.#calculated(node, scope);
      if (part) this.parts.push(part);
    }
    close();
    if (this.fields.length === 0)
      this.#fault(this.element, "", "has nothing to fill in", "add an Entry or a Grid");
    this.#refuseCircles();
  }

  #entry(element: Element): SheetPart | null {
    const own = readProps(this.page, entryProps, element.props);
    const label = textOfPart(this.page, element);
    if (!own || !this.#claim(element, own.id)) return null;
    this.#field(element, own, { name: own.id, label: plainText(spread(element.props.children)) });
    return { kind: "entry", name: own.id, label, example: own.example ?? null };
  }

  #grid(element: Element): SheetPart | null {
    const own = readProps(this.page, gridProps, element.props);
    const { lead, parts } = anatomy(this.page, element);
    const named = (name: "Column" | "Row") => parts.filter((part) => markerName(part) === name);
    if (!own || !this.#claim(element, own.id)) return null;
    const columns = this.#lines(named("Column"), columnProps, own.id);
    const rows = this.#lines(named("Row"), rowProps, own.id);
    if (columns.length === 0) this.#fault(element, "", "has no Column", 'add <Column id="…">…</Column>');
    if (rows.length + own.own === 0)
      this.#fault(
        element,
        "",
        "has no row",
        'add <Row id="…">…</Row>, or own="3" for rows that the learner names',
      );
    const words = WORDS[this.page.language];
    const nth = (label: string, at: number) => `${label} ${at + 1}`;
    const ownRows = Array.from({ length: own.own }, (_, index) => `own${index + 1}`);
    const all = [
      ...rows.map(({ own: { id }, text }) => ({ id, text, nameLabel: null })),
      ...ownRows.map((id, at) => ({ id, text: nth(words.ownRow, at), nameLabel: nth(words.ownRowName, at) })),
    ];
    if (all.length * columns.length > MOST_CELLS) {
      this.#fault(element, "", say("has more than {0} cells", MOST_CELLS), "divide it into several grids");
      return null;
    }
    for (const row of all) {
      if (row.nameLabel !== null) {
        if (rows.some(({ own: { id } }) => id === row.id))
          this.#fault(
            element,
            "own",
            say("needs the id {0}, which a Row has", row.id),
            "choose another id for the Row",
          );
        this.#field(element, { kind: "text" }, { name: `${own.id}.${row.id}`, label: row.nameLabel });
      }
      for (const column of columns) {
        const name = { name: `${own.id}.${row.id}.${column.own.id}`, label: `${row.text}: ${column.text}` };
        const kindOfCell = column.own.kind ?? own.kind;
        const choices = column.own.options ?? (kindOfCell === own.kind ? own.options : undefined);
        const owner = column.own.kind || column.own.options ? column.element : element;
        this.#field(owner, { kind: kindOfCell, unit: column.own.unit, options: choices }, name);
      }
    }
    for (const { own: column } of columns) {
      const cells = all.map(({ id, nameLabel }) => {
        const name = `${own.id}.${id}.${column.id}`;
        return nameLabel !== null ? { name, optional: true as const } : { name };
      });
      this.#columns.set(`${own.id}.${column.id}`, (column.kind ?? own.kind) === "number" ? cells : null);
    }
    return {
      kind: "grid",
      id: own.id,
      caption: renderInline(lead),
      name: plainText(lead),
      columns: columns.map(lineOf),
      rows: rows.map(lineOf),
      own: ownRows,
    };
  }

  /** Columns or rows, each with its attributes and its label as HTML and as words. */
  #lines<T extends z.ZodType<{ id: string }>>(elements: Element[], schema: T, grid: string) {
    return elements.flatMap((element) => {
      const own = readProps(this.page, schema, element.props);
      const html = textOfPart(this.page, element);
      if (!own || !this.#claim(element, own.id, `${grid}.${markerName(element)}`)) return [];
      return [{ own, html, text: plainText(spread(element.props.children)), element }];
    });
  }

  #field(
    element: Element,
    own: { kind: FieldKind; unit?: string | undefined; options?: string[] | undefined },
    { name, label }: { name: string; label: string },
  ): void {
    if (own.options && own.kind !== "choice")
      this.#fault(element, "options", "goes with another kind", 'write kind="choice", or leave it out');
    if (!own.options && own.kind === "choice")
      this.#fault(
        element,
        "kind",
        "is choice, but there are no options",
        'write options="hoch | mittel | niedrig"',
      );
    if (own.unit && own.kind !== "number")
      this.#fault(element, "unit", "goes with numbers", 'write kind="number", or leave it out');
    const { kind, unit = null, options = null } = own;
    this.fields.push({ name, kind, label, unit, options, longest: LONGEST[kind] });
  }

  #scope(elements: Element[]): FormulaScope {
    const results = elements
      .filter((one) => markerName(one) === "Result")
      .map(({ props }) => String(props.id));
    // A choice counts as the number of its option.
    const isNumber = ({ kind }: SheetField) => kind === "number" || kind === "choice";
    const numbers = this.fields.filter(isNumber).map(({ name }) => name);
    const others = this.fields.filter((field) => !isNumber(field)).map(({ name }) => name);
    return { numbers: new Set([...numbers, ...results]), others: new Set(others), columns: this.#columns };
  }

  #calculated(element: Element, scope: FormulaScope): SheetPart | null {
    switch (markerName(element)) {
      case "Result":
        return this.#result(element, scope);
      case "Chart":
        return this.#chart(element, scope);
      case "Advice":
        return this.#advice(element, scope);
      default:
        return null;
    }
  }

  #result(element: Element, scope: FormulaScope): SheetPart | null {
    const own = readProps(this.page, resultProps, element.props);
    const label = textOfPart(this.page, element);
    if (!own || !this.#claim(element, own.id)) return null;
    const parsed = this.#parsed(element, "formula", () => parseFormula(own.formula, scope));
    if (!parsed) return null;
    this.#named.set(own.id, { names: parsed.names, element });
    const name = plainText(spread(element.props.children));
    return { kind: "result", id: own.id, label, name, unit: own.unit ?? null, formula: parsed.formula };
  }

  #chart(element: Element, scope: FormulaScope): SheetPart | null {
    const own = readProps(this.page, chartProps, element.props);
    const label = textOfPart(this.page, element);
    for (const name of own?.of ?? [])
      this.#parsed(element, "of", () => {
        if (!/^[a-z][a-z0-9_.]*$/.test(name))
          throw new FormulaFault(say("{0} is no name", name), "name results or entries");
        return parseFormula(name, scope);
      });
    return own && { kind: "chart", label, of: own.of };
  }

  #advice(element: Element, scope: FormulaScope): SheetPart | null {
    const own = readProps(this.page, adviceProps, element.props);
    const html = renderBlock(spread(element.props.children));
    if (html === "") this.#fault(element, "", "is empty", "write the text between the tags");
    const when = own && this.#parsed(element, "when", () => parseComparison(own.when, scope));
    return when && { kind: "advice", html, when };
  }

  #parsed<T>(element: Element, attribute: string, parse: () => T): T | null {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof FormulaFault)) throw error;
      this.#fault(element, attribute, error.what, error.mend);
      return null;
    }
  }

  #refuseCircles(): void {
    const leadsBack = (id: string, to: string, seen = new Set<string>()): boolean =>
      [...(this.#named.get(id)?.names ?? [])].some((name) => {
        if (name === to) return true;
        if (seen.has(name)) return false;
        seen.add(name);
        return leadsBack(name, to, seen);
      });
    for (const [id, { element }] of this.#named) {
      if (!leadsBack(id, id)) continue;
      this.#fault(
        element,
        "formula",
        say("{0} is calculated from itself", id),
        "leave one of the results in the circle out",
      );
    }
  }

  #claim(element: Element, id: string, scope = ""): boolean {
    const key = scope ? `${scope}.${id}` : id;
    if (Object.hasOwn(this.places, key)) {
      this.#fault(element, "id", say("{0} is used twice in this worksheet", id), "choose another id");
      return false;
    }
    const { line, column, attributes } = this.page.markOf(element.props);
    this.places[key] = attributes.id ?? { line, column };
    return true;
  }

  #fault(element: Element, attribute: string, what: Said, mend: Said): void {
    this.page.faultAt(element.props, attribute, what, mend);
  }
}

type Line = { own: { id: string }; html: string; text: string };

const lineOf = ({ own, html, text }: Line): SheetRow => ({ id: own.id, label: html, name: text });
