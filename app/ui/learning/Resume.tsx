import { useLanguage } from "../language";

/** A link to where the learner was last in this lesson. */
export function Resume({
  place,
  headings,
}: {
  place: string | null;
  headings: { id: string; text: string }[];
}) {
  const { t } = useLanguage();
  if (!place) return null;
  const heading = headings.find(({ id }) => id === place);
  return (
    <p>
      {t.learning.continueHere}{" "}
      <a href={`#${place}`}>{heading ? <q>{heading.text}</q> : t.learning.question}</a>.
    </p>
  );
}
