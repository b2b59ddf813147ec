/**
 * A worksheet: a real form that works without JavaScript, with results that are calculated on the server and, where
 * scripts run, as one types. Load it by way of LazyWorksheet.
 *
 * - `state`     what the learner has stored; undefined before the first time, and for visitors.
 * - `action`    where the form posts to. Fields: `_sheet`, `_revision`, and the worksheet's own.
 * - `signedIn`  a visitor's is calculated and stored nowhere.
 * - `reply`     without JavaScript: what the action returned for this worksheet.
 */
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Worksheet as Sheet, SheetPart, SheetState, SheetValues } from "~/content/worksheet";
import { useLanguage } from "../language";
import { worksheetTexts } from "../messages/worksheets";
import { fieldsOf, type Saving, useSaving } from "../saving/use-saving";
import type { SheetReply } from "./reply";
import { SaveBar, SheetConflict } from "./SaveBar";
import { EntryField, type FormAround, GridFields } from "./SheetFields";
import { ResultAdvice, ResultChart, ResultLine } from "./SheetResults";
import { type Calculation, calculationOf, isUnreadable, type Typed, typedOf } from "./values";

export type WorksheetProps = {
  sheet: Sheet;
  state: SheetState | undefined;
  action: string;
  signedIn: boolean;
  reply: SheetReply | undefined;
};

const EMPTY: SheetState = { values: {}, revision: 0, savedAt: null };

function firstSaving(state: SheetState, reply: SheetReply | undefined): Saving<SheetState> {
  if (reply?.said === "conflict") return { status: "conflict", stored: reply.state, tooLong: [] };
  if (reply?.said === "too-long") return { status: "too-long", stored: state, tooLong: reply.fields };
  return { status: "kept", stored: state, tooLong: [] };
}

export function Worksheet({ sheet, state = EMPTY, action, signedIn, reply }: WorksheetProps) {
  const language = useLanguage();
  const words = language.texts(worksheetTexts);
  const form = useRef<HTMLFormElement>(null);
  const { saving, changed, save, settle } = useSaving({
    action,
    first: firstSaving(state, reply),
    enabled: signedIn,
    read: () => fieldsOf(form.current),
  });
  const [begun, setBegun] = useState<{ values: SheetValues; round: number }>({
    values: reply?.values ?? state.values,
    round: 0,
  });
  const start = useMemo(
    () => typedOf(sheet, begun.values, language.language),
    [sheet, begun, language.language],
  );
  const [typed, setTyped] = useState(start);
  /** As it was when a field was last left: nobody is told of a number that they are still typing. */
  const [left, setLeft] = useState(start);

  // What was typed before the scripts were there counts as well; and after another version was taken, what it holds.
  useEffect(() => {
    const standing = readForm(form.current, sheet);
    setTyped(standing);
    setLeft(standing);
    if (!sameTyped(standing, start)) changed();
  }, [sheet, start, changed]);

  const results = useMemo(
    () => calculationOf(sheet, typed, language.language),
    [sheet, typed, language.language],
  );
  const problems = Object.fromEntries(
    sheet.fields.flatMap((field): [string, string][] => {
      if (saving.tooLong.includes(field.name)) return [[field.name, words.tooLong]];
      const [before, now] = [left, typed].map((form) =>
        isUnreadable(field, form[field.name], language.language),
      );
      const unreadable = before && now;
      return unreadable ? [[field.name, words.noNumber]] : [];
    }),
  );
  const fields = useMemo(() => new Map(sheet.fields.map((field) => [field.name, field])), [sheet]);
  const around: FormAround = { sheetId: sheet.id, fields, start, problems };

  const send = (event: FormEvent) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const leaves = submitter instanceof HTMLButtonElement && submitter.value.startsWith("keep");
    if (leaves) return;
    event.preventDefault();
    setLeft(readForm(form.current, sheet));
    changed();
    save();
  };
  const takeOther = () => {
    settle(true);
    setBegun({ values: saving.stored.values, round: begun.round + 1 });
  };

  return (
    <section className="item sheet" id={sheet.id} aria-labelledby={`${sheet.id}-title`}>
      <p className="item-head">
        <strong id={`${sheet.id}-title`}>{sheet.title}</strong>
        <span>{words.kind}</span>
      </p>
      <form
        key={begun.round}
        ref={form}
        method="post"
        action={`${action}#${sheet.id}`}
        onInput={() => {
          setTyped(readForm(form.current, sheet));
          changed();
        }}
        onBlur={() => {
          setLeft(readForm(form.current, sheet));
          save();
        }}
        onSubmit={send}
      >
        <input type="hidden" name="_sheet" value={sheet.id} />
        <input type="hidden" name="_revision" value={saving.stored.revision} />
        {sheet.parts.map((part, index) => (
          <Part key={index} sheet={sheet} part={part} around={around} results={results} />
        ))}
        {saving.status === "conflict" ? (
          <SheetConflict
            sheet={sheet}
            stored={saving.stored.values}
            typed={typed}
            action={action}
            onKeep={() => settle(false)}
            onTake={takeOther}
          />
        ) : null}
        <SaveBar
          saving={saving}
          signedIn={signedIn}
          calculates={sheet.parts.some(({ kind }) => kind === "result")}
        />
      </form>
    </section>
  );
}

function Part({
  sheet,
  part,
  around,
  results,
}: {
  sheet: Sheet;
  part: SheetPart;
  around: FormAround;
  results: Calculation;
}) {
  switch (part.kind) {
    case "html":
      return <div className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />;
    case "entry":
      return <EntryField part={part} around={around} />;
    case "grid":
      return <GridFields part={part} around={around} />;
    case "result":
      return <ResultLine sheet={sheet} part={part} results={results} />;
    case "chart":
      return <ResultChart sheet={sheet} part={part} results={results} />;
    case "advice":
      return <ResultAdvice part={part} results={results} />;
  }
}

/** What stands in the worksheet's fields; empty ones are left out. */
function readForm(form: HTMLFormElement | null, { fields }: Sheet): Typed {
  if (!form) return {};
  const data = new FormData(form);
  return Object.fromEntries(
    fields.flatMap(({ name }): [string, string][] => {
      const text = String(data.get(name) ?? "").replaceAll("\r\n", "\n");
      return text === "" ? [] : [[name, text]];
    }),
  );
}

const sameTyped = (one: Typed, other: Typed): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
};
