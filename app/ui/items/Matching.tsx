import type { Choice, ItemOf } from "~/content/items";
import { shuffled } from "~/platform/random";
import { useLanguage } from "../language";
import { Feedback, Hint, htmlOf, Inline, judged, Options, partOf, type TypeProps } from "./parts";
import { plain } from "./text";

/** Pairs: to each line on the left, a list of what may belong to it. */
export function Matching({
  item,
  values,
  graded,
  seed,
  closed,
}: TypeProps<ItemOf<"matching", { left: Choice[]; right: Choice[] }>>) {
  const { t } = useLanguage();
  const right = shuffled(item.right, `${seed}/right`).map(({ id, html }) => ({ id, text: plain(html) }));
  return (
    <>
      <Hint>{t.items.hint.match}</Hint>
      <ul className="pairs plain">
        {shuffled(item.left, seed).map(({ id, html }) => {
          const part = partOf(graded, id);
          const name = `${item.id}-${id}`;
          return (
            <li key={id} className={judged("row", part)}>
              <Inline id={name} html={html} />
              {closed ? (
                <Inline className="pair-chosen" html={htmlOf(item.right, values[id]?.[0])} />
              ) : (
                <select className="input" name={id} defaultValue={values[id]?.[0]} aria-labelledby={name}>
                  <Options choices={right} empty={t.items.choose} />
                </select>
              )}
              <Feedback id={name} part={part} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
