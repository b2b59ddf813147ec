import type { Choice, Html, Item, Key } from "../items";
import type { Language } from "../lessons";

/** A line of the key: what can be answered, whether it is right, and what is said of it. */
export type KeyLine = { mark: "right" | "wrong" | "note"; html: Html; why: Html };

type Pair<Type> = { item: Extract<Item, { type: Type }>; key: Extract<Key, { type: Type }> };

/** The key of an item in the order of what it shows, with the feedback on each answer. */
export function keyLines(item: Item, key: Key, language: Language): KeyLine[] {
  const number = new Intl.NumberFormat(language === "de" ? "de-DE" : "en-GB", { maximumFractionDigits: 10 });
  const of = { item, key } as unknown;
  switch (key.type) {
    case "single-choice":
      return choices((of as Pair<"single-choice">).item.options, [key.correct], key.feedback);
    case "multiple-choice":
      return choices((of as Pair<"multiple-choice">).item.options, key.correct, key.feedback);
    case "true-false":
      return [
        ...(["true", "false"] as const).map((verdict) =>
          line(key.verdict === verdict, VERDICTS[language][verdict], key.verdicts[verdict]),
        ),
        ...choices((of as Pair<"true-false">).item.reasons, [key.reason], key.feedback),
      ];
    case "numeric": {
      const unit = (of as Pair<"numeric">).item.unit;
      const shown = (value: number) => escaped(`${number.format(value)}${unit ? ` ${unit}` : ""}`);
      const within = key.tolerance > 0 ? ` ± ${number.format(key.tolerance)}` : "";
      return [
        line(true, shown(key.value) + within, key.right),
        ...key.known.map(({ value, html }) => line(false, shown(value), html)),
        line(false, "…", key.otherwise),
      ];
    }
    case "short-text":
      return [
        line(true, key.accepted.map(escaped).join(" · "), key.right),
        ...key.known.map(({ text, html }) => line(false, escaped(text), html)),
        line(false, "…", key.otherwise),
      ];
    case "ordering": {
      const { steps } = (of as Pair<"ordering">).item;
      return key.order.map((id, index) =>
        line(true, `${index + 1}. ${textOf(steps, id)}`, key.feedback[id] ?? ""),
      );
    }
    case "matching": {
      const { left, right } = (of as Pair<"matching">).item;
      return left.map(({ id, html }) =>
        line(true, `${html} → ${textOf(right, key.pairs[id])}`, key.feedback[id] ?? ""),
      );
    }
    case "grouping": {
      const { cards, groups } = (of as Pair<"grouping">).item;
      return cards.map(({ id, html }) =>
        line(true, `${html} → ${textOf(groups, key.groups[id])}`, key.feedback[id] ?? ""),
      );
    }
    case "cloze":
      return (of as Pair<"cloze">).item.parts.flatMap((part) => {
        if (!("blank" in part)) return [];
        const { accepted = [], feedback = "" } = key.blanks[part.blank] ?? {};
        const { options } = part;
        const shown = options
          ? accepted.map((id) => textOf(options, id)).join(" · ")
          : accepted.map(escaped).join(" · ");
        return [line(true, shown, feedback)];
      });
    case "spotting":
      return (of as Pair<"spotting">).item.parts.flatMap((part) =>
        "spot" in part
          ? [line(key.targets.includes(part.spot), part.html, key.feedback[part.spot] ?? "")]
          : [],
      );
    case "scenario":
      return (of as Pair<"scenario">).item.scenes.flatMap(({ choices: decisions }) => {
        const best = Math.max(...decisions.map(({ id }) => key.points[id] ?? 0));
        return decisions.map(({ id, html }) => {
          const points = key.points[id] ?? 0;
          return line(points === best, `${html} (${points})`, key.consequences[id] ?? "");
        });
      });
    case "prompt": {
      const labels = new Map((of as Pair<"prompt">).item.criteria.map(({ id, html }) => [id, html]));
      const phrases = (...lists: string[][]) => `<code>${escaped(lists.flat().join(" | "))}</code>`;
      return [
        ...key.criteria.map(({ id, find, all, met }) =>
          line(true, `${labels.get(id) ?? ""} ${phrases(find, all)}`, met),
        ),
        ...key.forbidden.map(({ id, find, data, found }) =>
          line(false, `${labels.get(id) ?? ""} ${phrases(data, find)}`, found),
        ),
        {
          mark: "note",
          html: `<span class="as-typed">${escaped(key.model).replaceAll("\n", "<br/>")}</span>`,
          why: "",
        },
      ];
    }
  }
}

const VERDICTS = {
  de: { true: "Stimmt", false: "Stimmt nicht" },
  en: { true: "True", false: "False" },
};

const line = (right: boolean, html: Html, why: Html): KeyLine => ({
  mark: right ? "right" : "wrong",
  html,
  why,
});

const choices = (
  options: Choice[],
  correct: readonly string[],
  feedback: Readonly<Record<string, Html>>,
): KeyLine[] => options.map(({ id, html }) => line(correct.includes(id), html, feedback[id] ?? ""));

const textOf = (list: Choice[], id: string | undefined): Html =>
  list.find((choice) => choice.id === id)?.html ?? "";

const escaped = (text: string): Html => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
