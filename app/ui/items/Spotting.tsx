import type { ItemOf, SpottingPart } from "~/content/items";
import { useLanguage } from "../language";
import { Feedback, Hint, Inline, judged, partOf, type TypeProps } from "./parts";

/** A text to search: its places are checkboxes in the running text. */
export function Spotting({
  item,
  values,
  graded,
  closed,
}: TypeProps<ItemOf<"spotting", { parts: SpottingPart[] }>>) {
  const { t } = useLanguage();
  const chosen = values.choice ?? [];
  return (
    <>
      <Hint>{t.items.hint.spot}</Hint>
      <p className="running">
        {item.parts.map((part, index) => {
          if (!("spot" in part)) return <Inline key={`text-${index + 1}`} html={part.html} />;
          const verdict = partOf(graded, part.spot);
          return (
            <label key={part.spot} className={judged("spot", verdict, chosen.includes(part.spot))}>
              <input
                type="checkbox"
                name="choice"
                value={part.spot}
                defaultChecked={chosen.includes(part.spot)}
                aria-describedby={verdict ? `${item.id}-${part.spot}-feedback` : undefined}
              />
              <Inline html={part.html} />
            </label>
          );
        })}
      </p>
      {closed && chosen.length === 0 ? <p className="item-hint">{t.items.nothingMarked}</p> : null}
      {graded
        ? item.parts.map((part) =>
            "spot" in part ? (
              <Feedback
                key={part.spot}
                id={`${item.id}-${part.spot}`}
                part={partOf(graded, part.spot)}
                given={chosen.includes(part.spot)}
                name={<Inline html={part.html} />}
              />
            ) : null,
          )
        : null}
    </>
  );
}
