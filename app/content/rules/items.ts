import type { WrittenNode } from "../manuscript";
import { isInteraction, isItem, isPartOfItem } from "../vocabulary";
import { nodesIn } from "./rule";
import { type Passage, passageOf } from "./text";

/** An answer that is chosen: an Option, or the Reason of a TrueFalse. */
export type WrittenOption = { node: WrittenNode; correct: boolean; passage: Passage };

export type WrittenItem = {
  node: WrittenNode;
  name: string;
  id: string;
  optional: boolean;
  /** The question: all text before the answers. */
  stem: Passage;
  /** What is chosen from; empty for items without a choice. */
  options: WrittenOption[];
  /** Whether it stands in a Pool. */
  pooled: boolean;
};

export const isComponentNamed = (node: WrittenNode, ...names: string[]): boolean =>
  node.type === "component" && names.includes(node.name ?? "");

/** Whether learners answer or try something here. */
export const interacts = (node: WrittenNode): boolean =>
  node.type === "component" && isInteraction(node.name ?? "");

export const isItemNode = (node: WrittenNode): boolean =>
  node.type === "component" && isItem(node.name ?? "");

const isPart = (node: WrittenNode): boolean => node.type === "component" && isPartOfItem(node.name ?? "");

/** The items that are written in a lesson, in reading order. */
export function itemsIn(nodes: readonly WrittenNode[]): WrittenItem[] {
  const pooled = new Set(
    nodes.filter((node) => isComponentNamed(node, "Pool")).flatMap((pool) => nodesIn(pool)),
  );
  return nodes.filter(isItemNode).map((node) => ({
    node,
    name: node.name ?? "",
    id: node.attributes?.id?.value ?? "",
    optional: node.attributes?.optional !== undefined,
    stem: passageOf(node, isPart),
    options: nodesIn(node)
      .filter((part) => isComponentNamed(part, "Option", "Reason"))
      .map(optionOf),
    pooled: pooled.has(node),
  }));
}

function optionOf(node: WrittenNode): WrittenOption {
  return { node, correct: node.attributes?.correct !== undefined, passage: passageOf(node, isPart) };
}

/** The text that is read in a lesson, apart from what is asked, from code and from notes. */
export function isReading(node: WrittenNode): boolean {
  return (
    !interacts(node) &&
    !isComponentNamed(node, "Pool", "Area") &&
    !/^(code|footnoteDefinition)$/.test(node.type)
  );
}

/** The items of a course that have one right answer among several. */
export function hasOneRightAnswer({ name, options }: WrittenItem): boolean {
  return (
    (name === "SingleChoice" || name === "TrueFalse") && options.filter(({ correct }) => correct).length === 1
  );
}
