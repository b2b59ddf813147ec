import type { Choice, ItemOf } from "~/content/items";
import { shuffled } from "~/platform/random";
import { useLanguage } from "../language";
import { ChoiceRow, Hint, partOf, type TypeProps } from "./parts";

/** Single and multiple choice: one row an option. */
export function ChoiceItem({
  item,
  values,
  graded,
  seed,
}: TypeProps<ItemOf<"single-choice" | "multiple-choice", { options: Choice[] }>>) {
  const { t } = useLanguage();
  const many = item.type === "multiple-choice";
  return (
    <>
      <Hint>{many ? t.items.hint.many : t.items.hint.one}</Hint>
      <div className="choices">
        {shuffled(item.options, seed).map(({ id, html }) => (
          <ChoiceRow
            key={id}
            id={`${item.id}-${id}`}
            type={many ? "checkbox" : "radio"}
            name="choice"
            value={id}
            html={html}
            values={values}
            part={partOf(graded, id)}
          />
        ))}
      </div>
    </>
  );
}
