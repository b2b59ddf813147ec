import type { Item } from "~/content/items";
import { shuffled } from "~/platform/random";
import { Button } from "../Button";
import { FormProblem } from "../FormProblem";
import { Icon } from "../Icon";
import { ChoiceRow, Inline } from "../items/parts";
import { promptParts } from "../items/text";
import { JumpLink } from "../JumpLink";
import { useLanguage } from "../language";
import { checkTexts } from "../messages/check";
import { CHECK_FORM, letter, type QuestionsView, SEED } from "./areas";

/** What came back of a check with open questions: the answers by item id, and what is missing. */
export type OpenReply = { answers: Record<string, string>; open: string[]; unknown: string[] };

/**
 * All questions of a form on one page, in one form: nothing has to be remembered between pages, by the browser or by
 * us, and every answer can be changed until it is handed in.
 */
export function Questions({
  questions: { form, number, areas },
  minutes,
  signedIn,
  reply,
}: {
  questions: QuestionsView;
  minutes: number;
  signedIn: boolean;
  reply: OpenReply | undefined;
}) {
  const { texts, number: figure, plural } = useLanguage();
  const words = texts(checkTexts);
  const items = areas.flatMap((area) => area.items);
  const place = (id: string) => items.findIndex((item) => item.id === id) + 1;
  const open = reply?.open ?? [];
  const problems = open.map((id) => ({
    field: id,
    message: reply?.unknown.includes(id) ? words.unknownAnswer(place(id)) : words.openQuestion(place(id)),
  }));
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{words.form(letter(form))}</p>
        <h1>{words.title}</h1>
        <p className="lead">{words.lead(figure(items.length), figure(minutes))}</p>
        <p>
          {signedIn ? words.forMembers : words.forVisitors}{" "}
          <JumpLink to="rules">{words.howItCounts}</JumpLink>
        </p>
      </header>
      <FormProblem problems={problems} title={plural(open.length, words.openTitle)} />
      {/* It posts to the address of the page, which may name a language. */}
      <form method="post" id={CHECK_FORM} className="check-form">
        <input type="hidden" name="_form" value={form} />
        <input type="hidden" name="_number" value={number} />
        {areas.map((area, index) => (
          <section key={area.id} className="check-area" aria-labelledby={`area-${area.id}`}>
            <div className="check-area-head">
              <h2 id={`area-${area.id}`}>
                <span className="soft num">{index + 1}</span> {words.areas[area.id]}
              </h2>
              <p className="soft">{words.areaLeads[area.id]}</p>
            </div>
            <div className="stack-loose">
              {area.items.map((item) => (
                <Question
                  key={item.id}
                  item={item}
                  label={words.question(place(item.id), items.length)}
                  answer={reply?.answers[item.id]}
                  isOpen={open.includes(item.id)}
                />
              ))}
            </div>
          </section>
        ))}
        <div className="cluster check-submit">
          <Button kind="primary">{words.submit}</Button>
          {open.length > 0 ? (
            <Button name="_blanks" value="count">
              {words.countBlanks}
            </Button>
          ) : null}
        </div>
      </form>
    </>
  );
}

function Question({
  item,
  label,
  answer,
  isOpen,
}: {
  item: Item;
  label: string;
  answer: string | undefined;
  isOpen: boolean;
}) {
  const { texts } = useLanguage();
  const { lead, question } = promptParts(item.prompt);
  if (item.type !== "single-choice") return null;
  return (
    <fieldset className="item" id={item.id} tabIndex={-1}>
      <legend className="check-legend">
        <span className="item-head">
          <strong>{label}</strong>
          {isOpen ? (
            <span className="check-open">
              <Icon name="warning" /> {texts(checkTexts).stillOpen}
            </span>
          ) : null}
        </span>
        <Inline html={lead + question} className="item-prompt" />
      </legend>
      <div className="choices">
        {shuffled(item.options, `${SEED}/${item.id}/0`).map(({ id, html }) => (
          <ChoiceRow
            key={id}
            id={`${item.id}-${id}`}
            name={item.id}
            value={id}
            html={html}
            values={answer ? { [item.id]: [answer] } : {}}
          />
        ))}
      </div>
    </fieldset>
  );
}
