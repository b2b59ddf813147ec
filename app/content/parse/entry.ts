import { z } from "zod";
import { type Element, markerName } from "../elements";
import type { Html } from "../items";
import { readProps } from "../props";
import { say } from "../sentences";
import { alternatives, flag, itemAttributes, number } from "./attributes";
import { type ItemSource, type Parsed, textOfPart } from "./source";

export const numericProps = z.strictObject({
  ...itemAttributes,
  answer: number.describe('write answer="300": digits, with a point before decimals and no separators'),
  tolerance: number
    .refine((value) => value >= 0, "is less than 0")
    .default(0)
    .describe('write tolerance="0": how far off a right result may be'),
  unit: z.string().min(1).optional().describe('write unit="€", or leave it out'),
});

export const shortTextProps = z.strictObject({
  ...itemAttributes,
  answer: alternatives.describe('write answer="Halluzination | Konfabulation": all answers that are right'),
});

const otherwise = flag("feedback for any other answer");
export const numericFeedbackProps = z.strictObject({
  when: number.optional().describe('write when="1200": a typical wrong result'),
  otherwise,
});
export const textFeedbackProps = z.strictObject({
  when: z.string().min(1).optional().describe('write when="…": a typical wrong answer'),
  otherwise,
});

/** A result to work out. */
export function numeric(source: ItemSource, own: z.output<typeof numericProps>): Parsed {
  const { right, other, known } = readFeedback(source, numericFeedbackProps);
  const { tolerance } = own;
  for (const { when, element } of known) {
    if (Math.abs(Number(when) - own.answer) <= tolerance) {
      source.page.faultAt(
        element.props,
        "when",
        "is a right result",
        "name a wrong one, or leave the Feedback out",
      );
    }
  }
  return {
    item: { id: source.id, type: "numeric", prompt: source.prompt, unit: own.unit ?? null },
    key: {
      type: "numeric",
      value: own.answer,
      tolerance,
      right,
      otherwise: other,
      known: known.map(({ when, html }) => ({ value: Number(when), html })),
    },
  };
}

/** A word or two to remember. */
export function shortText(source: ItemSource, own: z.output<typeof shortTextProps>): Parsed {
  const { right, other, known } = readFeedback(source, textFeedbackProps);
  const accepted = own.answer.map((answer) => answer.toLowerCase());
  for (const { when, element } of known) {
    if (accepted.includes(String(when).trim().toLowerCase())) {
      source.page.faultAt(
        element.props,
        "when",
        "is a right answer",
        "name a wrong one, or leave the Feedback out",
      );
    }
  }
  return {
    item: { id: source.id, type: "short-text", prompt: source.prompt },
    key: {
      type: "short-text",
      accepted: own.answer,
      right,
      otherwise: other,
      known: known.map(({ when, html }) => ({ text: String(when).trim(), html })),
    },
  };
}

type Known = { when: string | number; html: Html; element: Element };

/** The feedback for a right answer, for known wrong ones and for all others. */
function readFeedback(
  source: ItemSource,
  schema: typeof numericFeedbackProps | typeof textFeedbackProps,
): { right: Html; other: Html; known: Known[] } {
  const found: { right: Html[]; other: Html[]; known: Known[] } = { right: [], other: [], known: [] };
  for (const element of source.parts.filter((part) => markerName(part) === "Feedback")) {
    const own = readProps(source.page, schema, element.props);
    const html = textOfPart(source.page, element);
    if (!own) continue;
    if (own.when !== undefined) {
      if (found.known.some(({ when }) => when === own.when)) {
        source.page.faultAt(
          element.props,
          "when",
          say("{0} has feedback already", own.when),
          "leave one of them out",
        );
      }
      found.known.push({ when: own.when, html, element });
    } else {
      const list = own.otherwise ? found.other : found.right;
      if (list.length > 0)
        source.page.faultAt(element.props, "", "is there twice", "write when=… on one of them");
      list.push(html);
    }
  }
  const [right] = found.right;
  const [other] = found.other;
  if (right === undefined && !brokenFeedback(source)) {
    source.fault("", "has no Feedback for the right answer", "add <Feedback>the reason</Feedback>");
  }
  if (other === undefined && !brokenFeedback(source)) {
    source.fault("", "has no Feedback for other answers", "add <Feedback otherwise>the reason</Feedback>");
  }
  return { right: right ?? "", other: other ?? "", known: found.known };
}

/** Whether a Feedback could not be read: what is missing then may only seem to be. */
function brokenFeedback(source: ItemSource): boolean {
  const own = new Set(["when", "otherwise", "children", "data-at"]);
  return source.all("Feedback").some((part) => Object.keys(part.props).some((name) => !own.has(name)));
}
