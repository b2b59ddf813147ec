import { Link } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import type { CourseHead } from "./CourseFrame";

type Why = "conflict" | "restored" | "deleted" | "imported";

type Props = {
  course: CourseHead;
  copies: { id: string; path: string; why: Why; savedAt: string; by: string | null }[];
  shown: { id: string; path: string; text: string; why: Why; now: { text: string } | null } | null;
  done: "restored" | null;
  reply: Reply | undefined;
};

/** What was kept beside the draft, and one of it beside what stands in its place. */
export function Copies({ course, copies, shown, done, reply }: Props) {
  const { texts, date } = useLanguage();
  const words = texts(authorTexts);
  const own = words.copies;
  const problems = useProblems(reply, undefined, words.problems);
  return (
    <div className="stack-loose">
      <DoneNotice done={done} words={own.done} reply={reply} />
      <FormProblem problems={problems.list} />
      <p>{own.lead}</p>
      {shown ? (
        <section className="author-copy" aria-labelledby="shown-copy">
          <h3 id="shown-copy">{shown.path}</h3>
          <div className="author-beside">
            <SideText title={own.copy} text={shown.text} />
            {shown.now ? <SideText title={own.now} text={shown.now.text} /> : <p>{own.nothing}</p>}
          </div>
          <form method="post" className="stack">
            <input type="hidden" name="intent" value="restore" />
            <input type="hidden" name="copy" value={shown.id} />
            <p className="small soft">{own.restoreHint}</p>
            <div>
              <Button kind="primary">{own.restore}</Button>
            </div>
          </form>
        </section>
      ) : null}
      {copies.length > 0 ? (
        <ul className="rows author-copies">
          {copies.map(({ id, path, why, savedAt, by }) => (
            <li key={id}>
              <div>
                <strong>{path}</strong>
                <div className="small soft">
                  {own.why[why]} · {date(savedAt, { dateStyle: "long", timeStyle: "short" })}
                  {by ? ` ${own.by(by)}` : null}
                </div>
              </div>
              <Link
                to={`/author/${course.id}/copies?copy=${id}`}
                aria-current={shown?.id === id ? "true" : undefined}
              >
                {own.show}
                <span className="visually-hidden">: {path}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p>{own.none}</p>
      )}
    </div>
  );
}

/** A text to read beside another one; it can be reached and scrolled by keyboard. */
export function SideText({ title, text }: { title: string; text: string }) {
  return (
    <section className="author-side" aria-label={title}>
      <h4>{title}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </section>
  );
}
