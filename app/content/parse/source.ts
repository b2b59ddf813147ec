import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import { z } from "zod";
import {
  type Element,
  isBlank,
  isElement,
  markerName,
  type Props,
  render,
  renderBlock,
  renderInline,
  spread,
} from "../elements";
import { compareText } from "../faults";
import type { Choice, Html, Item, Key } from "../items";
import type { Page } from "../page";
import { readProps } from "../props";
import { type Filled, type Said, say } from "../sentences";
import type { ComponentName } from "../vocabulary";
import { partId } from "./attributes";

/** An item in its two halves. */
export type Parsed = { item: Item; key: Key };

/** A part of an item that a learner chooses, places or marks. */
export type Answer<Own> = { token: string; own: Own; html: Html; feedback: Html; element: Element };

export const plainPart = z.strictObject(partId);

/** An item's element, taken apart: its question and its parts. Faults go to the page. */
export class ItemSource {
  readonly prompt: Html;
  readonly parts: Element[];
  readonly #authored = new Map<string, string>();

  constructor(
    readonly page: Page,
    readonly element: Element,
    readonly id: string,
  ) {
    const { lead, parts } = anatomy(page, element);
    this.prompt = renderBlock(lead);
    this.parts = parts;
    if (this.prompt === "") this.fault("", "asks nothing", "write the question before the answers");
  }

  fault(attribute: string, what: Said, mend: Said): void {
    this.page.faultAt(this.element.props, attribute, what, mend);
  }

  all(name: ComponentName): Element[] {
    return this.parts.filter((part) => markerName(part) === name);
  }

  /** The one part of that name; a fault when there is none or another one. */
  one(name: ComponentName): Element | null {
    const [first, second] = this.all(name);
    if (!first) this.fault("", say("has no {0}", name), say("add <{0}>…</{0}>", name));
    if (second) this.page.faultAt(second.props, "", "is there twice", "leave one of them out");
    return first ?? null;
  }

  /** The opaque id of a part, made from the ids that the trainer wrote. */
  token(...authored: string[]): string {
    const path = [this.id, ...authored].join("/");
    return `o${createHash("sha256").update(path).digest("hex").slice(0, 6)}`;
  }

  /** Notes a fault when a part's id has been used before in the same place. */
  claim(part: Element, ...authored: string[]): string {
    const token = this.token(...authored);
    if (this.#authored.has(token)) {
      this.page.faultAt(
        part.props,
        "id",
        say("{0} is used twice in this item", authored.at(-1) ?? ""),
        "choose another id",
      );
    }
    this.#authored.set(token, authored.join("/"));
    return token;
  }

  /** All parts of that name with text and feedback, in the order they are written. */
  answers<T extends z.ZodType<{ id: string }>>(
    name: ComponentName,
    schema: T,
    least: number,
    list = this.all(name),
    scope: string[] = [],
  ): Answer<z.output<T>>[] {
    if (list.length < least)
      this.fault("", say("has fewer than {0} {1}", least, name), say('add <{0} id="…">…</{0}>', name));
    return list.flatMap((element) => {
      const own = readProps(this.page, schema, element.props);
      const { lead, parts } = anatomy(this.page, element);
      const html = renderInline(lead);
      if (html === "") this.page.faultAt(element.props, "", "has no text", "write what learners read");
      const feedback = feedbackOf(this.page, element, parts);
      return own ? [{ token: this.claim(element, ...scope, own.id), own, html, feedback, element }] : [];
    });
  }
}

/** An element's own text and the parts that follow it. */
export function anatomy(page: Page, element: Element): { lead: ReactNode[]; parts: Element[] } {
  const nodes = spread(element.props.children);
  const first = nodes.findIndex((node) => markerName(node));
  const lead = first < 0 ? nodes : nodes.slice(0, first);
  const rest = first < 0 ? [] : nodes.slice(first);
  const stray = rest.filter((node) => !markerName(node) && !isBlank(node));
  if (stray.length > 0 && render(stray) !== "") {
    page.faultAt(element.props, "", "has text after its first part", "write all text before the parts");
  }
  return {
    lead,
    parts: rest.filter((node): node is Element => isElement(node) && markerName(node) !== null),
  };
}

/** The HTML of the one Feedback among the parts of a choice. */
export const feedbackOf = (page: Page, owner: Element, parts: Element[]): Html =>
  onlyPart(page, owner, parts, "Feedback", say("the reason"));

/** The HTML of the one part of that name, which holds nothing but text and takes no attributes. */
export function onlyPart(
  page: Page,
  owner: Element,
  parts: Element[],
  name: ComponentName,
  example: string | Filled = "…",
): Html {
  const [part, second] = parts.filter((candidate) => markerName(candidate) === name);
  if (second) page.faultAt(second.props, "", "is there twice", "leave one of them out");
  if (!part) {
    page.faultAt(owner.props, "", say("has no {0}", name), say("add <{0}>{1}</{0}>", name, example));
    return "";
  }
  readProps(page, noAttributes, part.props);
  return textOfPart(page, part);
}

export const noAttributes = z.strictObject({});

/** The HTML of a part that holds nothing but text. */
export function textOfPart(page: Page, part: { props: Props }): Html {
  const html = renderInline(spread(part.props.children));
  if (html === "") page.faultAt(part.props, "", "is empty", "write the text between the tags");
  return html;
}

/** What may go to the browser of some answers, in the order of their ids. */
export function choicesOf(answers: Answer<unknown>[]): Choice[] {
  return byId(answers.map(({ token, html }) => ({ id: token, html })));
}

export function byId<T extends { id: string }>(list: T[]): T[] {
  return [...list].sort((a, b) => compareText(a.id, b.id));
}

export function feedbackByToken(answers: Answer<unknown>[]): Record<string, Html> {
  return Object.fromEntries(answers.map(({ token, feedback }) => [token, feedback]));
}
