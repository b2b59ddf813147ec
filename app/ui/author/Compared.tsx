import { useLanguage } from "../language";
import { authorVersionTexts } from "../messages/author-versions";

type Line = {
  kind: "same" | "removed" | "added";
  number: number;
  pieces: { text: string; marked: boolean }[];
};
type Change = "added" | "removed" | "changed";

export type ComparisonView = {
  files: { path: string; change: Change; parts: Line[][] }[];
  images: { path: string; change: Change; before: string | null; after: string | null }[];
};

/** What is different between two states of a course: texts line by line, the words marked, and pictures beside each other. */
export function Compared({ courseId, comparison }: { courseId: string; comparison: ComparisonView }) {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).versions;
  const { files, images } = comparison;
  if (files.length + images.length === 0) return <p>{words.equal}</p>;
  return (
    <div className="stack-loose">
      {files.map(({ path, change, parts }) => (
        <section key={path} className="stack-tight">
          <h4 className="compared-file">
            <code>{path}</code> <span className="soft small">{words.changes[change]}</span>
          </h4>
          {parts.length === 0 ? (
            <p className="soft">{words.tooMuch}</p>
          ) : (
            parts.map((lines) => <Part key={`${lines[0]?.kind}${lines[0]?.number}`} lines={lines} />)
          )}
        </section>
      ))}
      {images.length > 0 ? (
        <section className="stack-tight">
          <h4>{words.pictures}</h4>
          {images.map((image) => (
            <Picture key={image.path} courseId={courseId} image={image} />
          ))}
        </section>
      ) : null}
    </div>
  );
}

const SIGNS = { same: " ", added: "+", removed: "−" };

/** Lines that belong together. Colour, sign and, for those who hear the page, a word say what became of each. */
function Part({ lines }: { lines: Line[] }) {
  const { texts, number } = useLanguage();
  const words = texts(authorVersionTexts).versions;
  return (
    <ol className="compared plain">
      {lines.map(({ kind, number: no, pieces }) => (
        <li key={`${kind}${no}`} className={kind}>
          <span className="compared-number" aria-hidden="true">
            {no}
          </span>
          <span className="compared-sign" aria-hidden="true">
            {SIGNS[kind]}
          </span>
          <span className="visually-hidden">
            {words.lineNumber(number(no))} {kind === "same" ? "" : words[kind]}{" "}
          </span>
          <span className="compared-text">
            {pieces.map(({ text, marked }, place) => {
              // A line's pieces have no names but their order.
              const key = `${place}`;
              if (!marked) return <span key={key}>{text}</span>;
              return kind === "removed" ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
            })}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Picture({ courseId, image }: { courseId: string; image: ComparisonView["images"][number] }) {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).versions;
  const shown = [
    { name: words.before, hash: image.before },
    { name: words.after, hash: image.after },
  ];
  return (
    <div className="stack-tight">
      <p>
        <code>{image.path}</code> <span className="soft small">{words.changes[image.change]}</span>
      </p>
      <div className="cluster compared-pictures">
        {shown.map(({ name, hash }) =>
          hash ? (
            <figure key={name}>
              <img src={`/course-images/${courseId}/${hash}`} alt={`${image.path}, ${name}`} loading="lazy" />
              <figcaption className="small soft">{name}</figcaption>
            </figure>
          ) : null,
        )}
      </div>
    </div>
  );
}
