import type { Choice, ItemOf } from "~/content/items";
import { shuffled } from "~/platform/random";
import { useLanguage } from "../language";
import { Feedback, Hint, Inline, judged, partOf, type TypeProps } from "./parts";

/** Cards to sort: a row a card, a column a group; stacked where there is no room. */
export function Grouping({
  item,
  values,
  graded,
  seed,
}: TypeProps<ItemOf<"grouping", { groups: Choice[]; cards: Choice[] }>>) {
  const { t } = useLanguage();
  return (
    <>
      <Hint>{t.items.hint.group}</Hint>
      <div className={`matrix matrix-${Math.min(item.groups.length, 5)}`}>
        <div className="matrix-head" aria-hidden="true">
          <span />
          {item.groups.map(({ id, html }) => (
            <Inline key={id} html={html} />
          ))}
        </div>
        {shuffled(item.cards, seed).map((card) => {
          const part = partOf(graded, card.id);
          const name = `${item.id}-${card.id}`;
          return (
            <div
              key={card.id}
              role="radiogroup"
              aria-labelledby={name}
              aria-describedby={part ? `${name}-feedback` : undefined}
              className={judged("row matrix-row", part)}
            >
              <Inline id={name} html={card.html} className="matrix-card" />
              {item.groups.map(({ id, html }) => (
                <label key={id}>
                  <input
                    type="radio"
                    name={card.id}
                    value={id}
                    defaultChecked={values[card.id]?.[0] === id}
                  />
                  <Inline html={html} />
                </label>
              ))}
              <Feedback id={name} part={part} />
            </div>
          );
        })}
      </div>
    </>
  );
}
