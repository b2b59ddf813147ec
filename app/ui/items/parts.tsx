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

/** The class of a row or place that has been judged. */
export const judged = (base: string, part: Part | undefined) =>
  part ? `${base} ${part.right ? "is-right" : "is-wrong"}`.trim() : base || undefined;

export const partOf = (graded: Graded | null, id: string): Part | undefined => graded?.parts[id];

/** Trusted HTML in a label or a line of text. */
export function Inline({ html, id, className }: { html: Html; id?: string; className?: string }) {
  return <span id={id} className={className} dangerouslySetInnerHTML={{ __html: inline(html) }} />;
}

export const Hint = ({ children }: { children: ReactNode }) => (
  <p className="item-hint item-todo">{children}</p>
);

/** Right or not yet: sign, word and colour. */
export function Verdict({ right }: { right: boolean }) {
  const { t } = useLanguage();
  return (
    <strong className={right ? "verdict verdict-right" : "verdict verdict-wrong"}>
      <Icon name={right ? "tick" : "ring"} />
      {right ? t.items.right : t.items.wrong}
    </strong>
  );
}

/** Verdict and reason of one part, under it. `name` says which, where it does not stand right beside it. */
export function Feedback({ id, part, name }: { id: string; part: Part | undefined; name?: ReactNode }) {
  return part ? (
    <div className="feedback" id={`${id}-feedback`}>
      {name ? <span className="feedback-name">{name}</span> : null}
      <Verdict right={part.right} />
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
  return (
    <div className={judged("choice", part)}>
      <label>
        <input
          type={type}
          name={name}
          value={value}
          defaultChecked={values[name]?.includes(value)}
          aria-describedby={part ? `${id}-feedback` : undefined}
        />
        <Inline html={html} />
      </label>
      <Feedback id={id} part={part} />
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
