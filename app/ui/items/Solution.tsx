import type { Html, Item, Response } from "~/content/items";
import { type LanguageTools, useLanguage } from "../language";
import { htmlOf, Inline } from "./parts";

/** A line of the solution: to what it belongs, and what is right, as HTML or as typed text. */
type SolutionLine = { of?: Html; html?: Html; text?: string };

function linesOf(item: Item, solution: Response, { t, number }: LanguageTools): SolutionLine[] {
  const first = (name: string) => solution[name]?.[0] ?? "";
  switch (item.type) {
    case "single-choice":
    case "multiple-choice":
      return (solution.choice ?? []).map((id) => ({ html: htmlOf(item.options, id) }));
    case "true-false":
      return [
        { text: first("verdict") === "true" ? t.items.true : t.items.false },
        { html: htmlOf(item.reasons, first("reason")) },
      ];
    case "numeric": {
      const value = Number(first("text"));
      const shown = Number.isNaN(value) ? first("text") : number(value, { maximumFractionDigits: 10 });
      return [{ text: item.unit ? `${shown} ${item.unit}` : shown }];
    }
    case "short-text":
    case "prompt":
      return [{ text: first("text") }];
    case "ordering":
      return [...item.steps]
        .sort((a, b) => Number(first(a.id)) - Number(first(b.id)))
        .map(({ html }, index) => ({ of: `${index + 1}`, html }));
    case "matching":
      return item.left.map(({ id, html }) => ({ of: html, html: htmlOf(item.right, first(id)) }));
    case "grouping":
      return item.cards.map(({ id, html }) => ({ of: html, html: htmlOf(item.groups, first(id)) }));
    case "cloze":
      return item.parts
        .flatMap((part) => ("blank" in part ? [part] : []))
        .map(({ blank, options }, index) => ({
          of: t.items.gap(index + 1),
          ...(options ? { html: htmlOf(options, first(blank)) } : { text: first(blank) }),
        }));
    case "spotting":
      return item.parts.flatMap((part) =>
        "spot" in part && solution.choice?.includes(part.spot) ? [{ html: part.html }] : [],
      );
    case "scenario":
      return item.scenes.flatMap(({ id, choices }) =>
        first(id) ? [{ html: htmlOf(choices, first(id)) }] : [],
      );
  }
}

/** The solution in words, to unfold. */
export function Solution({ item, solution }: { item: Item; solution: Response }) {
  const tools = useLanguage();
  return (
    <details className="solution">
      <summary>{tools.t.items.solution}</summary>
      <ul>
        {linesOf(item, solution, tools).map(({ of, html, text }, index) => (
          <li key={`line-${index + 1}`}>
            {of ? (
              <>
                <Inline html={of} className="soft" />
                {" → "}
              </>
            ) : null}
            {html === undefined ? <span className="as-typed">{text}</span> : <Inline html={html} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
