/** How much is done: native <progress> with its words. `text` defaults to "3 von 12". */
import { useId } from "react";
import { useLanguage } from "./language";

export function Progress({
  label,
  value,
  max,
  text,
}: {
  label: string;
  value: number;
  max: number;
  text?: string;
}) {
  const { t, number } = useLanguage();
  const id = useId();
  const words = text ?? t.common.progressOf(number(value), number(max));
  return (
    <div className="progress">
      <div>
        <label htmlFor={id}>{label}</label>
        <span className="num" aria-hidden="true">
          {words}
        </span>
      </div>
      <progress id={id} value={value} max={max || 1} aria-valuetext={words}>
        {words}
      </progress>
    </div>
  );
}
