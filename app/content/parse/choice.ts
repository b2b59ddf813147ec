import { z } from "zod";
import { readProps } from "../props";
import { flag, itemAttributes, partId } from "./attributes";
import {
  type Answer,
  choicesOf,
  feedbackByToken,
  type ItemSource,
  noAttributes,
  type Parsed,
  textOfPart,
} from "./source";

export const optionProps = z.strictObject({ ...partId, correct: flag("this is right") });
export const choiceProps = z.strictObject(itemAttributes);
export const trueFalseProps = z.strictObject({
  ...itemAttributes,
  answer: z.enum(["true", "false"]).describe('write answer="true" or answer="false"'),
});

type Option = z.output<typeof optionProps>;

/** One right answer among several. */
export function singleChoice(source: ItemSource): Parsed {
  const options = source.answers("Option", optionProps, 2);
  return {
    item: { id: source.id, type: "single-choice", prompt: source.prompt, options: choicesOf(options) },
    key: { type: "single-choice", correct: onlyRight(source, options), feedback: feedbackByToken(options) },
  };
}

/** One right answer or more. */
export function multipleChoice(source: ItemSource): Parsed {
  const options = source.answers("Option", optionProps, 2);
  const correct = options.filter(({ own }) => own.correct).map(({ token }) => token);
  if (correct.length === 0) source.fault("", "has no right answer", "write correct on one Option or more");
  return {
    item: { id: source.id, type: "multiple-choice", prompt: source.prompt, options: choicesOf(options) },
    key: { type: "multiple-choice", correct: correct.sort(), feedback: feedbackByToken(options) },
  };
}

/** A statement to judge, with the reason for the judgement. */
export function trueFalse(source: ItemSource, own: z.output<typeof trueFalseProps>): Parsed {
  const reasons = source.answers("Reason", optionProps, 2);
  const verdict = (name: "WhenTrue" | "WhenFalse") => {
    const part = source.one(name);
    if (!part) return "";
    readProps(source.page, noAttributes, part.props);
    return textOfPart(source.page, part);
  };
  return {
    item: { id: source.id, type: "true-false", prompt: source.prompt, reasons: choicesOf(reasons) },
    key: {
      type: "true-false",
      verdict: own.answer,
      reason: onlyRight(source, reasons),
      verdicts: { true: verdict("WhenTrue"), false: verdict("WhenFalse") },
      feedback: feedbackByToken(reasons),
    },
  };
}

function onlyRight(source: ItemSource, answers: Answer<Option>[]): string {
  const [right, ...others] = answers.filter(({ own }) => own.correct);
  if (!right) source.fault("", "has no right answer", "write correct on the one that is right");
  for (const other of others) {
    source.page.faultAt(
      other.element.props,
      "correct",
      "is a second right answer",
      "leave correct out, or use MultipleChoice",
    );
  }
  return right?.token ?? "";
}
