import { Link } from "@remix-run/react";
import { JumpLink } from "../JumpLink";
import { useLanguage } from "../language";
import { searchTexts } from "../messages/search";

type Word = { id: string; term: string; definition: string };

/** Every word with its explanation, by first letters. */
export function Glossary({ words }: { words: Word[] }) {
  const { texts, plural } = useLanguage();
  const t = texts(searchTexts);
  const letters = new Map<string, Word[]>();
  for (const word of words) {
    const letter = initialOf(word.term);
    letters.set(letter, [...(letters.get(letter) ?? []), word]);
  }
  return (
    <div className="glossary">
      <nav aria-label={t.letters}>
        <ul className="letters">
          {[...letters.keys()].map((letter) => (
            <li key={letter}>
              <JumpLink to={`letter-${letter}`}>{letter}</JumpLink>
            </li>
          ))}
        </ul>
      </nav>
      <p className="soft">
        {plural(words.length, t.words)}. <Link to="/search">{t.toSearch}</Link>
      </p>
      {[...letters].map(([letter, list]) => (
        <section key={letter} aria-labelledby={`letter-${letter}`}>
          <h2 id={`letter-${letter}`} tabIndex={-1}>
            {letter}
          </h2>
          <dl>
            {list.map(({ id, term, definition }) => (
              <div key={id} id={id} tabIndex={-1}>
                <dt>{term}</dt>
                <dd>{definition}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The letter under which a word is looked up: umlauts stand with their vowel, digits together. */
function initialOf(term: string): string {
  const letter = term.normalize("NFD").charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : "0–9";
}
