import { Link } from "@remix-run/react";
import { useLanguage } from "../language";
import { homeTexts } from "../messages/home";
import { StepPicture } from "../StepPicture";

/** The courses that teach a step, for each of the five. */
export type StepCourses = { slug: string; title: string; minutes: number }[][];

/**
 * The way to AI as one picture to explore. The chosen step is a radio button and CSS shows what belongs to it, so it works by
 * keyboard and without a script.
 */
export function FiveSteps({ courses }: { courses: StepCourses }) {
  const { t, texts, plural } = useLanguage();
  const words = texts(homeTexts);
  return (
    <fieldset className="steps">
      <legend className="visually-hidden">{words.stepsTitle}</legend>
      <div className="steps-row">
        {words.steps.map(({ promise, text }, index) => {
          const step = index + 1;
          const taught = courses[index] ?? [];
          return (
            <div key={promise} className="step">
              <label className="step-name">
                <input
                  type="radio"
                  name="step"
                  value={step}
                  defaultChecked={step === 5}
                  className="visually-hidden"
                />
                <StepPicture step={step} />
                <span className="step-number">{t.learning.step(step)}</span>
                <span>{t.learning.steps[index]}</span>
              </label>
              <div className="step-panel split">
                <div className="stack-tight">
                  <h3>{promise}</h3>
                  <p className="reading">{text}</p>
                </div>
                <div className="stack-tight">
                  <h4>{words.taughtIn}</h4>
                  {taught.length === 0 ? <p className="soft">{words.noCourse}</p> : null}
                  <ul className="plain">
                    {taught.map(({ slug, title, minutes }) => (
                      <li key={slug}>
                        <Link to={`/courses/${slug}`} prefetch="intent">
                          {title}
                        </Link>{" "}
                        <span className="soft small num">{plural(minutes, t.learning.minutes)}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
