import type { Choice, ItemOf } from "~/content/items";
import { shuffled } from "~/platform/random";
import { useLanguage } from "../language";
import { ChoiceRow, partOf, type TypeProps } from "./parts";

/** True or false, and why. */
export function TrueFalse({
  item,
  values,
  graded,
  seed,
}: TypeProps<ItemOf<"true-false", { reasons: Choice[] }>>) {
  const { t } = useLanguage();
  const row = (name: string, id: string, html: string) => (
    <ChoiceRow
      key={id}
      id={`${item.id}-${id}`}
      name={name}
      value={id}
      html={html}
      values={values}
      part={partOf(graded, id)}
    />
  );
  return (
    <>
      <div role="radiogroup" aria-labelledby={`${item.id}-verdict`}>
        <p className="item-hint" id={`${item.id}-verdict`}>
          {t.items.verdict}
        </p>
        <div className="choices choices-two">
          {row("verdict", "true", t.items.true)}
          {row("verdict", "false", t.items.false)}
        </div>
      </div>
      <div role="radiogroup" aria-labelledby={`${item.id}-reason`}>
        <p className="item-hint" id={`${item.id}-reason`}>
          {t.items.reason}
        </p>
        <div className="choices">
          {shuffled(item.reasons, seed).map(({ id, html }) => row("reason", id, html))}
        </div>
      </div>
    </>
  );
}
