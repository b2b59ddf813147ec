import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import type { QuestionView } from "./analysis";

const [WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM] = [420, 320, 46, 14, 396, 276];

const x = (facility: number): number => LEFT + ((RIGHT - LEFT) * facility) / 100;
const y = (discrimination: number): number => BOTTOM - ((BOTTOM - TOP) * (discrimination + 100)) / 200;

/** Questions as numbered stations: how easy they are from left to right, how well they discriminate from below to above. */
export function FiguresPicture({ questions }: { questions: QuestionView[] }) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).questions;
  const placed = questions.flatMap(({ id, shown, tasks }, index) => {
    const { facility, discrimination } = shown?.figures ?? { facility: null, discrimination: null };
    if (facility === null || discrimination === null) return [];
    return [{ id, facility, discrimination, number: index + 1, asks: tasks.length > 0 }];
  });
  return (
    <svg
      className="figures-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.pictureSaid(number(placed.length))}
    >
      <rect className="picture-below" x={LEFT} y={y(0)} width={RIGHT - LEFT} height={BOTTOM - y(0)} />
      {[-100, -50, 0, 50, 100].map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? "picture-zero" : "picture-grid"}
            x1={LEFT}
            x2={RIGHT}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className="picture-up" x={LEFT - 8} y={y(tick) + 4}>
            {number(tick).replace("-", "−")}
          </text>
        </g>
      ))}
      {[0, 50, 100].map((tick) => (
        <g key={tick}>
          <line className="picture-grid" x1={x(tick)} x2={x(tick)} y1={TOP} y2={BOTTOM} />
          <text className="picture-across" x={x(tick)} y={BOTTOM + 18}>
            {number(tick / 100, { style: "percent" })}
          </text>
        </g>
      ))}
      <text className="picture-end" x={RIGHT} y={BOTTOM + 38}>
        {words.figures.facility}: {words.easier} →
      </text>
      <text x={LEFT + 6} y={TOP + 14}>
        ↑ {words.figures.discrimination}
      </text>
      {placed.map(({ id, facility, discrimination, number: place, asks }) => (
        <g key={id} className={asks ? "picture-station station-asks" : "picture-station"}>
          <circle cx={x(facility)} cy={y(discrimination)} r={11} />
          <text x={x(facility)} y={y(discrimination) + 4}>
            {number(place)}
          </text>
        </g>
      ))}
    </svg>
  );
}
