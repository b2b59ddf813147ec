import { Link } from "@remix-run/react";
import { useLanguage } from "../language";
import { checkTexts } from "../messages/check";
import { AreaPicture } from "./AreaPicture";
import type { AreaView } from "./areas";

/** The picture of the six areas, and beside it the same as a table. */
export function AreaResult({ areas }: { areas: AreaView[] }) {
  const { texts, number } = useLanguage();
  const words = texts(checkTexts);
  return (
    <div className="area-result">
      <AreaPicture areas={areas} />
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{words.picture}</caption>
          <thead>
            <tr>
              <th scope="col">{words.area}</th>
              <th scope="col">{words.points}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {areas.map(({ area, points, of, level }) => (
              <tr key={area}>
                <th scope="row">{words.areas[area]}</th>
                <td>{words.pointsOf(number(points), number(of))}</td>
                <td>{words.levels[level]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** What to learn, the most useful first; a course that does not exist yet is named and not linked. */
export function LearnFirst({ areas }: { areas: AreaView[] }) {
  const { texts, number } = useLanguage();
  const words = texts(checkTexts);
  return (
    <section className="stack">
      <h2>{words.learnFirst}</h2>
      {areas.length === 0 ? (
        <p>{words.nothingFirst}</p>
      ) : (
        <ol className="learn-first">
          {areas.map(({ area, points, of, level, course }) => (
            <li key={area}>
              <CourseName area={area} course={course} />
              <p className="soft small">
                {words.levels[level]}: {words.areas[area]}, {words.why(number(points), number(of))}
              </p>
            </li>
          ))}
        </ol>
      )}
      <p>
        <Link to="/courses">{words.toCourses}</Link>
      </p>
    </section>
  );
}

/** An area's course: a link where it exists, else its planned title. */
export function CourseName({ area, course }: Pick<AreaView, "area" | "course">) {
  const { texts } = useLanguage();
  const words = texts(checkTexts);
  return course ? (
    <Link to={`/courses/${course.slug}`}>{course.title}</Link>
  ) : (
    <span>
      {words.courses[area]} <span className="soft">({words.inPreparation})</span>
    </span>
  );
}
