import type { Source } from "~/content/lessons";
import { useLanguage } from "../language";

/** A lesson's sources with their dates, folded away. */
export function Sources({ sources }: { sources: Source[] }) {
  const { t, date } = useLanguage();
  if (sources.length === 0) return null;
  return (
    <details className="sources" id="sources">
      <summary>{t.learning.sources}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source.title}>
            {source.url ? (
              <a href={source.url} rel="noopener noreferrer">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            , {date(source.date)}
            {source.reported ? ` (${t.learning.reported})` : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
