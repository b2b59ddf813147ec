import { ButtonLink } from "../Button";
import { useLanguage } from "../language";
import { worksheetTexts } from "../messages/worksheets";

/** The way to what a learner has built, on their own page. */
export function WorksSummary() {
  const { texts } = useLanguage();
  const words = texts(worksheetTexts).works;
  return (
    <section className="section" aria-labelledby="works-summary">
      <h2 id="works-summary">{words.title}</h2>
      <div className="stack">
        <p>{words.summary}</p>
        <p>
          <ButtonLink to="/learn/works">{words.open}</ButtonLink>
        </p>
      </div>
    </section>
  );
}
