import { Link } from "@remix-run/react";
import type { Graded, Item, Response } from "~/content/items";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { ItemForm } from "../items/ItemForm";
import { Inline } from "../items/parts";
import { useLanguage } from "../language";
import { checkTexts } from "../messages/check";
import { Notice } from "../Notice";
import { AreaResult, LearnFirst } from "./AreaResult";
import { type AreaView, CHECK_FORM, letter, SEED, SHOWN_FIELD } from "./areas";

export type ResultView = {
  form: "a" | "b";
  areas: AreaView[];
  /** The areas to learn, the first one first. */
  first: AreaView[];
  answered: { item: Item; response: Response; graded: Graded; solution: Response }[];
  kept: "no" | "now" | "earlier";
  /** All that was handed in, for a visitor who wants to keep it. */
  fields: [string, string][];
};

/** A check that has just been handed in: the picture, what to learn first, keeping it, and each answer's reason. */
export function Result({ form, areas, first, answered, kept, fields }: ResultView) {
  const { texts, number, percent } = useLanguage();
  const words = texts(checkTexts);
  const points = areas.reduce((sum, area) => sum + area.points, 0);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">
          {words.title} · {words.form(letter(form))}
        </p>
        <h1>
          {words.result}: {words.resultOf(number(points), number(answered.length))}
        </h1>
        <p className="lead">
          {percent(points / answered.length)}. {words.resultLead}
        </p>
      </header>
      <div className="stack-loose">
        {kept === "no" ? null : (
          <Notice kind={kept === "now" ? "success" : "info"}>
            {kept === "now" ? words.keptNow : words.keptEarlier}{" "}
            <Link to="/check">{words.toMeasurements}</Link>
          </Notice>
        )}
        <AreaResult areas={areas} />
        <LearnFirst areas={first} />
        {kept === "no" ? <Keep fields={fields} /> : null}
      </div>
      <section className="section">
        <h2>{words.answers}</h2>
        <p className="soft">{words.answersLead}</p>
        <div className="check-answers">
          {answered.map((each, index) => (
            <Answered key={each.item.id} answered={each} number={index + 1} of={answered.length} />
          ))}
        </div>
      </section>
    </>
  );
}

/** An answered question under a line that says how it went: folded where it was right, open where there is something to learn. */
function Answered({
  answered: { item, response, graded, solution },
  number,
  of,
}: {
  answered: ResultView["answered"][number];
  number: number;
  of: number;
}) {
  const { t, texts } = useLanguage();
  const words = texts(checkTexts);
  const right = graded.score >= 1;
  const said = right ? t.items.right : Object.keys(response).length === 0 ? words.noAnswer : t.items.wrong;
  return (
    <details open={!right}>
      <summary>
        <span className={right ? "verdict verdict-right" : "verdict verdict-wrong"}>
          <Icon name={right ? "tick" : "ring"} />
          <strong>{said}</strong>
        </span>
        <span className="small soft">{words.question(number, of)}</span>
        <Inline html={item.prompt} className="check-asked" />
      </summary>
      <ItemForm
        item={item}
        state={{ tries: 1, best: graded.score, response, graded, solution }}
        seed={SEED}
        action=""
        mode="review"
        number={number}
        of={of}
      />
    </details>
  );
}

/** The way from a visitor's result to an account that has it: the answers travel on in this form. */
function Keep({ fields }: Pick<ResultView, "fields">) {
  const { texts } = useLanguage();
  const words = texts(checkTexts);
  return (
    <section className="check-keep">
      <h2>{words.keepTitle}</h2>
      <p>{words.keepText}</p>
      <p className="small soft">{words.keepHow}</p>
      <form method="post" id={CHECK_FORM}>
        <input type="hidden" name={SHOWN_FIELD} value="shown" />
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button kind="primary" name="_intent" value="keep">
          {words.keep}
        </Button>
      </form>
    </section>
  );
}
