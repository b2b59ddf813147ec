import type { z } from "zod";
import { areaProps, poolProps, recallProps, sliderProps } from "../extract-items";
import { arrangeProps, cardProps } from "../parse/arrange";
import { choiceProps, optionProps, trueFalseProps } from "../parse/choice";
import { numericFeedbackProps, numericProps, shortTextProps, textFeedbackProps } from "../parse/entry";
import { criterionProps, forbiddenProps, promptProps } from "../parse/prompt";
import { blankProps, spotProps, textItemProps } from "../parse/running-text";
import { decisionProps, scenarioProps } from "../parse/scenario";
import { noAttributes, plainPart } from "../parse/source";
import * as sheet from "../parse/worksheet-props";
import type { ComponentName } from "../vocabulary";
import { WIDGET_PROPS } from "../widgets";

/** What may be written on each component. A Feedback of a Numeric or a ShortText may say more: see `FEEDBACK_PROPS`. */
export const COMPONENT_PROPS: Readonly<Record<ComponentName, z.ZodType>> = {
  ...WIDGET_PROPS,
  TokenSlider: sliderProps,
  Worksheet: sheet.worksheetProps,
  Entry: sheet.entryProps,
  Grid: sheet.gridProps,
  Column: sheet.columnProps,
  Row: sheet.rowProps,
  Result: sheet.resultProps,
  Chart: sheet.chartProps,
  Advice: sheet.adviceProps,
  Recall: recallProps,
  Pool: poolProps,
  Area: areaProps,
  SingleChoice: choiceProps,
  MultipleChoice: choiceProps,
  Option: optionProps,
  TrueFalse: trueFalseProps,
  WhenTrue: noAttributes,
  WhenFalse: noAttributes,
  Reason: optionProps,
  Numeric: numericProps,
  ShortText: shortTextProps,
  Ordering: arrangeProps,
  Step: plainPart,
  Matching: arrangeProps,
  Pair: plainPart,
  Left: noAttributes,
  Right: noAttributes,
  Grouping: arrangeProps,
  Group: plainPart,
  Card: cardProps,
  Cloze: textItemProps,
  Spotting: textItemProps,
  Text: noAttributes,
  Blank: blankProps,
  Spot: spotProps,
  Scenario: scenarioProps,
  Scene: plainPart,
  Decision: decisionProps,
  PromptLab: promptProps,
  Start: noAttributes,
  Criterion: criterionProps,
  Missing: noAttributes,
  Forbidden: forbiddenProps,
  Model: noAttributes,
  Feedback: noAttributes,
};

/** A Feedback's attributes where it has some. */
export const FEEDBACK_PROPS: Partial<Record<ComponentName, z.ZodType>> = {
  Numeric: numericFeedbackProps,
  ShortText: textFeedbackProps,
};
