import { CheckField } from "../Field";
import { useLanguage } from "../language";
import { authorVersionTexts } from "../messages/author-versions";

type Told = number | "few";
type Shift = { from: number; to: number; answers: number };
type Kind = "wording" | "minor" | "material";

type Corrected = {
  itemId: string;
  prompt: string;
  people: Told;
  differences: { people: number; better: Shift[]; worse: Shift[] } | null;
};

export type ShownChange = {
  id: string;
  kind: "lesson" | "test";
  title: string;
  change: "new" | "changed" | "same" | "gone";
  effect: { proposed: Kind | null; completed: Told; asked: Told; corrected: Corrected[] } | null;
};

const KINDS: readonly Kind[] = ["wording", "minor", "material"];

type Props = {
  lessons: ShownChange[];
  isFirst: boolean;
  /** What a form that was refused had chosen, by the name of its field. */
  chosen: Record<string, string>;
};

/** What becomes of each lesson, and how much of a change the trainer says it is. */
export function LessonChanges({ lessons, isFirst, chosen }: Props) {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).publish;
  return (
    <section className="stack-tight">
      <h3>{words.lessonsTitle}</h3>
      <ol className="rows">
        {lessons.map(({ id, kind, title, change, effect }) => (
          <li key={id} className="stack-tight">
            <div className="lesson-change">
              <h4 className="breakable">{title}</h4>
              {kind === "test" ? <span className="soft small">{words.test}</span> : null}
              {isFirst ? null : <span className="soft small">{words.changes[change]}</span>}
            </div>
            {effect ? <Effect id={id} title={title} effect={effect} chosen={chosen} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Effect({
  id,
  title,
  effect: { proposed, completed, asked, corrected },
  chosen,
}: {
  id: string;
  title: string;
  effect: NonNullable<ShownChange["effect"]>;
  chosen: Props["chosen"];
}) {
  const { texts } = useLanguage();
  const words = texts(authorVersionTexts).publish;
  const told = useTold();
  return (
    <>
      <p className="small">{told(completed, words.completed)}</p>
      {corrected.map((question) => (
        <CorrectedKey key={question.itemId} question={question} />
      ))}
      {proposed ? (
        <fieldset className="field classes">
          <legend>
            {words.classOf}
            <span className="visually-hidden"> ({title})</span>
          </legend>
          {KINDS.map((kind) => (
            <CheckField
              key={kind}
              type="radio"
              name={`class-${id}`}
              id={`class-${id}-${kind}`}
              value={kind}
              label={
                <>
                  {words.classes[kind].name}
                  {kind === proposed ? <span className="soft"> {words.proposal}</span> : null}
                </>
              }
              hint={
                kind === "material"
                  ? `${words.classes[kind].means} ${told(asked, words.asked)}`
                  : words.classes[kind].means
              }
              defaultChecked={(chosen[`class-${id}`] ?? proposed) === kind}
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

function useTold() {
  const { number } = useLanguage();
  return (count: Told, words: { few: string; people: (people: string) => string }): string =>
    count === "few" ? words.few : words.people(number(count));
}

/** What follows from another key, as far as it tells of nobody. */
function CorrectedKey({ question: { prompt, people, differences } }: { question: Corrected }) {
  const { texts, number, percent } = useLanguage();
  const words = texts(authorVersionTexts).publish.corrected;
  const line = (say: (typeof words)["better"], { from, to, answers }: Shift) => (
    <li key={`${from} ${to}`}>{say(number(answers), percent(to / 100), percent(from / 100))}</li>
  );
  const shifts = differences
    ? [
        ...differences.better.map((one) => line(words.better, one)),
        ...differences.worse.map((one) => line(words.worse, one)),
      ]
    : [];
  return (
    <div className="corrected stack-tight small">
      <p className="breakable">{words.title(prompt)}</p>
      <p>{people === "few" ? words.few : words.people(number(people))}</p>
      {differences === null ? (
        <p>{words.waiting}</p>
      ) : (
        <>
          <p>
            {shifts.length > 0
              ? words.of(number(differences.people))
              : words.none(number(differences.people))}
          </p>
          {shifts.length > 0 ? <ul>{shifts}</ul> : null}
          <p>{words.kept}</p>
        </>
      )}
    </div>
  );
}
