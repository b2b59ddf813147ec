/**
 * One stretch of the line that runs through the five steps, drawn in a single stroke: bars that rise, a lock, a switch with
 * three tracks, a lap against the clock, people. Side by side the stretches join. A picture beside words: hidden from screen readers.
 */
const STRETCHES: { line: string; beside?: string; dots?: [number, number][] }[] = [
  { line: "M0 96H48V74H70V96H84V52H106V96H120V28H142V96H200" },
  {
    line: "M0 96H62V52H76V40a24 24 0 0 1 48 0V52H138V96H200",
    beside: "M76 52H124M100 68V80",
  },
  {
    line: "M0 96H200",
    beside: "M40 96C80 96 76 30 112 30H150M40 96C74 96 76 63 112 63H150",
    dots: [
      [158, 30],
      [158, 63],
    ],
  },
  { line: "M0 96H100A34 34 0 1 0 99 96M100 96H200", beside: "M100 44V62L112 70" },
  {
    line: "M0 96H34A22 22 0 0 1 78 96A22 22 0 0 1 122 96A22 22 0 0 1 166 96H200",
    dots: [
      [56, 52],
      [100, 52],
      [144, 52],
    ],
  },
];

export function StepPicture({ step }: { step: number }) {
  const { line, beside, dots = [] } = STRETCHES[step - 1] ?? { line: "M0 96H200" };
  return (
    <svg className="step-picture" viewBox="0 8 200 104" aria-hidden="true" focusable="false">
      {beside ? <path className="beside" d={beside} /> : null}
      {dots.map(([x, y]) => (
        <circle key={x + y} className="beside" cx={x} cy={y} r="9" />
      ))}
      <path d={line} />
    </svg>
  );
}
