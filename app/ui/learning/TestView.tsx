import { Form, Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { Graded, Item, Response } from "~/content/items";
import { type Packed, unpack } from "~/platform/packed";
import { Button, ButtonLink } from "../Button";
import { ItemForm } from "../items/ItemForm";
import { type AnswerReply, UNANSWERED } from "../items/reply";
import { useLanguage } from "../language";
import { Notice } from "../Notice";
import { Progress } from "../Progress";
import { LazyLookAgain } from "./LazyLookAgain";
import type { LookShown } from "./LookAgain";

export type TestViewProps = {
  course: { slug: string; title: string; passMark: number };
  title: string;
  objective: string;
  minutes: number;
  /** What the trainer says before the test, as HTML. */
  intro: string;
  draw: number;
  look: LookShown;
  open: { number: number; answered: number; of: number } | null;
  item: Packed<Item> | null;
  result: { score: number; passed: boolean; number: number } | null;
  review: Packed<{ item: Item; response: Response; graded: Graded; solution: Response }[]> | null;
  seed: string;
  signedIn: boolean;
  reply: AnswerReply | undefined;
};

/** A course's final test: before it, one question at a time, and its result with every answer's feedback. */
export function TestView(props: TestViewProps) {
  const { course, title, objective, minutes, look, open, result } = props;
  const { t, plural } = useLanguage();
  // The button that had the focus is gone: what comes next takes it.
  const stage = open
    ? `question ${open.number}/${open.answered}`
    : result
      ? `result ${result.number}`
      : "start";
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    box.current?.focus();
  }, [stage]);
  return (
    <article className="lesson-body">
      <header className="page-head">
        <p className="eyebrow">
          <Link to={`/courses/${course.slug}`}>{course.title}</Link> · {plural(minutes, t.learning.minutes)}
        </p>
        <h1>{title}</h1>
        {open ? null : <p className="lead">{objective}</p>}
        {open ? null : <LazyLookAgain look={look} action={`/courses/${course.slug}/test`} kind="test" />}
      </header>
      <div ref={box} tabIndex={-1} className="test-stage">
        {open ? (
          <Question {...props} open={open} />
        ) : result ? (
          <Result {...props} result={result} />
        ) : (
          <Start {...props} />
        )}
      </div>
    </article>
  );
}

function Start({ course, intro, draw, signedIn }: TestViewProps) {
  const { t, number, percent } = useLanguage();
  return (
    <section className="stack">
      {intro ? <div className="prose" dangerouslySetInnerHTML={{ __html: intro }} /> : null}
      <p>{t.learning.testLead(number(draw), percent(course.passMark))}</p>
      <p>{t.learning.testRule}</p>
      {signedIn ? (
        <StartButton label={t.learning.testStart} />
      ) : (
        <Notice>
          {t.learning.signInToTest}{" "}
          <Link to={`/sign-in?next=${encodeURIComponent(`/courses/${course.slug}/test`)}`}>
            {t.common.signIn}
          </Link>
        </Notice>
      )}
    </section>
  );
}

function StartButton({ label }: { label: string }) {
  return (
    <Form method="post">
      <Button kind="primary" name="_intent" value="start">
        {label}
      </Button>
    </Form>
  );
}

function Question({
  course,
  open,
  item,
  seed,
  reply,
}: TestViewProps & { open: NonNullable<TestViewProps["open"]> }) {
  const { t, number } = useLanguage();
  if (!item) return null;
  const question = unpack(item);
  return (
    <section className="stack-loose">
      <Progress
        label={t.learning.testProgress}
        value={open.answered}
        max={open.of}
        text={t.learning.answered(number(open.answered), number(open.of))}
      />
      <ItemForm
        key={question.id}
        item={question}
        state={{ ...UNANSWERED, tries: open.number - 1 }}
        seed={seed}
        action={`/courses/${course.slug}/test`}
        mode="test"
        number={open.answered + 1}
        of={open.of}
        reply={reply?.item === question.id ? reply : undefined}
      />
    </section>
  );
}

function Result({
  course,
  result,
  review,
  seed,
}: TestViewProps & { result: NonNullable<TestViewProps["result"]> }) {
  const { t, percent } = useLanguage();
  const words = t.learning;
  return (
    <>
      <section className="stack">
        <Notice
          kind={result.passed ? "success" : "info"}
          title={result.passed ? words.testPassed : words.testFailed}
        >
          <p>{words.testScore(percent(result.score), percent(course.passMark))}</p>
          {result.passed ? null : <p>{words.testFailedText}</p>}
        </Notice>
        <div className="cluster">
          <StartButton label={words.testAgain} />
          <ButtonLink kind="quiet" to={`/courses/${course.slug}`}>
            {words.toCourse}
          </ButtonLink>
        </div>
      </section>
      <section className="stack-loose">
        <h2>{words.testReview}</h2>
        {review
          ? unpack(review).map(({ item, response, graded, solution }, index) => (
              <ItemForm
                key={item.id}
                item={item}
                state={{ tries: result.number, best: graded.score, response, graded, solution }}
                seed={seed}
                action=""
                mode="review"
                report={`/courses/${course.slug}/test/report?at=${item.id}`}
                number={index + 1}
              />
            ))
          : null}
      </section>
    </>
  );
}
