import type { ReactNode } from "react";
import { z } from "zod";
import { childrenOf, type Element, isBlank, isElement, renderInline } from "../elements";
import type { Choice, Html } from "../items";
import { readProps } from "../props";
import { WORDS } from "../words";
import { alternatives, itemAttributes, number, partId } from "./attributes";
import { anatomy, feedbackOf, type ItemSource, noAttributes, onlyPart, type Parsed } from "./source";

export const promptProps = z.strictObject(itemAttributes);

const phrases = alternatives.refine(
  (list) => list.every((phrase) => /[\p{L}\p{N}#]/u.test(phrase)),
  "holds a phrase without a word",
);
const points = number
  .refine((value) => Number.isInteger(value) && value > 0, "is no whole number from 1")
  .default(1);

export const criterionProps = z
  .strictObject({
    ...partId,
    find: phrases
      .default([])
      .describe('write find="Sie sind | als …": phrases of which one must be in the prompt'),
    all: phrases
      .default([])
      .describe('write all="Rechnung | Lieferung": phrases that must each be in the prompt'),
    times: number
      .refine((value) => Number.isInteger(value) && value > 0, "is no whole number from 1")
      .default(1)
      .describe('write times="2": in how many places, 1 if left out'),
    points: points.describe('write points="2": what it is worth, 1 if left out'),
  })
  .refine(({ find, all }) => find.length + all.length > 0, "looks for nothing");

const DATA = ["email", "phone", "iban"] as const;
export const forbiddenProps = z
  .strictObject({
    ...partId,
    data: z
      .string()
      .transform((text) => text.split("|").map((kind) => kind.trim()))
      .pipe(z.array(z.enum(DATA)))
      .meta({ type: "`email`, `phone`, `iban`, with | between them" })
      .default([])
      .describe('write data="email | phone | iban": one of these or more'),
    find: phrases.default([]).describe('write find="Frau Sommer | Kundennummer #": phrases, such as names'),
    points: points.describe('write points="2": what it costs, 1 if left out'),
  })
  .refine(({ data, find }) => data.length + find.length > 0, "forbids nothing");

type Line = Choice & { remark: string };

/** A prompt to write or to revise, with the rubric that it is graded by. */
export function promptLab(source: ItemSource): Parsed {
  const { page } = source;
  const words = WORDS[page.language].lab;
  const lines: Line[] = [];
  const sought = source.all("Criterion").flatMap((element) => {
    const own = readProps(page, criterionProps, element.props);
    const { lead, parts } = anatomy(page, element);
    const html = label(source, element, lead);
    const [met, missing] = [feedbackOf(page, element, parts), onlyPart(page, element, parts, "Missing")];
    if (!own) return [];
    const id = source.claim(element, own.id);
    lines.push({ id, html, remark: own.points === 1 ? words.point : `${own.points} ${words.points}` });
    return [{ id, points: own.points, find: own.find, times: own.times, all: own.all, met, missing }];
  });
  if (sought.length === 0)
    source.fault("", "has no Criterion", 'add <Criterion id="…" find="…">…</Criterion>');
  // Points that are the same for all say nothing.
  if (new Set(sought.map((criterion) => criterion.points)).size === 1) {
    for (const line of lines) line.remark = "";
  }
  const forbidden = source.all("Forbidden").flatMap((element) => {
    const own = readProps(page, forbiddenProps, element.props);
    const { lead, parts } = anatomy(page, element);
    const html = label(source, element, lead);
    const found = feedbackOf(page, element, parts);
    if (!own) return [];
    const id = source.claim(element, own.id);
    lines.push({ id, html, remark: words.deduction });
    return [{ id, points: own.points, find: own.find, data: own.data, found }];
  });
  const [start] = source.all("Start");
  const model = source.one("Model");
  return {
    item: {
      id: source.id,
      type: "prompt",
      prompt: source.prompt,
      label: words.label,
      start: start ? textToWrite(source, start) : "",
      rubric: rubricOf(lines, words),
      criteria: lines.map(({ id, html }) => ({ id, html })),
    },
    key: {
      type: "prompt",
      criteria: sought,
      forbidden,
      model: model ? textToWrite(source, model) : "",
    },
  };
}

function label(source: ItemSource, element: Element, lead: ReactNode[]): Html {
  const html = renderInline(lead);
  if (html === "") source.page.faultAt(element.props, "", "has no text", "write what learners read");
  return html;
}

function rubricOf(lines: Line[], words: (typeof WORDS)["de"]["lab"]): Html {
  const list = lines.map(
    ({ html, remark }) => `<li>${html}${remark ? ` <small>(${remark})</small>` : ""}</li>`,
  );
  return `<p>${words.rubric}</p><ul>${list.join("")}</ul><p>${words.rules}</p>`;
}

/** What stands in a field: a part's text without markup, its line breaks kept, an empty line between paragraphs. */
function textToWrite(source: ItemSource, part: Element): string {
  readProps(source.page, noAttributes, part.props);
  const text = blocksOf(childrenOf(part.props.children));
  if (text === "") source.page.faultAt(part.props, "", "is empty", "write the text between the tags");
  return text;
}

function blocksOf(nodes: ReactNode[]): string {
  return nodes
    .filter((node) => !isBlank(node))
    .map((node) => linesOf(node).trim())
    .join("\n\n");
}

function linesOf(node: ReactNode): string {
  if (!isElement(node)) return String(node);
  const children = childrenOf(node.props.children);
  if (node.type === "br") return "\n";
  if (node.type !== "ul" && node.type !== "ol") return children.map(linesOf).join("");
  return children
    .filter((child) => !isBlank(child))
    .map((child, index) => `${node.type === "ol" ? `${index + 1}.` : "-"} ${linesOf(child).trim()}`)
    .join("\n");
}
