import type { ItemOf } from "~/content/items";
import { useLanguage } from "../language";
import type { TypeProps } from "./parts";

/** A number with its unit, or a few words. */
export function TextItem({
  item,
  values,
  closed,
}: TypeProps<ItemOf<"numeric" | "short-text", { unit?: string | null }>>) {
  const { t } = useLanguage();
  const numeric = item.type === "numeric";
  return (
    <p className={numeric ? "item-text item-number-field" : "item-text"}>
      <label htmlFor={`${item.id}-text`}>{numeric ? t.items.yourResult : t.items.yourText}</label>
      <span>
        <input
          id={`${item.id}-text`}
          className="input"
          type="text"
          name="text"
          inputMode={numeric ? "decimal" : undefined}
          autoComplete="off"
          maxLength={numeric ? 40 : 500}
          defaultValue={values.text?.[0]}
          readOnly={closed}
          aria-describedby={numeric && item.unit ? `${item.id}-unit` : undefined}
        />
        {numeric && item.unit ? <span id={`${item.id}-unit`}>{item.unit}</span> : null}
      </span>
    </p>
  );
}
