import { ButtonLink } from "../Button";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";

/** The way to the pages for those who care for courses, on their own page. */
export function AuthorSummary() {
  const { texts } = useLanguage();
  const { nav, summary } = texts(courseCareTexts);
  return (
    <section className="section" aria-labelledby="author-summary">
      <h2 id="author-summary">{summary.title}</h2>
      <div className="stack">
        <p>{summary.text}</p>
        <p className="cluster">
          <ButtonLink to="/author/questions">{nav.questions}</ButtonLink>
          <ButtonLink to="/author/notices">{nav.notices}</ButtonLink>
        </p>
      </div>
    </section>
  );
}
