import { Link } from "@remix-run/react";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";

export type DueSourcesView = {
  lessonId: string;
  lesson: string;
  course: string;
  path: string | null;
  asOf: string | null;
  reviewBy: string;
  isOver: boolean;
  sources: { title: string; url?: string | undefined; date: string }[];
};

/** Lessons whose facts are to be checked again. */
export function DueSources({
  sources,
  weeks,
  editors,
}: {
  sources: DueSourcesView[];
  weeks: number;
  editors: Record<string, string>;
}) {
  const { texts, number, date, plural } = useLanguage();
  const words = texts(courseCareTexts).notices;
  return (
    <section className="stack" aria-labelledby="sources">
      <h2 id="sources">{words.sources}</h2>
      {sources.length === 0 ? <p className="soft">{words.noSources(number(weeks))}</p> : null}
      <ul className={sources.length > 0 ? "rows" : "plain"}>
        {sources.map(({ lessonId, lesson, course, path, asOf, reviewBy, isOver, sources: list }) => (
          <li key={lessonId} className="stack-tight">
            <p>
              <strong className={isOver ? "task-kind task-key" : "task-kind"}>
                {isOver ? words.over(date(reviewBy)) : words.reviewBy(date(reviewBy))}
              </strong>
            </p>
            <h3>{path ? <Link to={path}>{lesson}</Link> : lesson}</h3>
            <p className="small soft">
              {[course, asOf && words.checkedOn(date(asOf))].filter(Boolean).join(" · ")}
              {editors[lessonId] ? (
                <>
                  {" · "}
                  <Link to={editors[lessonId]}>{words.edit}</Link>
                </>
              ) : null}
            </p>
            <details className="unfold">
              <summary>{plural(list.length, words.sourceCount)}</summary>
              <ul>
                {list.map((source) => (
                  <li key={source.title}>
                    {source.url ? (
                      <a href={source.url} rel="noopener noreferrer">
                        {source.title}
                      </a>
                    ) : (
                      source.title
                    )}
                    , {date(source.date)}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
