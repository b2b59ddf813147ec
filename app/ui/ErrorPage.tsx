import { ButtonLink } from "./Button";
import { useLanguage } from "./language";
import type { Messages } from "./messages/de";

/** The words for an HTTP status; those of 500 where there are none of its own. */
export const errorWords = (t: Messages, status: number) =>
  t.errors.by[status as keyof typeof t.errors.by] ?? t.errors.by[500];

/** What a person sees instead of a page: what happened, and what they can do. */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useLanguage();
  const words = errorWords(t, status);
  return (
    <div className="stack">
      <p className="eyebrow num">{status}</p>
      <h1>{words.title}</h1>
      <p className="lead">{words.text}</p>
      <p className="cluster">
        <ButtonLink kind="primary" to="/courses">
          {t.learning.toCourses}
        </ButtonLink>
        <ButtonLink kind="quiet" to="/">
          {t.errors.home}
        </ButtonLink>
      </p>
    </div>
  );
}
