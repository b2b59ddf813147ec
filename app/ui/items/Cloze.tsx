import type { ClozePart, ItemOf } from "~/content/items";
import { shuffled } from "~/platform/random";
import { useLanguage } from "../language";
import { Feedback, Hint, htmlOf, Inline, judged, Options, partOf, type TypeProps } from "./parts";
import { plain } from "./text";

/** A text with gaps to fill; after the answer the filled text, and the feedback gap by gap below it. */
export function Cloze({
  item,
  values,
  graded,
  seed,
  closed,
}: TypeProps<ItemOf<"cloze", { parts: ClozePart[] }>>) {
  const { t } = useLanguage();
  const gaps = item.parts.flatMap((part) => ("blank" in part ? [part] : []));
  const filled = ({ blank, options }: (typeof gaps)[number]) => {
    const value = values[blank]?.[0] ?? "";
    return options ? plain(htmlOf(options, value)) : value;
  };
  return (
    <>
      <Hint>{t.items.hint.cloze}</Hint>
      <p className="running">
        {item.parts.map((part, index) => {
          if (!("blank" in part)) return <Inline key={`text-${index + 1}`} html={part.html} />;
          const { blank, options, width } = part;
          const name = t.items.gap(gaps.indexOf(part) + 1);
          const verdict = partOf(graded, blank);
          if (closed) {
            return (
              <span key={blank} className={judged("gap", verdict)}>
                {filled(part) || "–"}
                {verdict ? <sup aria-hidden="true">{gaps.indexOf(part) + 1}</sup> : null}
              </span>
            );
          }
          const props = {
            className: "input gap-input",
            name: blank,
            "aria-label": name,
            defaultValue: values[blank]?.[0],
          };
          return options ? (
            <select key={blank} {...props}>
              <Options
                choices={shuffled(options, `${seed}/${blank}`).map(({ id, html }) => ({
                  id,
                  text: plain(html),
                }))}
                empty={name}
              />
            </select>
          ) : (
            <input
              key={blank}
              {...props}
              type="text"
              size={width}
              maxLength={200}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          );
        })}
      </p>
      {graded
        ? gaps.map((gap, index) => (
            <Feedback
              key={gap.blank}
              id={`${item.id}-${gap.blank}`}
              part={partOf(graded, gap.blank)}
              name={`${t.items.gap(index + 1)}: ${filled(gap)}`}
            />
          ))
        : null}
    </>
  );
}
