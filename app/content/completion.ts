import { z } from "zod";
import type { Language } from "./lessons";
import { arrangeProps, cardProps } from "./parse/arrange";
import { choiceProps, optionProps, trueFalseProps } from "./parse/choice";
import { numericFeedbackProps, numericProps, shortTextProps } from "./parse/entry";
import { criterionProps, forbiddenProps, promptProps } from "./parse/prompt";
import { blankProps, spotProps, textItemProps } from "./parse/running-text";
import { decisionProps, scenarioProps } from "./parse/scenario";
import {
  adviceProps,
  chartProps,
  columnProps,
  entryProps,
  gridProps,
  resultProps,
  rowProps,
  worksheetProps,
} from "./parse/worksheet-props";
import { fromSchema, inWords } from "./sentences";
import { COMPONENT_NAMES, type ComponentName, properPlace } from "./vocabulary";
import { WIDGET_PROPS } from "./widgets";

/** What an editor offers of one component. */
export type OfferedComponent = {
  name: string;
  /** Where it may stand. */
  place: string;
  attributes: { name: string; hint: string; required: boolean; values: string[]; isFlag: boolean }[];
};

const PROPS: Partial<Record<ComponentName, z.ZodType>> = {
  ...WIDGET_PROPS,
  SingleChoice: choiceProps,
  MultipleChoice: choiceProps,
  TrueFalse: trueFalseProps,
  Numeric: numericProps,
  ShortText: shortTextProps,
  Ordering: arrangeProps,
  Matching: arrangeProps,
  Grouping: arrangeProps,
  Cloze: textItemProps,
  Spotting: textItemProps,
  Scenario: scenarioProps,
  PromptLab: promptProps,
  Option: optionProps,
  Reason: optionProps,
  Card: cardProps,
  Blank: blankProps,
  Spot: spotProps,
  Decision: decisionProps,
  Criterion: criterionProps,
  Forbidden: forbiddenProps,
  Feedback: numericFeedbackProps,
  Worksheet: worksheetProps,
  Entry: entryProps,
  Grid: gridProps,
  Column: columnProps,
  Row: rowProps,
  Result: resultProps,
  Chart: chartProps,
  Advice: adviceProps,
  Recall: z.object({
    item: z.string().describe('write item="…": an item of an earlier lesson'),
    optional: choiceProps.shape.optional,
  }),
  Pool: z.object({
    id: z.string().describe('write id="…"'),
    draw: z.string().describe('write draw="8": how many items a test takes from the pool'),
  }),
  Step: z.object({ id: optionProps.shape.id }),
  Pair: z.object({ id: optionProps.shape.id }),
  Group: z.object({ id: optionProps.shape.id }),
  Scene: z.object({ id: optionProps.shape.id }),
};

/** Components that a team's lessons do without: they need files that only the repository has, or belong to the check. */
const LEFT_OUT = new Set<string>(["Area", "Video", "TokenSlider"]);

/** All components with their attributes, as the compiler's own schemas describe them. */
export const offeredComponents = (language: Language): OfferedComponent[] =>
  COMPONENT_NAMES.filter((name) => !LEFT_OUT.has(name)).map((name) => ({
    name,
    place: inWords(properPlace(name), language),
    attributes: attributesOf(PROPS[name], language),
  }));

function attributesOf(schema: z.ZodType | undefined, language: Language): OfferedComponent["attributes"] {
  const object = schema instanceof z.ZodObject ? schema : undefined;
  return Object.entries(object?.shape ?? {}).map(([name, field]) => {
    const own = field as z.ZodType;
    const inner = own instanceof z.ZodOptional ? (own.unwrap() as z.ZodType) : own;
    return {
      name,
      hint: inWords(fromSchema(own.description ?? inner.description ?? ""), language),
      required: !own.safeParse(undefined).success,
      values: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
      isFlag: inner instanceof z.ZodBoolean,
    };
  });
}
