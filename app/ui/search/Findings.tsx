import { Link } from "@remix-run/react";
import { EmptyState } from "../EmptyState";
import { useLanguage } from "../language";
import { searchTexts } from "../messages/search";

type Marked = { text: string; hit: boolean }[];

export type FindingRow = {
  kind: "course" | "lesson" | "word" | "article";
  course: string;
  to: string;
  title: Marked;
  section: Marked;
  excerpt: Marked;
};

/** What was found, the best first, what one's own team wrote before the rest; or what to try instead. */
export function Findings({
  query,
  everywhere,
  own,
}: {
  query: string;
  everywhere: FindingRow[];
  own: FindingRow[];
}) {
  const { texts, plural } = useLanguage();
  const words = texts(searchTexts);
  const count = everywhere.length + own.length;
  if (count === 0) {
    return (
      <EmptyState title={words.nothing} text={words.nothingText(query)}>
        <Link to="/glossary">{words.toGlossary}</Link>
      </EmptyState>
    );
  }
  return (
    <section aria-label={words.results} className={own.length > 0 ? "stack" : undefined}>
      <p className="soft" role="status">
        {plural(count, words.found)}
      </p>
      {own.length === 0 ? (
        <Rows findings={everywhere} as="h2" />
      ) : (
        <div className="stack-loose">
          <Group id="own" title={words.own} findings={own} />
          {everywhere.length > 0 ? (
            <Group id="everywhere" title={words.everywhere} findings={everywhere} />
          ) : null}
        </div>
      )}
    </section>
  );
}

function Group({ id, title, findings }: { id: string; title: string; findings: FindingRow[] }) {
  return (
    <section aria-labelledby={id} className="stack">
      <h2 id={id}>{title}</h2>
      <Rows findings={findings} as="h3" />
    </section>
  );
}

function Rows({ findings, as: Heading }: { findings: FindingRow[]; as: "h2" | "h3" }) {
  const { texts } = useLanguage();
  const words = texts(searchTexts);
  return (
    <ul className="rows">
      {findings.map((finding) => (
        <li key={finding.to} className="stack-tight finding">
          <p className="eyebrow">{[words.kinds[finding.kind], finding.course].filter(Boolean).join(" · ")}</p>
          <Heading>
            {/* Only the browser itself marks the word that an address names. */}
            <Link className="row-link" to={finding.to} reloadDocument={finding.kind === "word"}>
              <Pieces of={finding.title} />
              {finding.section.length > 0 && (
                <>
                  : <Pieces of={finding.section} />
                </>
              )}
            </Link>
          </Heading>
          <p>
            <Pieces of={finding.excerpt} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A text with what was looked for marked in it. */
function Pieces({ of }: { of: Marked }) {
  let at = 0;
  return of.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
