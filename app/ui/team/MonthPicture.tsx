import { useLanguage } from "../language";

const [WIDTH, HEIGHT, TOP, BOTTOM, LEFT, RIGHT] = [480, 170, 26, 132, 12, 468];

/** What has been completed by the end of each month, as a line that rises by steps. The table beside it says the same. */
export function MonthPicture({
  months,
  label,
}: {
  months: { month: string; completed: number }[];
  label: string;
}) {
  const { date, number } = useLanguage();
  const most = Math.max(...months.map(({ completed }) => completed), 1);
  const x = (index: number) => LEFT + ((RIGHT - LEFT) * index) / Math.max(months.length - 1, 1);
  const y = (completed: number) => BOTTOM - ((BOTTOM - TOP) * completed) / most;
  const steps = months
    .map(
      ({ completed }, index) =>
        `${index === 0 ? "M" : "H"}${x(index)}${index === 0 ? " " : "V"}${y(completed)}`,
    )
    .join("");
  const last = months.at(-1);
  const name = (month: string) => date(`${month}-15`, { month: "short", year: "numeric" });
  return (
    <svg className="month-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line x1={LEFT} y1={BOTTOM} x2={RIGHT} y2={BOTTOM} className="way-ahead" />
      <path d={steps} className="month-way" />
      {last ? (
        <>
          <circle cx={x(months.length - 1)} cy={y(last.completed)} r={7} className="way-there" />
          <text x={RIGHT} y={y(last.completed) - 14} className="month-end">
            {number(last.completed)}
          </text>
          <text x={RIGHT} y={BOTTOM + 26} className="month-end">
            {name(last.month)}
          </text>
          <text x={LEFT} y={BOTTOM + 26}>
            {name(months[0]?.month ?? last.month)}
          </text>
        </>
      ) : null}
    </svg>
  );
}
