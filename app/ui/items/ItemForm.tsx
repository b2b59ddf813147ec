/**
 * One question: a real form that works without JavaScript, its feedback, another try, the solution.
 *
 *     <ItemForm key={item.id} item={item} state={state} seed={seed} action={path} mode="practice" number={3} />
 *
 * - `state`   how the learner stands; with `response` and `graded` the answered question is shown.
 *             For `?again=<item id>` the route hands out `response: null, graded: null` and keeps `tries`; a prompt
 *             that is revised comes as `draft`.
 * - `seed`    decides the order of options; the same for a learner's whole visit (e.g. the user id).
 * - `action`  where the form posts to. Fields: `_intent=answer`, `_item`, `_try`, and the answer's own.
 * - `mode`    "practice": feedback at once. "test": no feedback; the route redirects to the next question.
 *             "review": an answered question with its feedback, to read only.
 * - `reply`   without JavaScript: what the action returned for this item (with it, the fetcher brings it).
 * - `onReply` hears what the fetcher brought, once each (not called without JavaScript).
 * - `note`    a few words beside the number ("freiwillig", "aus einer früheren Lektion").
 * - `of`      how many questions there are, for a test.
 * - `report`  the address at which something can be reported about it, once it is answered.
 */
import { useFetcher } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { Graded, Item, ItemState, Response } from "~/content/items";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { type LanguageTools, useLanguage } from "../language";
import { ChoiceItem } from "./ChoiceItem";
import { Cloze } from "./Cloze";
import { Grouping } from "./Grouping";
import { Matching } from "./Matching";
import { Ordering } from "./Ordering";
import { PromptLab } from "./PromptLab";
import { Inline, type TypeProps } from "./parts";
import { type AnswerReply, isUnsent } from "./reply";
import { Scenario } from "./Scenario";
import { Solution } from "./Solution";
import { Spotting } from "./Spotting";
import { TextItem } from "./TextItem";
import { TrueFalse } from "./TrueFalse";
import { promptParts } from "./text";

export type ItemFormProps = {
  item: Item;
  state: ItemState;
  seed: string;
  action: string;
  mode: "practice" | "test" | "review";
  number: number;
  reply?: AnswerReply | undefined;
  note?: string | undefined;
  of?: number | undefined;
  report?: string | undefined;
  onReply?: ((reply: AnswerReply) => void) | undefined;
};

/** The fields of the item's type. */
function Fields({ item, ...rest }: Omit<TypeProps<Item>, "item"> & { item: Item }) {
  switch (item.type) {
    case "single-choice":
    case "multiple-choice":
      return <ChoiceItem item={item} {...rest} />;
    case "true-false":
      return <TrueFalse item={item} {...rest} />;
    case "numeric":
    case "short-text":
      return <TextItem item={item} {...rest} />;
    case "ordering":
      return <Ordering item={item} {...rest} />;
    case "matching":
      return <Matching item={item} {...rest} />;
    case "grouping":
      return <Grouping item={item} {...rest} />;
    case "cloze":
      return <Cloze item={item} {...rest} />;
    case "spotting":
      return <Spotting item={item} {...rest} />;
    case "scenario":
      return <Scenario item={item} {...rest} />;
    case "prompt":
      return <PromptLab item={item} {...rest} />;
  }
}

function statusOf(
  graded: Graded,
  response: Response,
  solved: boolean,
  { status }: LanguageTools["t"]["items"],
): string {
  if (graded.score >= 1) return status.right;
  // With the solution come the parts that the learner left alone; those do not count. A text is judged as a whole
  // or by everything that was looked for in it.
  const given = new Set(graded.summary ? [] : Object.entries(response).flat(2));
  const parts = Object.entries(graded.parts).flatMap(([id, part]) =>
    given.has(id) || given.has("text") ? [part] : [],
  );
  const right = parts.filter((part) => part.right).length;
  if (right && right === parts.length) return status.missing;
  if (right * 2 >= parts.length && right) return status.partly(right, parts.length);
  if (right) return status.some(right, parts.length);
  return solved ? status.solved : status.wrong;
}

export function ItemForm({
  item,
  state: stored,
  seed,
  action,
  mode,
  number,
  reply,
  note,
  of,
  report,
  onReply,
}: ItemFormProps) {
  const language = useLanguage();
  const words = language.t.items;
  const fetcher = useFetcher<AnswerReply>();
  const [fresh, setFresh] = useState(-1);
  const [offline, setOffline] = useState(false);
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const status = useRef<HTMLDivElement>(null);

  const said = fetcher.data ?? reply;
  const known = said && !isUnsent(said) && said.state.tries >= stored.tries ? said.state : stored;
  const problem = offline ? "offline" : said?.problem;
  const answered = known.response !== null && !problem && fresh !== known.tries;
  const graded = answered && mode !== "test" ? known.graded : null;
  // The answered question stands as it stood when it was asked.
  const asked = answered ? known.tries - 1 : known.tries;
  // Another try at a prompt goes on from the last one.
  const draft = item.type === "prompt" ? (known.response ?? known.draft) : undefined;
  const values = (answered ? known.response : problem ? said?.typed : draft) ?? {};
  const busy = fetcher.state !== "idle";

  // The button that had the focus is gone: the result takes it, or on another try the question.
  const replied = useRef(fetcher.data);
  useEffect(() => {
    if (!fetcher.data || fetcher.data === replied.current) return;
    replied.current = fetcher.data;
    status.current?.focus();
    onReply?.(fetcher.data);
  }, [fetcher.data, onReply]);
  useEffect(() => {
    if (fresh >= 0) fieldset.current?.focus();
  }, [fresh]);

  const send = (event: FormEvent) => {
    setOffline(!navigator.onLine);
    if (!navigator.onLine || busy) event.preventDefault();
  };
  const { lead, question, rest } = promptParts(item.prompt);
  const label = words.number(number, of);

  return (
    <section className="item" id={item.id} aria-labelledby={`${item.id}-number`}>
      <p className="item-head">
        <strong id={`${item.id}-number`}>{label}</strong>
        {note ? <span>{note}</span> : null}
        {mode === "practice" && asked > 0 ? <span className="num">{words.try(asked + 1)}</span> : null}
      </p>
      <fetcher.Form method="post" action={action} onSubmit={send} key={answered ? "answered" : known.tries}>
        <input type="hidden" name="_intent" value="answer" />
        <input type="hidden" name="_item" value={item.id} />
        <input type="hidden" name="_try" value={known.tries + 1} />
        {lead ? <div className="prose item-lead" dangerouslySetInnerHTML={{ __html: lead }} /> : null}
        <fieldset ref={fieldset} disabled={answered} tabIndex={-1}>
          <legend className={question ? "item-prompt" : "visually-hidden"}>
            {question ? <Inline html={question} /> : label}
          </legend>
          {rest ? <div className="prose item-lead" dangerouslySetInnerHTML={{ __html: rest }} /> : null}
          <Fields
            item={item}
            values={values}
            graded={graded}
            seed={`${seed}/${item.id}/${asked}`}
            closed={answered}
          />
        </fieldset>
        {answered ? null : (
          <div className="item-actions">
            <Button kind="primary" aria-disabled={busy || undefined}>
              {busy ? words.sending : mode === "test" ? words.hand : words.check}
            </Button>
          </div>
        )}
      </fetcher.Form>
      <div
        ref={status}
        role="status"
        tabIndex={-1}
        className={`item-status${graded ? ` status-${graded.score >= 1 ? "right" : "wrong"}` : problem ? " status-wrong" : ""}`}
      >
        {problem ? (
          <p>
            <Icon name="warning" />
            <span>{words.problems[problem]}</span>
          </p>
        ) : answered ? (
          <p>
            <Icon name={!graded || graded.score >= 1 ? "tick" : "ring"} />
            <strong>
              {graded ? statusOf(graded, known.response ?? {}, known.solution !== null, words) : words.stored}
            </strong>
          </p>
        ) : null}
        {answered && said?.duplicate ? <p>{language.t.learning.duplicate}</p> : null}
        {graded?.summary ? (
          <div className="feedback-text" dangerouslySetInnerHTML={{ __html: graded.summary }} />
        ) : null}
      </div>
      {graded ? (
        <div className="item-after">
          {graded.score < 1 && mode === "practice" ? (
            <a
              className="button"
              href={`?again=${item.id}#${item.id}`}
              onClick={(event) => {
                event.preventDefault();
                setFresh(known.tries);
              }}
            >
              {words.again}
            </a>
          ) : null}
          {known.solution ? <Solution item={item} solution={known.solution} /> : null}
          {report ? (
            <a className="report-link" href={report}>
              {words.report}
            </a>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
