import { Form, Link } from "@remix-run/react";
import { Button } from "../Button";
import { CheckField } from "../Field";
import { useLanguage } from "../language";
import { learningPathTexts } from "../messages/learning-path";
import { Notice } from "../Notice";

export type PathId = "everyone" | "management" | "departments" | "it" | "compliance";

export type PathContents = {
  id: PathId;
  lessons: number;
  minutes: number;
  courses: { title: string; lessons: string[] }[];
};

/** The paths to choose from, each with what it holds, and the rules by which something is left out of one. */
export function PathChoice({
  paths,
  chosen,
  refused,
}: {
  paths: PathContents[];
  chosen: PathId | null;
  refused: boolean;
}) {
  const { texts, plural } = useLanguage();
  const words = texts(learningPathTexts);
  return (
    <div className="path-page">
      <Form method="post" className="stack-loose">
        {refused ? (
          <Notice kind="warning" live>
            {words.problem}
          </Notice>
        ) : null}
        <fieldset className="path-choice">
          <legend>{words.question}</legend>
          {paths.map(({ id, lessons, minutes, courses }) => (
            <div key={id} className="path-option">
              <CheckField
                type="radio"
                id={`path-${id}`}
                name="path"
                value={id}
                defaultChecked={chosen === id}
                required
                label={
                  <>
                    <strong>{words.paths[id].title}</strong>
                    <span className="path-text">{words.paths[id].text}</span>
                    <span className="soft small">
                      {words.size(plural(lessons, words.lessons), plural(minutes, words.minutes))}
                    </span>
                  </>
                }
              />
              <details>
                <summary>{words.contents}</summary>
                <ul>
                  {courses.map((course) => (
                    <li key={course.title}>
                      <strong>{course.title}</strong>: {course.lessons.join(" · ")}
                    </li>
                  ))}
                </ul>
              </details>
            </div>
          ))}
        </fieldset>
        <p>
          <Button kind="primary">{words.submit}</Button>
        </p>
      </Form>
      <section className="stack path-rules">
        <h2>{words.rulesTitle}</h2>
        <ol>
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
        <p>
          <Link to="/check">{words.toCheck}</Link>
        </p>
      </section>
    </div>
  );
}
