import { either, type Said, say } from "./sentences";

/**
 * The components that lessons may use and where each may stand. `anywhere` is text of any kind, `prose` is
 * text but not the text of an answer, `page` is outside of items, `top` is the top level of the lesson (an item
 * may stand in a Pool or an Area as well); a list names the components that it is a part of.
 */
type Rule = "anywhere" | "prose" | "page" | "top" | "item" | readonly string[];

const WITH_FEEDBACK = [
  "Option",
  "Reason",
  "Step",
  "Pair",
  "Card",
  "Blank",
  "Spot",
  "Decision",
  "Numeric",
  "ShortText",
  "Criterion",
  "Forbidden",
];

const RULES = {
  Term: "prose",
  Callout: "prose",
  WorkedExample: "page",
  Reveal: "prose",
  Tabs: "page",
  Tab: ["Tabs"],
  Figure: "prose",
  Video: "page",
  Situation: "page",
  Tomorrow: "page",
  TokenSlider: "top",
  Worksheet: "top",
  Recall: "top",
  Pool: "top",
  Area: "top",
  SingleChoice: "item",
  MultipleChoice: "item",
  TrueFalse: "item",
  Numeric: "item",
  ShortText: "item",
  Ordering: "item",
  Matching: "item",
  Grouping: "item",
  Cloze: "item",
  Spotting: "item",
  Scenario: "item",
  PromptLab: "item",
  Option: ["SingleChoice", "MultipleChoice"],
  WhenTrue: ["TrueFalse"],
  WhenFalse: ["TrueFalse"],
  Reason: ["TrueFalse"],
  Step: ["Ordering"],
  Pair: ["Matching"],
  Left: ["Pair"],
  Right: ["Pair"],
  Group: ["Grouping"],
  Card: ["Grouping"],
  Text: ["Cloze", "Spotting"],
  Blank: ["Text"],
  Spot: ["Text"],
  Scene: ["Scenario"],
  Decision: ["Scene"],
  Start: ["PromptLab"],
  Criterion: ["PromptLab"],
  Forbidden: ["PromptLab"],
  Model: ["PromptLab"],
  Missing: ["Criterion"],
  Feedback: WITH_FEEDBACK,
  Entry: ["Worksheet"],
  Grid: ["Worksheet"],
  Column: ["Grid"],
  Row: ["Grid"],
  Result: ["Worksheet"],
  Chart: ["Worksheet"],
  Advice: ["Worksheet"],
} as const satisfies Record<string, Rule>;

export type ComponentName = keyof typeof RULES;

export const COMPONENT_NAMES = Object.keys(RULES) as ComponentName[];

/** What becomes a label, a button or the text of a field: nothing in it may be one of these itself. */
const ANSWERS = new Set<string>([
  "Option",
  "Reason",
  "Step",
  "Left",
  "Right",
  "Group",
  "Card",
  "Spot",
  "Decision",
  "Start",
  "Criterion",
  "Forbidden",
  "Model",
  "Entry",
  "Column",
  "Row",
  "Result",
  "Chart",
]);

/** What stands in an answer and is text like any other. */
const EXPLANATIONS = new Set<string>(["Feedback", "Missing"]);

/** What holds items and nothing else. */
const HOLDERS = new Set<string>(["Pool", "Area"]);

export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(RULES, name);
}

export function isItem(name: string): boolean {
  return isComponent(name) && RULES[name] === "item";
}

/** Whether learners answer or try something in it: an item, or what else stands on its own without being a set of items. */
export function isInteraction(name: string): boolean {
  return (
    isComponent(name) &&
    name !== "Pool" &&
    name !== "Area" &&
    (RULES[name] === "item" || RULES[name] === "top")
  );
}

/** Whether it is a part of an item or a worksheet, or of such a part. */
export function isPartOfItem(name: string): boolean {
  return isComponent(name) && typeof RULES[name] === "object" && name !== "Tab";
}

/** Components that stand for data and never render themselves: items, worksheets, their parts, tabs. */
export function isMarker(name: string): boolean {
  return isComponent(name) && standsAlone(name);
}

/** Whether `name` must be a direct part of what it stands in, not wrapped in bold type, a list or the like. */
export function standsAlone(name: ComponentName): boolean {
  const rule: Rule = RULES[name];
  return rule === "item" || rule === "top" || typeof rule === "object";
}

/** Whether `name` is a block, which cannot stand in a sentence. */
export function isOnItsOwn(name: ComponentName): boolean {
  return name !== "Term" && typeof RULES[name] === "string";
}

/** What is wrong with `name` standing inside `ancestors` (outermost first, components only), if anything. */
export function misplaced(name: ComponentName, ancestors: readonly string[]): Said | null {
  const rule: Rule = RULES[name];
  const parent = ancestors.at(-1);
  if (typeof rule === "object") {
    return parent && rule.includes(parent) ? null : say("stands outside of {0}", either(rule));
  }
  if (rule === "top") return parent ? say("stands inside {0}", parent) : null;
  if (rule === "item") return !parent || HOLDERS.has(parent) ? null : say("stands inside {0}", parent);
  if (parent && HOLDERS.has(parent)) return say("stands inside {0}", parent);
  if (rule === "page") {
    const item = ancestors.find(isItem);
    return item ? say("stands inside {0}", item) : null;
  }
  if (rule === "prose") {
    const answer = ancestors.findLast((ancestor) => ANSWERS.has(ancestor) || EXPLANATIONS.has(ancestor));
    return answer && !EXPLANATIONS.has(answer) ? say("stands inside {0}", answer) : null;
  }
  return null;
}

/** Where `name` may stand, as the end of a fault message. */
export function properPlace(name: ComponentName): Said {
  const rule: Rule = RULES[name];
  if (typeof rule === "object") return say("put it inside {0}", either(rule));
  if (rule === "item" || rule === "top") return "put it at the top level of the lesson";
  if (rule === "page") return "put it outside of the item";
  return "put it into the question or into the text";
}
