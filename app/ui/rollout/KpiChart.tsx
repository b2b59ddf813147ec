import { useLanguage } from "../language";
import { rolloutTexts } from "../messages/rollout";
import { type MeasurementView, type UseCaseView, useValues } from "./rollout";
import { placeOn, ticksFor } from "./scale";

const [WIDTH, HEIGHT] = [360, 236];
const [LEFT, RIGHT, TOP, BOTTOM] = [48, WIDTH - 12, 22, 186];

/** With more than these the stations would hide the line. */
const MOST_STATIONS = 40;

/** From a line to the words beside it. */
const [ABOVE, BELOW] = [-7, 17];

type Point = { day: string; value: number };

/**
 * What was measured, as a line with a station a measurement, between the baseline and the target. Drawn on the server; the
 * table beside it says the same in words.
 */
export function KpiChart({
  useCase,
  measurements,
}: {
  useCase: UseCaseView;
  measurements: MeasurementView[];
}) {
  const { texts, date, number } = useLanguage();
  const words = texts(rolloutTexts);
  const baseline = pointOf(useCase.baseline, useCase.baselineOn);
  const target = pointOf(useCase.target, useCase.targetOn);
  const measured: Point[] = measurements.map(({ measuredOn, value }) => ({ day: measuredOn, value }));
  const all = [...(baseline ? [baseline] : []), ...measured, ...(target ? [target] : [])];
  const said = useSaid(useCase, measured);
  if (all.length === 0) return null;
  const days = all.map(({ day }) => day).sort();
  const [firstDay = "", lastDay = ""] = [days[0], days.at(-1)];
  const ticks = ticksFor(all.map(({ value }) => value));
  const x = ({ day }: Point) =>
    placeOn(Date.parse(day), [Date.parse(firstDay), Date.parse(lastDay)], [LEFT + 8, RIGHT - 8]);
  const y = (value: number) => placeOn(value, [ticks[0] ?? 0, ticks.at(-1) ?? 0], [BOTTOM, TOP]);
  const way = [...(baseline ? [baseline] : []), ...measured].sort((a, b) => (a.day < b.day ? -1 : 1));
  const shortDay = (day: string) => date(day, { dateStyle: "medium" });
  const stations = measured.length > MOST_STATIONS ? measured.slice(-1) : measured;
  const goesDown = useCase.direction === "less";
  return (
    <svg className="kpi-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-grid" x1={LEFT} x2={RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="chart-number" x={LEFT - 8} y={y(tick) + 4}>
            {number(tick, Math.abs(tick) >= 10_000 ? { notation: "compact" } : { maximumFractionDigits: 6 })}
          </text>
        </g>
      ))}
      {baseline ? (
        <line className="chart-baseline" x1={LEFT} x2={RIGHT} y1={y(baseline.value)} y2={y(baseline.value)} />
      ) : null}
      {target ? (
        <line className="chart-target" x1={LEFT} x2={RIGHT} y1={y(target.value)} y2={y(target.value)} />
      ) : null}
      {/* Each where little is measured on a good way: the baseline's at the end, the target's at the beginning. */}
      {baseline ? (
        <text className="chart-end" x={RIGHT} y={y(baseline.value) + (goesDown ? ABOVE : BELOW)}>
          {words.baseline}
        </text>
      ) : null}
      {target ? (
        <text x={LEFT + 4} y={y(target.value) + (goesDown ? BELOW : ABOVE)}>
          {words.target}
        </text>
      ) : null}
      <polyline
        className="chart-way"
        points={way.map((point) => `${x(point)},${y(point.value)}`).join(" ")}
      />
      {baseline ? <circle className="chart-open" cx={x(baseline)} cy={y(baseline.value)} r={4} /> : null}
      {target ? (
        <circle
          className={useCase.reached ? "chart-done" : "chart-open"}
          cx={x(target)}
          cy={y(target.value)}
          r={7}
        />
      ) : null}
      {stations.map((point) => (
        <circle key={point.day} className="chart-done" cx={x(point)} cy={y(point.value)} r={5} />
      ))}
      <text className="chart-day" x={LEFT} y={HEIGHT - 10}>
        {shortDay(firstDay)}
      </text>
      {lastDay === firstDay ? null : (
        <text className="chart-day chart-end" x={RIGHT} y={HEIGHT - 10}>
          {shortDay(lastDay)}
        </text>
      )}
    </svg>
  );
}

const pointOf = (value: number | null, day: string | null): Point | null =>
  value === null || day === null ? null : { day, value };

/** The picture in words. */
function useSaid(useCase: UseCaseView, measured: Point[]): string {
  const { texts, date, number } = useLanguage();
  const words = texts(rolloutTexts);
  const { withUnit } = useValues();
  const { kpi, unit, baseline, baselineOn, target, targetOn } = useCase;
  const last = measured.at(-1);
  const parts = [
    baseline !== null && baselineOn ? words.chartBaseline(withUnit(baseline, unit), date(baselineOn)) : "",
    last ? words.chartLatest(number(measured.length), withUnit(last.value, unit), date(last.day)) : "",
    target !== null && targetOn ? words.chartTarget(withUnit(target, unit), date(targetOn)) : "",
  ];
  return words.chart(kpi, parts.filter(Boolean).join(" "));
}
