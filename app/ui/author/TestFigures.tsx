import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import type { Limits, TestView } from "./analysis";
import { useFigures } from "./use-figures";

/** A test as a whole. */
export function TestFigures({ test, limits }: { test: TestView; limits: Limits }) {
  const { texts, number, plural } = useLanguage();
  const all = texts(courseCareTexts).questions;
  const words = all.test;
  const { plain, percent } = useFigures(limits);
  const { shown, people, pools } = test;
  if (!shown) {
    return (
      <section className="stack" aria-labelledby="test-figures">
        <h2 id="test-figures">{words.title}</h2>
        <p className="soft">{all.tooFew(number(people?.waiting ?? 0), number(limits.first))}</p>
      </section>
    );
  }
  const { figures, persons } = shown;
  const ofMost = (marks: number | null) => percent(marks === null ? null : (100 * marks) / figures.most, 1);
  const rows: [string, string][] = [
    [words.mean, ofMost(figures.mean)],
    [words.median, ofMost(figures.median)],
    [words.deviation, ofMost(figures.deviation)],
    [words.skewness, plain(figures.skewness, 2)],
    [words.kurtosis, plain(figures.kurtosis, 2)],
    [words.consistency, plain(figures.consistency, 1)],
    [words.errorRatio, percent(figures.errorRatio, 1)],
    [words.standardError, ofMost(figures.standardError)],
  ];
  return (
    <section className="stack" aria-labelledby="test-figures">
      <h2 id="test-figures">{words.title}</h2>
      <p className="soft">{words.lead(plural(persons, all.persons))}</p>
      <dl className="facts author-test">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <details className="unfold">
        <summary>{words.weights}</summary>
        <dl className="facts author-test">
          {figures.weights.map((weight, index) => {
            const place = words.place(number(index + 1), pools[index] ?? "");
            return (
              <div key={place}>
                <dt>{place}</dt>
                <dd className="num">{percent(weight, 1)}</dd>
              </div>
            );
          })}
        </dl>
      </details>
    </section>
  );
}
