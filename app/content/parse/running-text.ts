import { createElement, type ReactNode } from "react";
import { z } from "zod";
import { childrenOf, type Element, isBlock, isElement, markerName, renderStretch } from "../elements";
import type { ClozePart, Html, SpottingPart } from "../items";
import { readProps } from "../props";
import { say } from "../sentences";
import { alternatives, flag, itemAttributes, partId } from "./attributes";
import {
  type Answer,
  anatomy,
  byId,
  feedbackByToken,
  feedbackOf,
  type ItemSource,
  noAttributes,
  type Parsed,
} from "./source";

export const textItemProps = z.strictObject(itemAttributes);
export const blankProps = z.strictObject({
  ...partId,
  answer: alternatives.describe('write answer="Token | Textstück": all that is right'),
  options: alternatives
    .optional()
    .describe(
      'write options="rechnet | weiß": a list to choose from, or leave it out; to take one out later, number the others: "1: rechnet | 3: fühlt"',
    ),
});
export const spotProps = z.strictObject({ ...partId, correct: flag("this place is to be marked") });

/** A text with gaps. */
export function cloze(source: ItemSource): Parsed {
  const blanks: Record<string, { accepted: string[]; feedback: Html }> = {};
  const parts = stretches(source, "Blank").flatMap((stretch): ClozePart[] => {
    if (!("element" in stretch)) return [stretch];
    const own = readProps(source.page, blankProps, stretch.element.props);
    const { lead, parts } = anatomy(source.page, stretch.element);
    if (lead.length > 0)
      source.page.faultAt(stretch.element.props, "", "holds text", "write only <Feedback> in it");
    const feedback = feedbackOf(source.page, stretch.element, parts);
    if (!own) return [];
    const blank = source.claim(stretch.element, own.id);
    const options = own.options ? clozeOptions(source, stretch.element, own.id, own.options) : null;
    const accepted = options ? [clozeAnswer(source, stretch.element, own.answer, options)] : own.answer;
    blanks[blank] = { accepted, feedback };
    const texts = options?.map(({ text }) => text) ?? own.answer;
    const longest = Math.max(...texts.map((text) => text.length));
    const choices = options ? byId(options.map(({ id, html }) => ({ id, html }))) : null;
    return [{ blank, options: choices, width: Math.max(8, Math.ceil(longest / 4) * 4) }];
  });
  if (Object.keys(blanks).length === 0)
    source.fault("", "has no Blank", 'add <Blank id="a" answer="…"> in its Text');
  return {
    item: { id: source.id, type: "cloze", prompt: source.prompt, parts },
    key: { type: "cloze", blanks },
  };
}

type ClozeOption = { id: string; html: Html; text: string };

/** An option's number, by which answers are stored: the one that is written before it, else its place. */
const NUMBERED = /^(\d+):\s+(.+)$/s;

function clozeOptions(source: ItemSource, blank: Element, id: string, written: string[]): ClozeOption[] {
  if (written.length < 2)
    source.page.faultAt(blank.props, "options", "offers one answer only", 'write options="a | b | c"');
  const numbers = new Set<string>();
  return written.map((option, index) => {
    const [, number = String(index + 1), text = option] = NUMBERED.exec(option) ?? [];
    if (numbers.has(number)) {
      const what = say("has two options with the number {0}", number);
      source.page.faultAt(blank.props, "options", what, "give each option a number of its own");
    }
    numbers.add(number);
    return { id: source.token(id, number), html: renderStretch([text]), text };
  });
}

function clozeAnswer(source: ItemSource, blank: Element, answers: string[], options: ClozeOption[]): string {
  const [answer = "", second] = answers;
  if (second)
    source.page.faultAt(blank.props, "answer", "names two answers of a list", "name one of the options");
  const option = options.find(({ text }) => text === answer);
  if (!option) {
    const list = options.map(({ text }) => text).join(" | ");
    source.page.faultAt(
      blank.props,
      "answer",
      say("{0} is not among the options", JSON.stringify(answer)),
      say("write one of {0}", list),
    );
  }
  return option?.id ?? "";
}

/** A text in which places are to be marked. */
export function spotting(source: ItemSource): Parsed {
  const found: Answer<z.output<typeof spotProps>>[] = [];
  const parts = stretches(source, "Spot").flatMap((stretch): SpottingPart[] => {
    if (!("element" in stretch)) return [stretch];
    const [spot] = source.answers("Spot", spotProps, 1, [stretch.element]);
    if (!spot) return [];
    found.push(spot);
    return [{ spot: spot.token, html: spot.html }];
  });
  const targets = found.filter(({ own }) => own.correct).map(({ token }) => token);
  if (targets.length === 0)
    source.fault("", "has no Spot that is right", "write correct on one Spot or more");
  return {
    item: { id: source.id, type: "spotting", prompt: source.prompt, parts },
    key: { type: "spotting", targets: targets.sort(), feedback: feedbackByToken(found) },
  };
}

type Stretch = { html: Html } | { element: Element };

/** The item's Text as stretches of HTML and of parts; paragraphs become line breaks. */
function stretches(source: ItemSource, name: "Blank" | "Spot"): Stretch[] {
  const text = source.one("Text");
  if (!text) return [];
  readProps(source.page, noAttributes, text.props);
  const result: Stretch[] = [];
  let run: ReactNode[] = [];
  const close = () => {
    const html = renderStretch(run);
    if (isBlock(html)) {
      source.page.faultAt(
        text.props,
        "",
        "holds more than running text",
        "write sentences and paragraphs only",
      );
    }
    if (html !== "") result.push({ html });
    run = [];
  };
  for (const node of runningText(text)) {
    const part = markerName(node);
    if (isElement(node) && part === name) {
      close();
      result.push({ element: node });
    } else if (isElement(node) && part) {
      source.page.faultAt(node.props, "", `does not belong here`, say("use {0} in this item", name));
    } else run.push(node);
  }
  close();
  return result;
}

function runningText(text: Element): ReactNode[] {
  const nodes: ReactNode[] = [];
  let paragraphs = 0;
  for (const child of childrenOf(text.props.children)) {
    if (!isElement(child) || child.type !== "p") {
      nodes.push(child);
      continue;
    }
    if (paragraphs > 0) nodes.push(createElement("br"), createElement("br"));
    nodes.push(...childrenOf(child.props.children));
    paragraphs += 1;
  }
  return nodes;
}
