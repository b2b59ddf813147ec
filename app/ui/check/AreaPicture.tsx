import { useLanguage } from "../language";
import { checkTexts } from "../messages/check";
import type { AreaView } from "./areas";

const WIDTH = 360;
const ROW = 54;
/** The line of an area, from its beginning to its last station. */
const [FROM, TO, LINE_AT] = [9, WIDTH - 10, 36];

/**
 * Each area as a line with a station a question, thick as far as the points reach. Drawn on the server; the table
 * beside it says the same in words.
 */
export function AreaPicture({ areas }: { areas: AreaView[] }) {
  const { texts, number } = useLanguage();
  const words = texts(checkTexts);
  const said = areas.map(
    ({ area, points, of }) => `${words.areas[area]}: ${words.pointsOf(number(points), number(of))}`,
  );
  return (
    <svg
      className="area-picture"
      viewBox={`0 0 ${WIDTH} ${ROW * areas.length}`}
      role="img"
      aria-label={`${words.picture}. ${said.join(", ")}`}
    >
      {areas.map((view, row) => (
        <AreaLine key={view.area} view={view} top={row * ROW} />
      ))}
    </svg>
  );
}

function AreaLine({ view: { area, points, of }, top }: { view: AreaView; top: number }) {
  const { texts, number } = useLanguage();
  const words = texts(checkTexts);
  const y = top + LINE_AT;
  const at = (station: number) => FROM + ((TO - FROM) * station) / of;
  return (
    <g>
      <text x={FROM - 8} y={top + 17} className="area-name">
        {words.areas[area]}
      </text>
      <text x={WIDTH} y={top + 17} className="area-points">
        {words.pointsOf(number(points), number(of))}
      </text>
      <line x1={at(0)} y1={y} x2={TO} y2={y} className="area-way" />
      {points > 0 ? <line x1={at(0)} y1={y} x2={at(points)} y2={y} className="area-gone" /> : null}
      <circle cx={at(0)} cy={y} r={4} className={points > 0 ? "area-done" : "area-start"} />
      {Array.from({ length: of }, (_, index) => index + 1).map((station) => (
        <circle
          key={station}
          cx={at(station)}
          cy={y}
          r={station <= points ? 9 : 6}
          className={station <= points ? "area-done" : "area-open"}
        />
      ))}
    </g>
  );
}
