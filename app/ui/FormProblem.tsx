/**
 * What went wrong with a form, above it; takes the focus when it appears, without scripts too. Each problem with a `field`
 * (the field's id) links to it. Renders nothing without problems.
 *
 *     <FormProblem problems={[{ field: "email", message: "…" }, { message: "…" }]} />
 */
import { useEffect, useRef } from "react";
import { Icon } from "./Icon";
import { JumpLink } from "./JumpLink";
import { useLanguage } from "./language";

export type Problem = { field?: string; message: string };

export function FormProblem({ problems, title }: { problems: Problem[]; title?: string }) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const said = problems.map((problem) => problem.message).join("\n");
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
  if (!problems.length) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the answer to a form that has just been sent; without scripts it may be far down the page
    <div className="form-problem" role="alert" tabIndex={-1} ref={box} autoFocus>
      <Icon name="warning" />
      <div>
        <h2>{title ?? t.common.problemTitle}</h2>
        <ul className="plain">
          {problems.map(({ field, message }) => (
            <li key={message}>{field ? <JumpLink to={field}>{message}</JumpLink> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
