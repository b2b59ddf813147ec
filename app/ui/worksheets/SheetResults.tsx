import type { SheetPart, Worksheet } from "~/content/worksheet";
import { figure } from "~/platform/figures";
import { Icon } from "../Icon";
import { Inline } from "../items/parts";
import { useLanguage } from "../language";
import { worksheetTexts } from "../messages/worksheets";
import type { Calculation, Outcome } from "./values";

type PartOf<Kind extends SheetPart["kind"]> = Extract<SheetPart, { kind: Kind }>;

/** How many missing fields are named before the rest is counted. */
const NAMED = 3;

/** An outcome in words: a figure, or a dash and why there is none. */
function useOutcomeWords(sheet: Worksheet) {
  const { texts, number, language } = useLanguage();
  const words = texts(worksheetTexts);
  const labels = new Map(sheet.fields.map(({ name, label }) => [name, label]));
  return (outcome: Outcome, unit: string | null): { figure: string; why: string | null } => {
    if ("value" in outcome) return { figure: figure(outcome.value, unit, language), why: null };
    if ("impossible" in outcome) return { figure: "–", why: words.impossible[outcome.impossible] };
    const named = outcome.missing.slice(0, NAMED).map((name) => labels.get(name) ?? name);
    const more = outcome.missing.length - named.length;
    return { figure: "–", why: words.missing(named.join(", "), more > 0 ? number(more) : null) };
  };
}

type Props<Kind extends SheetPart["kind"]> = { sheet: Worksheet; part: PartOf<Kind>; results: Calculation };

export function ResultLine({ sheet, part, results }: Props<"result">) {
  const said = useOutcomeWords(sheet)(results.outcomeOf(part.id), part.unit);
  return (
    <p className="sheet-result">
      <Inline html={part.label} />
      <strong className="num">{said.figure}</strong>
      {said.why ? <span className="sheet-why">{said.why}</span> : null}
    </p>
  );
}

/** Bars from a common zero, to the left of it what is negative, each beside its figure. */
export function ResultChart({ sheet, part, results }: Props<"chart">) {
  const say = useOutcomeWords(sheet);
  const units = new Map<string, string | null>();
  const labels = new Map<string, string>();
  for (const { name, unit, label } of sheet.fields) {
    units.set(name, unit);
    labels.set(name, label);
  }
  for (const one of sheet.parts) {
    if (one.kind !== "result") continue;
    units.set(one.id, one.unit);
    labels.set(one.id, one.name);
  }
  const bars = part.of.map((name) => ({ name, outcome: results.outcomeOf(name) }));
  const values = bars.flatMap(({ outcome }) => ("value" in outcome ? [outcome.value] : []));
  const least = Math.min(0, ...values);
  const span = Math.max(0, ...values) - least || 1;
  const percent = (value: number) => `${Math.round((value / span) * 1000) / 10}%`;
  return (
    <table className="sheet-chart">
      <caption>
        <Inline html={part.label} />
      </caption>
      <tbody>
        {bars.map(({ name, outcome }) => (
          <tr key={name}>
            <th scope="row">{labels.get(name)}</th>
            <td className="sheet-bar">
              <svg aria-hidden="true" focusable="false" height="20">
                {"value" in outcome ? (
                  <rect
                    className={outcome.value < 0 ? "sheet-below" : undefined}
                    x={percent(Math.min(0, outcome.value) - least)}
                    y="3"
                    width={percent(Math.abs(outcome.value))}
                    height="14"
                  />
                ) : null}
                <line x1={percent(-least)} x2={percent(-least)} y1="0" y2="20" />
              </svg>
            </td>
            <td className="num">{say(outcome, units.get(name) ?? null).figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Read out when it appears, so the place for it is always there. */
export function ResultAdvice({ part, results }: Omit<Props<"advice">, "sheet">) {
  return (
    <div className="sheet-advice" aria-live="polite">
      {results.holds(part.when) ? (
        <div className="notice notice-info">
          <Icon name="info" />
          <div className="stack" dangerouslySetInnerHTML={{ __html: part.html }} />
        </div>
      ) : null}
    </div>
  );
}
