/**
 * A labelled field with hint and error, tied together for screen readers.
 *
 *     <Field label="E-Mail" name="email" type="email" autoComplete="email" required error={errors.email} />
 *     <Field as="select" label="Rolle" name="role"><option …/></Field>
 *     <Field as="textarea" label="Nachricht" name="message" rows={5} />
 *     <CheckField label="Ich stimme zu" name="terms" />            also type="radio" with `value`
 *
 * `error` is a message (or null/undefined); `id` defaults to `name` (give one when a name appears twice).
 */
import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./Icon";

type Common = { label: ReactNode; name: string; id?: string; hint?: ReactNode; error?: string | null };

type FieldProps = Common &
  (
    | ({ as?: "input" } & Omit<ComponentProps<"input">, "name" | "id">)
    | ({ as: "select" } & Omit<ComponentProps<"select">, "name" | "id">)
    | ({ as: "textarea" } & Omit<ComponentProps<"textarea">, "name" | "id">)
  );

function described(id: string, hint: ReactNode, error: string | null | undefined) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <div id={`${id}-hint`} className="field-hint">
      {hint}
    </div>
  ) : null;
}

function FieldError({ id, error }: { id: string; error: string | null | undefined }) {
  return error ? (
    <div id={`${id}-error`} className="field-error">
      <Icon name="warning" />
      <span>{error}</span>
    </div>
  ) : null;
}

export function Field({ label, name, id = name, hint, error, ...rest }: FieldProps) {
  const shared = { id, name, className: "input", ...described(id, hint, error) };
  let control: ReactNode;
  if (rest.as === "select") {
    const { as, ...props } = rest;
    control = <select {...shared} {...props} />;
  } else if (rest.as === "textarea") {
    const { as, ...props } = rest;
    control = <textarea {...shared} {...props} />;
  } else {
    const { as, ...props } = rest;
    control = <input type="text" {...shared} {...props} />;
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {control}
    </div>
  );
}

export function CheckField({
  label,
  name,
  id = name,
  hint,
  error,
  type = "checkbox",
  ...rest
}: Common & Omit<ComponentProps<"input">, "name" | "id" | "type"> & { type?: "checkbox" | "radio" }) {
  return (
    <div className="check">
      <label>
        <input type={type} id={id} name={name} {...described(id, hint, error)} {...rest} />
        <span>{label}</span>
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} />
    </div>
  );
}
