import { ButtonLink } from "../Button";
import { useLanguage } from "../language";
import { checkTexts } from "../messages/check";

/** The check on a learner's own page: the last result, or the invitation to take it. */
export function CheckSummary({ last }: { last: { share: number; measuredAt: string } | null }) {
  const { texts, percent, date } = useLanguage();
  const words = texts(checkTexts);
  return (
    <section className="section" aria-labelledby="check-summary">
      <h2 id="check-summary">{words.title}</h2>
      <div className="stack">
        <p>{last ? words.summary(percent(last.share), date(last.measuredAt)) : words.summaryNone}</p>
        <p>
          <ButtonLink to="/check">{last ? words.open : words.begin}</ButtonLink>
        </p>
      </div>
    </section>
  );
}
