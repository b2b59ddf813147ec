import { useLanguage } from "../language";
import { legalTexts } from "../messages/legal";
import { MailLink } from "./Operator";

export function Accessibility({ email }: { email: string | null }) {
  const { texts } = useLanguage();
  const words = texts(legalTexts);
  return (
    <div className="stack-loose">
      <header className="page-head">
        <h1>{words.accessibility}</h1>
        <p className="lead">{words.accessibilityLead}</p>
        <p className="soft small">{words.asOf}</p>
      </header>
      {words.accessibilityParts.map(({ title, text, list }) => (
        <section key={title} className="stack-tight">
          <h2>{title}</h2>
          {text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {list ? <PlainList entries={list} /> : null}
        </section>
      ))}
      <section className="stack-tight">
        <h2>{words.report}</h2>
        <p>{words.reportText}</p>
        <p>{email ? <MailLink to={email} /> : words.reportUnset}</p>
      </section>
      <section className="stack-tight">
        <h2>{words.enforcement}</h2>
        <p>{words.enforcementText}</p>
      </section>
    </div>
  );
}

export const PlainList = ({ entries }: { entries: string[] }) => (
  <ul>
    {entries.map((entry) => (
      <li key={entry}>{entry}</li>
    ))}
  </ul>
);
