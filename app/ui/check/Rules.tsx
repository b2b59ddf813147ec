import type { Source } from "~/content/lessons";
import { useLanguage } from "../language";
import { checkTexts } from "../messages/check";
import { CourseName } from "./AreaResult";
import type { AreaView } from "./areas";

export type RulesView = {
  areas: Pick<AreaView, "area" | "of" | "course">[];
  asOf: string | null;
  sources: Source[];
};

/** How points are counted and what leads to which advice, in full; and where the facts come from. */
export function Rules({ areas, asOf, sources }: RulesView) {
  const { texts, number, date } = useLanguage();
  const words = texts(checkTexts);
  const { rules } = words;
  return (
    <section className="section" aria-labelledby="rules">
      <h2 id="rules" tabIndex={-1}>
        {words.howItCounts}
      </h2>
      <div className="rules">
        <div className="stack">
          <p>{rules.points}</p>
          <p>{rules.levels(words.levels)}</p>
          <p>{rules.first}</p>
          <p>{rules.forms}</p>
          <p>{rules.gain}</p>
          <p className="small soft">{rules.gainSource}</p>
          <p>{rules.fixed}</p>
        </div>
        <div className="stack">
          <div className="table-scroll">
            <table className="table">
              <caption className="visually-hidden">{rules.table}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.area}</th>
                  <th scope="col">{rules.questions}</th>
                  <th scope="col">{rules.course}</th>
                </tr>
              </thead>
              <tbody>
                {areas.map(({ area, of, course }) => (
                  <tr key={area}>
                    <th scope="row">{words.areas[area]}</th>
                    <td>{number(of)}</td>
                    <td>
                      <CourseName area={area} course={course} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {asOf && sources.length > 0 ? (
            <div className="small soft">
              <p>{words.sources(date(asOf))}</p>
              <ul>
                {sources.map(({ title, url, date: day, reported }) => (
                  <li key={title}>
                    {url ? (
                      <a href={url} rel="noopener noreferrer">
                        {title}
                      </a>
                    ) : (
                      title
                    )}
                    , {date(day)}
                    {reported ? ` (${words.reported})` : null}
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      </div>
    </section>
  );
}
