import { useState } from "react";
import { placeOf } from "~/platform/zone-places";
import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { demoTexts } from "../messages/demo";

/** Days as YYYY-MM-DD; slots as the clocks of `timeZone` show them. Each week has one at least. */
export type Week = { days: { day: string; holiday: boolean; slots: Date[] }[] };
export type Offer = { weeks: Week[]; timeZone: string };

/** The id of the first slot that is shown, where a problem with the choice leads to. */
export const FIRST_SLOT = "slot";

const UTC = { timeZone: "UTC" } as const;

/**
 * The free slots of a week as radio buttons, its days beside each other where there is room, and each day a line. Another
 * week is shown by a button of the form it stands in, which must have another submit button before it (`DefaultSubmit`):
 * without script it is sent as `week`, with all that was typed. What was chosen in a week that is not shown stands above
 * the days as one more radio button. All weeks in one page, with all but one of them folded, would keep the keyboard out:
 * browsers let it into a group of radio buttons at the first one, which nobody can see then.
 */
export function Calendar({
  weeks,
  timeZone,
  values,
  error,
}: Offer & { values: Record<string, string>; error: string | null }) {
  const { texts, date, plural } = useLanguage();
  const words = texts(demoTexts);
  const [{ week: turnedTo, slot: chosen }, turnTo] = useState<Turned>(values);
  const slotsOf = ({ days }: Week) => days.flatMap(({ slots }) => slots);
  const isChosen = (slot: Date) => slot.toISOString() === chosen;
  const shown =
    weeks.find((week) => turnedTo && keyOf(week) === turnedTo) ??
    weeks.find((week) => slotsOf(week).some(isChosen)) ??
    weeks[0];
  if (!shown) return null;
  const [first] = slotsOf(shown);
  const elsewhere = weeks
    .filter((week) => week !== shown)
    .flatMap(slotsOf)
    .find(isChosen);
  return (
    <fieldset className="calendar" id="calendar" aria-describedby={error ? "slot-error" : "slot-zone"}>
      <legend>{words.slot}</legend>
      <p id="slot-zone" className="field-hint">
        {words.zone(placeOf(timeZone))}
      </p>
      {error ? (
        <div id="slot-error" className="field-error">
          <Icon name="warning" />
          <span>{error}</span>
        </div>
      ) : null}
      <ul className="weeks" aria-label={words.weeks}>
        {weeks.map((week) => (
          <li key={keyOf(week)}>
            <button
              type="submit"
              name="week"
              value={keyOf(week)}
              formAction="#calendar"
              aria-current={week === shown ? "true" : undefined}
              onClick={(event) => {
                event.preventDefault();
                turnTo({ week: keyOf(week), slot: chosenIn(event.currentTarget.form) });
              }}
            >
              {words.week(
                date(keyOf(week), { ...UTC, ...SHORT }),
                date(week.days.at(-1)?.day ?? "", { ...UTC, ...SHORT }),
              )}
              <span className="small">{plural(slotsOf(week).length, words.free)}</span>
            </button>
          </li>
        ))}
      </ul>
      {elsewhere ? (
        <label key={chosen} className="slot slot-elsewhere">
          <input type="radio" name="slot" value={chosen} defaultChecked />
          <span>
            {words.chosen(
              date(elsewhere, { timeZone, weekday: "long", ...SHORT, hour: "2-digit", minute: "2-digit" }),
            )}
          </span>
        </label>
      ) : null}
      <div className="week-days">
        {shown.days.map(({ day, holiday, slots }) => (
          <fieldset key={day} className="day">
            <legend>
              {date(day, { ...UTC, weekday: "long" })}
              <span className="soft">{date(day, { ...UTC, ...SHORT })}</span>
            </legend>
            {slots.length === 0 ? (
              <p className={holiday ? "small soft holiday" : "small soft"}>
                {holiday ? words.holiday : words.none}
              </p>
            ) : (
              <div className="slots">
                {slots.map((slot) => (
                  <label key={slot.toISOString()} className="slot">
                    <input
                      type="radio"
                      name="slot"
                      value={slot.toISOString()}
                      id={slot === first ? FIRST_SLOT : undefined}
                      defaultChecked={isChosen(slot)}
                    />
                    <span className="num">
                      {date(slot, { timeZone, hour: "2-digit", minute: "2-digit" })}
                    </span>
                  </label>
                ))}
              </div>
            )}
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

/** The week that is shown, and the slot that was chosen when it was turned to. */
type Turned = { week?: string; slot?: string };

const chosenIn = (form: HTMLFormElement | null): string =>
  form ? String(new FormData(form).get("slot") ?? "") : "";

const SHORT = { day: "numeric", month: "short" } as const;

/** A week goes by its first day with demos. */
const keyOf = ({ days }: Week): string => days[0]?.day ?? "";
