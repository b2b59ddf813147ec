import { Link } from "@remix-run/react";
import { useLanguage } from "../language";
import { courseCareTexts } from "../messages/course-care";
import type { LessonView, Limits, QuestionView } from "./analysis";
import { FiguresPicture } from "./FiguresPicture";
import { OptionTable } from "./OptionTable";
import { TestFigures } from "./TestFigures";
import { useFigures } from "./use-figures";

/** All figures of one lesson or test. */
export function LessonFigures({
  lesson,
  limits,
  editor,
}: {
  lesson: LessonView;
  limits: Limits;
  /** Where the lesson is written, for those who write it in the browser. */
  editor?: string | undefined;
}) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).questions;
  const analysed = lesson.questions.filter(({ shown }) => shown !== null);
  const most = Math.max(0, ...lesson.questions.map(({ people }) => people?.waiting ?? 0));
  return (
    <div className="stack-loose">
      <p className="cluster">
        <Link to=".">{words.allLessons}</Link>
        {lesson.path ? <Link to={lesson.path}>{words.toLesson}</Link> : null}
        {editor ? <Link to={editor}>{words.toEditor}</Link> : null}
      </p>
      {analysed.length > 0 ? (
        <section aria-labelledby="picture" className="stack">
          <h2 id="picture">{words.picture}</h2>
          {analysed.some(isPlaced) ? (
            <div className="author-overview">
              <FiguresPicture questions={lesson.questions} />
              <FiguresTable questions={lesson.questions} limits={limits} />
            </div>
          ) : (
            <FiguresTable questions={lesson.questions} limits={limits} />
          )}
          <Explained />
        </section>
      ) : (
        <p className="lead">
          {lesson.questions.length === 0
            ? words.noQuestions
            : words.tooFew(number(most), number(limits.first))}
        </p>
      )}
      {lesson.test ? <TestFigures test={lesson.test} limits={limits} /> : null}
      {lesson.questions.map((question, index) => (
        <Question key={question.id} question={question} number={index + 1} limits={limits} />
      ))}
    </div>
  );
}

/** A lesson's only question has nothing that it could be compared with. */
const isPlaced = ({ shown }: QuestionView): boolean => (shown?.figures?.discrimination ?? null) !== null;

const COLUMNS = ["discrimination", "efficiency", "weight"] as const;

function FiguresTable({ questions, limits }: { questions: QuestionView[]; limits: Limits }) {
  const { texts, number } = useLanguage();
  const words = texts(courseCareTexts).questions;
  const { plain, percent, facility } = useFigures(limits);
  return (
    <div className="table-scroll">
      <table className="table author-figures">
        <caption className="visually-hidden">{words.picture}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figures.question}</th>
            {(["persons", "facility", "guess", ...COLUMNS] as const).map((name) => (
              <th key={name} scope="col" className="num">
                {words.figures[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {questions.map((question, index) => {
            const { id, shown, people, guess } = question;
            return (
              <tr key={id}>
                <th scope="row">
                  <a href={`#${id}`}>
                    {words.figures.question} {number(index + 1)}
                  </a>
                </th>
                {shown ? (
                  <>
                    <td className="num">{number(shown.persons)}</td>
                    <td className="num">{facility(question)}</td>
                    <td className="num">{percent(guess)}</td>
                    {COLUMNS.map((name) => (
                      <td key={name} className="num">
                        {name === "weight"
                          ? percent(shown.figures?.[name] ?? null)
                          : plain(shown.figures?.[name] ?? null)}
                      </td>
                    ))}
                  </>
                ) : (
                  <td colSpan={6} className="soft small">
                    {words.tooFew(number(people?.waiting ?? 0), number(people?.of ?? limits.first))}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Explained() {
  const { texts } = useLanguage();
  const words = texts(courseCareTexts).questions;
  return (
    <details className="unfold">
      <summary>{words.explain}</summary>
      <dl className="facts">
        {(["facility", "discrimination", "efficiency", "weight", "guess"] as const).map((name) => (
          <div key={name}>
            <dt>{words.figures[name]}</dt>
            <dd>{words.explained[name]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Question({
  question,
  number: place,
  limits,
}: {
  question: QuestionView;
  number: number;
  limits: Limits;
}) {
  const { texts, number, plural } = useLanguage();
  const words = texts(courseCareTexts).questions;
  const { why } = useFigures(limits);
  const { id, prompt, shown, people, tasks } = question;
  return (
    <section id={id} className="section author-question" aria-labelledby={`${id}-title`}>
      <p className="eyebrow">
        {words.figures.question} {number(place)}
        {shown ? ` · ${plural(shown.persons, words.persons)}` : null}
      </p>
      <h2 id={`${id}-title`}>{prompt}</h2>
      {people ? <p className="soft">{words.tooFew(number(people.waiting), number(people.of))}</p> : null}
      {tasks.map((task) => (
        <p key={task.kind}>
          <strong className={`task-kind task-${task.kind}`}>{words.kinds[task.kind]}</strong>{" "}
          {why(question, task)}
        </p>
      ))}
      {shown?.alike ? <p className="soft">{words.alike[shown.alike]}</p> : null}
      {shown && shown.options.length > 0 ? (
        <OptionTable prompt={prompt} persons={shown.persons} options={shown.options} limits={limits} />
      ) : null}
    </section>
  );
}
