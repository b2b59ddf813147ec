const [FROM, TO, Y] = [8, 232, 12];

/**
 * How far some persons are, as a way: thick as far as it is done, broken where it is overdue, thin where there is time. A
 * picture beside figures: hidden from screen readers.
 */
export function WayPicture({ persons, done, overdue }: { persons: number; done: number; overdue: number }) {
  const at = (count: number) => FROM + ((TO - FROM) * count) / Math.max(persons, 1);
  const isAll = persons > 0 && done === persons;
  return (
    <svg className="way-picture" viewBox="0 0 240 24" aria-hidden="true" focusable="false">
      <line x1={FROM} y1={Y} x2={TO} y2={Y} className="way-ahead" />
      {overdue > 0 ? <line x1={at(done)} y1={Y} x2={at(done + overdue)} y2={Y} className="way-late" /> : null}
      {done > 0 ? <line x1={FROM} y1={Y} x2={at(done)} y2={Y} className="way-gone" /> : null}
      <circle cx={TO} cy={Y} r={7} className={isAll ? "way-there" : "way-end"} />
      {done > 0 && !isAll ? <circle cx={at(done)} cy={Y} r={5} className="way-there" /> : null}
    </svg>
  );
}
