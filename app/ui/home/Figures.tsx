import { useLanguage } from "../language";
import { homeTexts } from "../messages/home";

/** How much there is to learn, as the courses themselves say. */
export function Figures(counts: Record<"courses" | "lessons" | "minutes" | "questions", number>) {
  const { texts, number, plural } = useLanguage();
  const words = texts(homeTexts);
  return (
    <section className="figures" aria-label={words.figures}>
      <dl>
        {(["courses", "lessons", "minutes", "questions"] as const).map((what) => (
          <div key={what}>
            <dt>{plural(counts[what], words[what])}</dt>
            <dd>{number(counts[what])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
