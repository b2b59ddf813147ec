import { Form, Link } from "@remix-run/react";
import { Button } from "../Button";
import { useLanguage } from "../language";
import { lookTexts } from "../messages/looks";
import { Notice } from "../Notice";

export type LookRow = { to: string; lesson: string; course: string; places: number };
export type RegradedRow = { lessonId: string; to: string; lesson: string; better: number; kept: number };

/** On a learner's own page: which answers were graded anew, and which lessons changed since they were completed. */
export function Looks({ looks, regraded }: { looks: LookRow[]; regraded: RegradedRow[] }) {
  const { texts } = useLanguage();
  const words = texts(lookTexts);
  return (
    <>
      {regraded.length > 0 ? (
        <section className="stack own-section" aria-labelledby="regraded">
          <h2 id="regraded">{words.regradedTitle}</h2>
          <p>
            {words.regradedText} {words.nothingLost}
          </p>
          {regraded.map(({ lessonId, to, lesson, better, kept }) => (
            <Notice key={lessonId}>
              <p>
                <Link to={to}>{lesson}</Link>
                <br />
                {better > 0 ? words.better(better) : null} {kept > 0 ? words.kept(kept) : null}
              </p>
              <Form method="post" action="/learn" preventScrollReset className="own-dismiss">
                <input type="hidden" name="lesson" value={lessonId} />
                <Button name="intent" value="read" aria-label={words.dismissOf(lesson)}>
                  {words.dismiss}
                </Button>
              </Form>
            </Notice>
          ))}
        </section>
      ) : null}
      {looks.length > 0 ? (
        <section className="stack own-section" aria-labelledby="looks">
          <h2 id="looks">{words.listTitle}</h2>
          <p>{words.listText}</p>
          <ul className="rows">
            {looks.map(({ to, lesson, course, places }) => (
              <li key={to} className="cluster">
                <Link className="row-link" to={to}>
                  {lesson}
                </Link>
                <span className="soft small">{words.row(course, places)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
