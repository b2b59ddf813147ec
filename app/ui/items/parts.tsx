/** What the forms of all item types are made of. */
import type { ReactNode } from "react";
import type { Choice, Graded, Html, ItemOf, Response } from "~/content/items";
import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { inline } from "./text";

/** What the form of one type gets. */
export type TypeProps<Item extends ItemOf<string, unknown>> = {
  item: Item;
  /** What stands in the fields: the stored answer, what was typed, or nothing. */
  values: Response;
  /** The feedback; null while the question is open, and in a test. */
  graded: Graded | null;
  /** Decides the order in which parts are shown. */
  seed: string;
  /** The fields cannot be changed any more. */
  closed: boolean;
};

export type Part = { right: boolean; feedback: Html };

/** The class of a row or place that has been judged. What the learner left alone is not: `given` is false for it. */
export function judged(base: string, part: Part | undefined, given = true): string {
  if (!part || !(given || part.right)) return base;
  return `${base} ${given ? (part.right ? "is-right" : "is-wrong") : "is-missed"}`;
}

export const partOf = (graded: Graded | null, id: string): Part | undefined => graded?.parts[id];

/** Trusted HTML in a label or a line of text. */
export function Inline({ html, id, className }: { html: Html; id?: string; className?: string }) {
  return <span id={id} className={className} dangerouslySetInnerHTML={{ __html: inline(html) }} />;
}

export const Hint = ({ children }: { children: ReactNode }) => (
  <p className="item-hint item-todo">{children}</p>
);

/** Right or not yet: sign, word and colour. Nothing of what the learner rightly left alone. */
function Verdict({ right, given }: { right: boolean; given: boolean }) {
  const { t } = useLanguage();
  if (!(given || right)) return null;
  return (
    <strong className={right ? "verdict verdict-right" : "verdict verdict-wrong"}>
      <Icon name={right ? "tick" : "ring"} />
      {given ? (right ? t.items.right : t.items.wrong) : t.items.missed}
    </strong>
  );
}

/**
 * Verdict and reason of one part, under it. `name` says which, where it does not stand right beside it; `given` is
 * false for what the learner left alone.
 */
export function Feedback({
  id,
  part,
  name,
  given = true,
}: {
  id: string;
  part: Part | undefined;
  name?: ReactNode;
  given?: boolean;
}) {
  return part ? (
    <div className={given || part.right ? "feedback" : "feedback soft"} id={`${id}-feedback`}>
      {name ? <span className="feedback-name">{name}</span> : null}
      <Verdict right={part.right} given={given} />
      <div className="feedback-text" dangerouslySetInnerHTML={{ __html: part.feedback }} />
    </div>
  ) : null;
}

/** A row to choose: radio or checkbox, text, and its feedback once there is one. */
export function ChoiceRow({
  id,
  type = "radio",
  name,
  value,
  html,
  values,
  part,
}: {
  id: string;
  type?: "radio" | "checkbox";
  name: string;
  value: string;
  html: Html;
  values: Response;
  part?: Part | undefined;
}) {
  const given = values[name]?.includes(value) ?? false;
  return (
    <div className={judged("choice", part, given)}>
      <label>
        <input
          type={type}
          name={name}
          value={value}
          defaultChecked={given}
          aria-describedby={part ? `${id}-feedback` : undefined}
        />
        <Inline html={html} />
      </label>
      <Feedback id={id} part={part} given={given} />
    </div>
  );
}

/** `<option>`s with the words of each choice, the first one empty. */
export function Options({ choices, empty }: { choices: { id: string; text: string }[]; empty: string }) {
  return (
    <>
      <option value="">{empty}</option>
      {choices.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </>
  );
}

/** The HTML of the choice with this id. */
export const htmlOf = (choices: Choice[], id: string | undefined): Html =>
  choices.find((choice) => choice.id === id)?.html ?? "";
