import { useEffect, useRef, useState } from "react";
import type { Choice, ItemOf, Response } from "~/content/items";
import { shuffled } from "~/platform/random";
import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { useScripted } from "../use-scripted";
import { Feedback, Hint, Inline, judged, partOf, type TypeProps } from "./parts";
import { plain } from "./text";

/** The steps as the answer has them; those without a place stay where they are. */
function arranged(steps: Choice[], values: Response): Choice[] {
  const place = ({ id }: Choice) => Number(values[id]?.[0]) || 0;
  return [...steps].sort((a, b) => place(a) - place(b));
}

/** Steps to put into order: a list of places each without JavaScript, buttons up and down with it. */
export function Ordering({
  item,
  values,
  graded,
  seed,
  closed,
}: TypeProps<ItemOf<"ordering", { steps: Choice[] }>>) {
  const { t } = useLanguage();
  const [order, setOrder] = useState(() => arranged(shuffled(item.steps, seed), values));
  const buttons = useScripted();
  const [said, setSaid] = useState("");
  const pressed = useRef<HTMLButtonElement | null>(null);
  // A button that moved in the page has lost the focus.
  useEffect(() => pressed.current?.focus(), [order]);

  const all = order.length;
  const move = (from: number, to: number, button: HTMLButtonElement) => {
    const [step, other] = [order[from], order[to]];
    if (!step || !other) return;
    const moved = [...order];
    moved[to] = step;
    moved[from] = other;
    pressed.current = button;
    setOrder(moved);
    setSaid(t.items.moved(plain(step.html), to + 1, all));
  };

  return (
    <>
      <Hint>{t.items.hint.order}</Hint>
      <ol className="order">
        {order.map(({ id, html }, index) => {
          const part = partOf(graded, id);
          const words = plain(html);
          const button = (to: number, name: "up" | "down") => (
            <button
              type="button"
              className="move"
              aria-label={t.items[name](words)}
              aria-disabled={!order[to]}
              onClick={(event) => move(index, to, event.currentTarget)}
            >
              <Icon name={name} />
            </button>
          );
          return (
            <li key={id} className={judged("row", part)}>
              <span className="order-place num" aria-hidden="true">
                {buttons || closed ? index + 1 : "·"}
              </span>
              <Inline html={html} />
              {closed ? (
                <span />
              ) : buttons ? (
                <span className="moves">
                  <input type="hidden" name={id} value={index + 1} />
                  {button(index - 1, "up")}
                  {button(index + 1, "down")}
                </span>
              ) : (
                <span className="moves">
                  <select
                    className="input"
                    name={id}
                    defaultValue={values[id]?.[0]}
                    aria-label={t.items.place(words)}
                  >
                    <option value="">–</option>
                    {order.map((step, i) => (
                      <option key={step.id}>{i + 1}</option>
                    ))}
                  </select>
                </span>
              )}
              <Feedback id={`${item.id}-${id}`} part={part} />
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}
