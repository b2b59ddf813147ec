import type { SheetState, SheetValues, Worksheet } from "~/content/worksheet";
import { readNumber } from "~/platform/numerals";
import { Button } from "../Button";
import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { worksheetTexts } from "../messages/worksheets";
import type { Saving } from "../saving/use-saving";
import { type Typed, typedOf, wordsOf } from "./values";

/** How it stands with saving, and the buttons for it. */
export function SaveBar({
  saving,
  signedIn,
  calculates,
}: {
  saving: Saving<SheetState>;
  signedIn: boolean;
  calculates: boolean;
}) {
  const { texts, date } = useLanguage();
  const words = texts(worksheetTexts);
  const { status, stored, tooLong } = saving;
  if (!signedIn || status === "signed-out") {
    return (
      <div className="sheet-save">
        <p className="item-hint" role={signedIn ? "status" : undefined}>
          {signedIn ? words.signedOut : words.forVisitors}
        </p>
        <p className="cluster">
          {calculates && !signedIn ? (
            <Button className="sheet-plain" name="_intent" value="calculate">
              {words.calculate}
            </Button>
          ) : null}
          {signedIn ? null : (
            <Button name="_intent" value="keep">
              {words.signUpToKeep}
            </Button>
          )}
          <Button kind="quiet" name="_intent" value="keep-sign-in">
            {words.signInToKeep}
          </Button>
        </p>
      </div>
    );
  }
  const said = {
    kept: stored.savedAt
      ? words.savedAt(date(stored.savedAt, { dateStyle: "long", timeStyle: "short" }))
      : "",
    typing: words.unsaved,
    saving: words.saving,
    saved: words.saved,
    offline: words.offline,
    away: words.away,
    gone: words.gone,
    conflict: words.unsaved,
    "too-long": tooLong.includes("form") ? words.tooLongTogether : words.tooLong,
  }[status];
  const warns = ["offline", "away", "gone", "too-long"].includes(status);
  return (
    <div className="sheet-save">
      <p className="cluster">
        {status === "conflict" ? null : <Button>{words.save}</Button>}
        <span className={warns ? "sheet-status sheet-warning" : "sheet-status"} role="status">
          {warns ? <Icon name="warning" /> : status === "saved" ? <Icon name="tick" /> : null}
          <span>{said}</span>
        </span>
      </p>
      <p className="item-hint">{words.forMembers}</p>
    </div>
  );
}

/** What somebody stored elsewhere meanwhile, beside what is typed here: nothing is lost until the learner has decided. */
export function SheetConflict({
  sheet,
  stored,
  typed,
  action,
  onKeep,
  onTake,
}: {
  sheet: Worksheet;
  stored: SheetValues;
  typed: Typed;
  action: string;
  onKeep: () => void;
  onTake: () => void;
}) {
  const language = useLanguage();
  const words = language.texts(worksheetTexts).conflict;
  const there = typedOf(sheet, stored, language.language);
  const differing = sheet.fields.filter((field) => {
    const [one, other] = [there, typed].map((each) => each[field.name] ?? "");
    if (field.kind !== "number") return one !== other;
    // "1200" and "1.200" are the same.
    return readNumber(one ?? "", language.language) !== readNumber(other ?? "", language.language);
  });
  return (
    <div className="notice notice-warning" role="alert">
      <Icon name="warning" />
      <div className="stack">
        <strong>{words.title}</strong>
        <p>{words.text}</p>
        <dl className="sheet-there">
          {differing.map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd>
                {stored[field.name] ? (
                  wordsOf(field, stored[field.name] ?? "", language)
                ) : (
                  <em>{words.empty}</em>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p className="cluster">
          <Button
            onClick={(event) => {
              event.preventDefault();
              onKeep();
            }}
          >
            {words.keepThis}
          </Button>
          <a
            className="button button-quiet"
            href={`${action}?again=${sheet.id}#${sheet.id}`}
            onClick={(event) => {
              event.preventDefault();
              onTake();
            }}
          >
            {words.takeOther}
          </a>
        </p>
      </div>
    </div>
  );
}
