import type { Cell, Comparison, Formula, Sign } from "~/platform/formula";
import { suggest } from "../faults";
import { inWords, type Said, say } from "../sentences";

/** What a formula may name. */
export type FormulaScope = {
  /** Fields with numbers or choices, and results. */
  numbers: ReadonlySet<string>;
  /** Fields that hold something else. */
  others: ReadonlySet<string>;
  /** `grid.column` → its cells; null for a column without numbers. */
  columns: ReadonlyMap<string, Cell[] | null>;
};

/** What is wrong with a formula, and how to mend it. */
export class FormulaFault extends Error {
  constructor(
    readonly what: Said,
    readonly mend: Said,
  ) {
    super(inWords(what, "en"));
  }
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)|(<=|>=|!=|[-+*/(),<>=]))/y;
const SIGNS: readonly string[] = ["<", "<=", ">", ">=", "=", "!="] satisfies Sign[];
const MOST_DIGITS = 6;
const GRAMMAR = "write numbers as 1.5, names, + - * / ( ), sum, weighted, min, max or round";

/**
 * Parses `(ersparnis - pruefung) * satz`: multiplication before addition, left to right.
 * @throws FormulaFault
 */
export function parseFormula(text: string, scope: FormulaScope): { formula: Formula; names: Set<string> } {
  const parser = new Parser(text, scope);
  const formula = parser.sum();
  parser.end();
  return { formula, names: parser.names };
}

/**
 * Parses `netto < 0`: two formulas with a sign between them.
 * @throws FormulaFault
 */
export function parseComparison(text: string, scope: FormulaScope): Comparison {
  const parser = new Parser(text, scope);
  const left = parser.sum();
  const sign = parser.sign();
  const right = parser.sum();
  parser.end();
  return { left, sign, right };
}

class Parser {
  readonly names = new Set<string>();
  readonly #tokens: string[];
  #at = 0;

  constructor(
    text: string,
    readonly scope: FormulaScope,
  ) {
    this.#tokens = tokensOf(text);
  }

  sum(): Formula {
    let left = this.#product();
    for (let op = this.#take("+", "-"); op; op = this.#take("+", "-"))
      left = { op: op as "+" | "-", of: [left, this.#product()] };
    return left;
  }

  sign(): Sign {
    const sign = this.#take(...SIGNS);
    if (!sign)
      throw new FormulaFault("compares nothing", say('write a sign of {0}: "netto < 0"', SIGNS.join(" ")));
    return sign as Sign;
  }

  end(): void {
    const rest = this.#peek();
    if (rest === undefined) return;
    if (SIGNS.includes(rest))
      throw new FormulaFault(say("compares ({0})", rest), "compare in the when of an Advice, and only once");
    throw this.#unexpected();
  }

  #product(): Formula {
    let left = this.#factor();
    for (let op = this.#take("*", "/"); op; op = this.#take("*", "/"))
      left = { op: op as "*" | "/", of: [left, this.#factor()] };
    return left;
  }

  #factor(): Formula {
    if (this.#take("-")) return { op: "minus", of: this.#factor() };
    if (this.#take("(")) {
      const inner = this.sum();
      this.#expect(")");
      return inner;
    }
    const token = this.#peek() ?? "";
    if (/^\d/.test(token)) {
      this.#at += 1;
      return Number(token);
    }
    if (!/^[a-z]/.test(token)) throw this.#unexpected();
    this.#at += 1;
    return this.#take("(") ? this.#call(token) : { name: this.#number(token) };
  }

  #call(name: string): Formula {
    switch (name) {
      case "sum": {
        const of = this.#column();
        this.#expect(")");
        return { op: name, of };
      }
      case "weighted": {
        const [grid, weights] = [this.#peek()?.split(".")[0], this.#column()];
        this.#expect(",");
        if (this.#peek()?.split(".")[0] !== grid)
          throw new FormulaFault("weighted names columns of two grids", "name two columns of one grid");
        const values = this.#column();
        this.#expect(")");
        return { op: name, weights, values };
      }
      case "round": {
        const of = this.sum();
        const digits = this.#take(",") ? Number(this.#tokens[this.#at++]) : 0;
        if (!(Number.isInteger(digits) && digits >= 0 && digits <= MOST_DIGITS))
          throw new FormulaFault(
            "round has no whole number of digits",
            say("write round(x, 2): 0 to {0} digits", MOST_DIGITS),
          );
        this.#expect(")");
        return { op: name, of, digits };
      }
      case "min":
      case "max": {
        const of = [this.sum()];
        while (this.#take(",")) of.push(this.sum());
        this.#expect(")");
        return { op: name, of };
      }
      default:
        throw new FormulaFault(
          say("there is no function {0}", name),
          suggest(name, ["sum", "weighted", "min", "max", "round"]),
        );
    }
  }

  #number(name: string): string {
    const { numbers, others, columns } = this.scope;
    if (columns.has(name))
      throw new FormulaFault(
        say("{0} is a whole column", name),
        say("write sum({0}), or grid.row.column for one cell", name),
      );
    if (others.has(name))
      throw new FormulaFault(say("{0} holds no number", name), 'write kind="number" on it, or leave it out');
    if (!numbers.has(name))
      throw new FormulaFault(say("{0} is not known here", name), suggest(name, [...numbers]));
    this.names.add(name);
    return name;
  }

  #column(): Cell[] {
    const name = this.#peek() ?? "";
    const cells = this.scope.columns.get(name);
    if (cells === null)
      throw new FormulaFault(say("{0} holds no numbers", name), 'write kind="number" on its Column or Grid');
    if (!cells) {
      const known = [...this.scope.columns.keys()];
      const mend = known.length > 0 ? suggest(name, known) : "add a Grid with Column";
      throw new FormulaFault(say("{0} is no column of a grid", name || say("nothing")), mend);
    }
    this.#at += 1;
    return cells;
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #take(...wanted: string[]): string | null {
    const token = this.#peek();
    if (token === undefined || !wanted.includes(token)) return null;
    this.#at += 1;
    return token;
  }

  #expect(token: string): void {
    if (this.#take(token)) return;
    const at = this.#peek();
    const what =
      at === undefined ? say("lacks {0} at its end", token) : say("lacks {0} before {1}", token, at);
    throw new FormulaFault(what, GRAMMAR);
  }

  #unexpected(): FormulaFault {
    const [before, at] = [this.#tokens[this.#at - 1], this.#peek()];
    const what = at === undefined ? say("ends too soon") : say("cannot have {0} here", at);
    return new FormulaFault(before === undefined ? what : say("{0}, after {1}", what, before), GRAMMAR);
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) {
      const sign = text.slice(from).trim()[0] ?? "";
      throw new FormulaFault(say("holds {0}, which formulas do not know", sign), GRAMMAR);
    }
    tokens.push(match[0].trim());
  }
  return tokens;
}
