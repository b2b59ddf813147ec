import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import type { ReactNode } from "react";
import { z } from "zod";
import { checkHtml } from "./check-html";
import { childrenOf, type Element, isBlank, isElement, markerName, render } from "./elements";
import type { Place } from "./faults";
import type { Item, Key } from "./items";
import type { FileKind } from "./lesson-file";
import type { Segment } from "./lessons";
import type { Page } from "./page";
import { arrangeProps, grouping, matching, ordering } from "./parse/arrange";
import { flag, itemAttributes } from "./parse/attributes";
import { choiceProps, multipleChoice, singleChoice, trueFalse, trueFalseProps } from "./parse/choice";
import { numeric, numericProps, shortText, shortTextProps } from "./parse/entry";
import { promptLab, promptProps } from "./parse/prompt";
import { cloze, spotting, textItemProps } from "./parse/running-text";
import { scenario, scenarioProps } from "./parse/scenario";
import { ItemSource, type Parsed } from "./parse/source";
import { readWorksheet } from "./parse/worksheet";
import { readProps } from "./props";
import { idSchema } from "./schema";
import { type Said, say } from "./sentences";
import { countNextWords } from "./token-slider";
import { isItem } from "./vocabulary";

export const recallProps = z.strictObject({
  item: idSchema.describe('write item="…": the id of an item of an earlier lesson'),
  optional: flag("the item does not count"),
});
export const poolProps = z.strictObject({
  id: itemAttributes.id,
  draw: z
    .custom<string | number>((value) => /^[1-9]\d*$/.test(String(value)), "is no whole number from 1")
    .transform(Number)
    .meta({ type: "whole number" })
    .describe('write draw="8": how many items a test takes from the pool'),
});
export const areaProps = z.strictObject({
  id: idSchema.describe('write id="law" or the name of another area'),
});
export const sliderProps = z.strictObject({
  id: itemAttributes.id,
  corpus: z
    .string()
    .regex(/^[^/\\]+\.txt$/, "is no txt file of the lesson's folder")
    .describe('write corpus="korpus.de.txt"'),
  start: z.string().min(1).describe('write start="…": words of the text to begin with'),
});

/** What a lesson's element tree holds. `places` says where each id is written, for faults across files. */
export type Extracted = {
  segments: Segment[];
  items: Record<string, Item>;
  keys: Record<string, Key>;
  places: Record<string, Place>;
};

/** Splits a lesson into runs of plain HTML and what is interactive, and its items into what is shown and keys. */
export function extractItems(page: Page, children: ReactNode, kind: FileKind): Extracted {
  const result: Extracted = { segments: [], items: {}, keys: {}, places: {} };
  let run: ReactNode[] = [];
  const close = () => {
    const html = render(run);
    if (html !== "") result.segments.push({ kind: "html", html });
    run = [];
  };
  for (const node of childrenOf(children)) {
    if (!isElement(node) || !markerName(node)) {
      run.push(node);
      continue;
    }
    close();
    const segment = segmentOf(page, node, kind, result);
    if (segment) result.segments.push(segment);
  }
  close();
  checkHtml(page, [result.segments, result.items, result.keys]);
  return result;
}

function segmentOf(page: Page, element: Element, kind: FileKind, result: Extracted): Segment | null {
  const name = markerName(element) ?? "";
  if ((kind === "form") !== (name === "Area")) {
    const [what, mend]: [Said, Said] =
      kind === "form"
        ? ["stands outside of an Area", "put the questions of a form into <Area>; leave everything else out"]
        : ["stands outside of a form of the check", "leave it out: areas belong to the check"];
    page.faultAt(element.props, "", what, mend);
    return null;
  }
  if (name === "Area") return readArea(page, element, result);
  if (kind === "test" && (isItem(name) || name === "Recall")) {
    page.faultAt(
      element.props,
      "",
      "stands outside of a Pool",
      "put the items of a test into <Pool>; leave Recall out",
    );
    return null;
  }
  if (isItem(name)) {
    const item = readItem(page, element, result);
    return item ? { kind: "item", item, required: element.props.optional !== true } : null;
  }
  if (name === "Recall") return readRecall(page, element, result);
  if (name === "TokenSlider") return readSlider(page, element, result);
  if (name === "Worksheet") return readSheet(page, element, kind, result);
  if (name !== "Pool") return null;
  if (kind === "lesson") {
    page.faultAt(
      element.props,
      "",
      "stands in a lesson",
      "pools belong to tests: put the items here without Pool",
    );
    return null;
  }
  return readPool(page, element, result);
}

/** Reads one item into `result` and returns its id; null when even that is not known. */
function readItem(page: Page, element: Element, result: Extracted): string | null {
  const parsed = parse(page, element);
  if (!parsed) return null;
  const { item, key } = parsed;
  if (!claim(page, element, item.id, result)) return null;
  result.items[item.id] = item;
  result.keys[item.id] = key;
  return item.id;
}

function parse(page: Page, element: Element): Parsed | null {
  const name = markerName(element);
  const authored = element.props.id;
  const source = new ItemSource(page, element, typeof authored === "string" ? authored : "");
  const read = <T extends z.ZodType>(schema: T, reader: (source: ItemSource, own: z.output<T>) => Parsed) => {
    const own = readProps(page, schema, element.props);
    return own ? reader(source, own) : null;
  };
  switch (name) {
    case "SingleChoice":
      return read(choiceProps, singleChoice);
    case "MultipleChoice":
      return read(choiceProps, multipleChoice);
    case "TrueFalse":
      return read(trueFalseProps, trueFalse);
    case "Numeric":
      return read(numericProps, numeric);
    case "ShortText":
      return read(shortTextProps, shortText);
    case "Ordering":
      return read(arrangeProps, ordering);
    case "Matching":
      return read(arrangeProps, matching);
    case "Grouping":
      return read(arrangeProps, grouping);
    case "Cloze":
      return read(textItemProps, cloze);
    case "Spotting":
      return read(textItemProps, spotting);
    case "Scenario":
      return read(scenarioProps, scenario);
    case "PromptLab":
      return read(promptProps, promptLab);
    default:
      return null;
  }
}

function readRecall(page: Page, element: Element, result: Extracted): Segment | null {
  const own = readProps(page, recallProps, element.props);
  if (!own) return null;
  if (!claim(page, element, own.item, result, "item")) return null;
  return { kind: "recall", item: own.item, required: own.optional !== true };
}

function readPool(page: Page, element: Element, result: Extracted): Segment | null {
  const own = readProps(page, poolProps, element.props);
  const items = itemsIn(page, element, result);
  if (!own || !claim(page, element, own.id, result)) return null;
  if (own.draw > items.length) {
    page.faultAt(
      element.props,
      "draw",
      say("is {0}, but the pool holds {1}", own.draw, items.length),
      "add items, or draw fewer",
    );
  }
  return { kind: "pool", id: own.id, items: items.flatMap((item) => item ?? []), draw: own.draw };
}

/** An area of the check: a pool of which a form asks everything. Its page shows single choice and nothing else. */
function readArea(page: Page, element: Element, result: Extracted): Segment | null {
  const own = readProps(page, areaProps, element.props);
  const items = itemsIn(page, element, result, "SingleChoice").flatMap((item) => item ?? []);
  if (!own || !claim(page, element, own.id, result)) return null;
  if (items.length === 0) page.faultAt(element.props, "", "asks nothing", "put questions into it");
  return { kind: "pool", id: own.id, items, draw: items.length };
}

/** Reads what a Pool or an Area holds into `result`: the ids of its items, null for one with a fault. */
function itemsIn(page: Page, element: Element, result: Extracted, only?: string): (string | null)[] {
  const children = childrenOf(element.props.children).filter((child) => !isBlank(child));
  const elements = children.filter(
    (child): child is Element => isElement(child) && isItem(markerName(child) ?? ""),
  );
  if (elements.length < children.length) {
    const mend = only ? "put the text outside of the area" : "put the text outside of the pool";
    page.faultAt(element.props, "", "holds something else than items", mend);
  }
  return elements.map((child) => {
    if (!only || markerName(child) === only) return readItem(page, child, result);
    page.faultAt(child.props, "", "stands in the check", say("write it as {0}", only));
    return null;
  });
}

function readSlider(page: Page, element: Element, result: Extracted): Segment | null {
  const own = readProps(page, sliderProps, element.props);
  if (!own || !claim(page, element, own.id, result)) return null;
  const file = path.join(page.folder, own.corpus);
  let text: string;
  try {
    if (path.dirname(realpathSync(file)) !== realpathSync(page.folder)) throw new Error("elsewhere");
    text = readFileSync(file, "utf8");
  } catch {
    page.faultAt(
      element.props,
      "corpus",
      say("there is no file {0}", own.corpus),
      "put the text into the lesson's folder",
    );
    return null;
  }
  page.inputs.add(file);
  const data = countNextWords(text, own.start, own.corpus);
  if (!data) {
    page.faultAt(
      element.props,
      "start",
      say("the text of {0} never goes on after it", own.corpus),
      "begin with words of the text",
    );
    return null;
  }
  return { kind: "token-slider", id: own.id, data };
}

function readSheet(page: Page, element: Element, kind: FileKind, result: Extracted): Segment | null {
  if (kind === "test") {
    page.faultAt(element.props, "", "stands in a test", "put it into a lesson: a test only asks");
    return null;
  }
  const read = readWorksheet(page, element);
  if (!read || !claim(page, element, read.sheet.id, result)) return null;
  // Parts have places of their own, so that a fault of the other edition names the part.
  for (const [part, place] of Object.entries(read.places)) result.places[`${read.sheet.id}.${part}`] = place;
  return { kind: "worksheet", sheet: read.sheet };
}

function claim(page: Page, element: Element, id: string, result: Extracted, attribute = "id"): boolean {
  if (Object.hasOwn(result.places, id)) {
    page.faultAt(
      element.props,
      attribute,
      say("{0} is used twice in this lesson", id),
      "give each item an id of its own",
    );
    return false;
  }
  const { line, column, attributes } = page.markOf(element.props);
  result.places[id] = attributes[attribute] ?? { line, column };
  return true;
}
