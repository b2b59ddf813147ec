import { Form } from "@remix-run/react";
import { useEffect } from "react";
import { Button } from "../Button";
import { useLanguage } from "../language";
import { lookTexts } from "../messages/looks";
import { Notice } from "../Notice";

/** A part that changed: a heading, a question … ; `anchor` is where it stands. */
export type ChangedPart = {
  kind: "heading" | "question" | "objective" | "beginning" | "sources" | "worksheet";
  anchor: string | null;
  text: string;
  number: number;
};

/** What there is to look at: parts that changed, or that it has just been looked at; null for nothing. */
export type LookShown = { parts: ChangedPart[] } | "looked" | null;

const MARK = "is-changed";

/**
 * Says what has changed since somebody completed a lesson, and that nothing else is needed. `action` takes the one click;
 * answering a changed question does the same (`looked`).
 */
export function LookAgain({
  look,
  action,
  kind = "lesson",
  looked = false,
}: {
  look: LookShown;
  action: string;
  kind?: "lesson" | "test";
  looked?: boolean;
}) {
  const { texts } = useLanguage();
  const words = texts(lookTexts);
  const parts = look === "looked" || !look ? [] : look.parts;
  const headings = parts.flatMap(({ kind: of, anchor }) => (of === "heading" && anchor ? [anchor] : []));
  const marked = headings.join(" ");
  // Running text is one piece of the server's HTML: its headings are marked once it is there.
  useEffect(() => {
    const boxes = marked.split(" ").flatMap((id) => {
      const heading = id === "" ? null : document.getElementById(id);
      return heading?.parentElement ?? [];
    });
    for (const box of boxes) box.classList.add(MARK);
    return () => {
      for (const box of boxes) box.classList.remove(MARK);
    };
  }, [marked]);
  if (!look) return null;
  if (look === "looked" || looked) {
    return (
      <Notice kind="success" live>
        {words.thanks}
      </Notice>
    );
  }
  const text = kind === "test" ? words.textTest : parts.length === 0 ? words.textWhole : words.text;
  return (
    <Notice title={words.title}>
      <p>{text}</p>
      {parts.length > 0 ? (
        <ul className="look-parts">
          {parts.map((part) => {
            const label =
              part.kind === "heading"
                ? part.text
                : part.kind === "question"
                  ? words.question(part.number)
                  : words.parts[part.kind];
            return (
              <li key={`${part.kind} ${part.anchor}`}>
                {part.anchor ? <a href={`#${part.anchor}`}>{label}</a> : label}
              </li>
            );
          })}
        </ul>
      ) : null}
      <Form method="post" action={action} preventScrollReset className="cluster">
        <Button name="_intent" value="looked">
          {words.confirm}
        </Button>
        <span className="small">{words.nothingElse}</span>
      </Form>
    </Notice>
  );
}
