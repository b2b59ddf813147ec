import { ButtonLink } from "../Button";
import { useLanguage } from "../language";
import { checkTexts } from "../messages/check";
import { AreaResult, LearnFirst } from "./AreaResult";
import { type AreaView, letter } from "./areas";

export type MeasurementsView = {
  /** The last one by area, and what it says to learn first. */
  areas: AreaView[];
  first: AreaView[];
  /** All of them, the first one first; `share` is 0–1. */
  list: { number: number; form: "a" | "b"; share: number; measuredAt: string }[];
  /** From the first to the last; null before there are two. */
  gain: { raw: number; normalised: number | null; band: "high" | "medium" | "low" | "none" | null } | null;
  next: "a" | "b";
};

/** A person's own measurements: where they stand, what they gained, and the next check. */
export function Measurements({ areas, first, list, gain, next }: MeasurementsView) {
  const { texts, percent, date } = useLanguage();
  const words = texts(checkTexts);
  const last = list.at(-1);
  return (
    <>
      <header className="page-head">
        <p className="eyebrow">{words.title}</p>
        <h1>
          {words.mine}: {percent(last?.share ?? 0)}
        </h1>
        <p className="lead">{words.mineLead(date(last?.measuredAt ?? 0))}</p>
      </header>
      <div className="stack-loose">
        <AreaResult areas={areas} />
        <LearnFirst areas={first} />
        <section className="stack">
          <h2>{words.measurements}</h2>
          <table className="table measurements">
            <caption className="visually-hidden">{words.measurements}</caption>
            <thead>
              <tr>
                <th scope="col">{words.date}</th>
                <th scope="col">{words.formColumn}</th>
                <th scope="col">{words.share}</th>
              </tr>
            </thead>
            <tbody>
              {list.map(({ number, form, share, measuredAt }) => (
                <tr key={number}>
                  <td>{date(measuredAt)}</td>
                  <td>{letter(form)}</td>
                  <td>{percent(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {gain ? (
            <Gain gain={gain} sameForm={list[0]?.form === last?.form} />
          ) : (
            <p>{words.firstCheckHint}</p>
          )}
          <p>
            <ButtonLink to="/check?again" reloadDocument>
              {words.again(letter(next))}
            </ButtonLink>
          </p>
        </section>
      </div>
    </>
  );
}

function Gain({ gain, sameForm }: { gain: NonNullable<MeasurementsView["gain"]>; sameForm: boolean }) {
  const { texts, number, percent } = useLanguage();
  const words = texts(checkTexts);
  const { raw, normalised, band } = gain;
  return (
    <div className="stack-tight">
      <h3>{words.gain}</h3>
      <p>{words.rawGain(number(raw, { maximumFractionDigits: 0, signDisplay: "exceptZero" }))}</p>
      {normalised === null ? (
        <p>{words.gainFull}</p>
      ) : (
        <p>
          {words.normalisedGain(number(normalised, { minimumFractionDigits: 2, maximumFractionDigits: 2 }))}{" "}
          {band === null || band === "none" ? words.noGain : words.gainMeans[band](percent(normalised))}
        </p>
      )}
      {sameForm ? <p className="soft">{words.sameForm}</p> : null}
    </div>
  );
}
