import { useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { rolloutTexts } from "../messages/rollout";
import { type Frame, TeamFields } from "../team/TeamFrame";
import { KpiChart } from "./KpiChart";
import { type MeasurementView, type RolloutReply, replyTo, stepAddress, type UseCaseView } from "./rollout";
import { UseCaseForm } from "./UseCaseForm";

type Props = Frame & {
  useCase: UseCaseView;
  measurements: MeasurementView[];
  mayChange: boolean;
  reply: RolloutReply | undefined;
};

/** One use case opened: its course as a picture with the table beside it, and what may be changed of it. */
export function UseCase(props: Props) {
  const { useCase, measurements, mayChange } = props;
  const { texts } = useLanguage();
  const words = texts(rolloutTexts);
  const reply = props.reply?.values.useCase === useCase.id ? props.reply : undefined;
  const changed = replyTo(reply, "change-use-case", "delete-use-case");
  return (
    <div className="stack use-case-open">
      <div className="use-case-course">
        <KpiChart useCase={useCase} measurements={measurements} />
        <Measurements {...props} reply={replyTo(reply, "remove-measurement")} />
      </div>
      {mayChange ? (
        <>
          <MeasureForm
            key={`${useCase.id} ${measurements.length}`}
            {...props}
            reply={replyTo(reply, "add-measurement")}
          />
          <details className="unfold" open={changed !== undefined}>
            <summary>{words.change}</summary>
            <UseCaseForm key={useCase.version} frame={props} useCase={useCase} reply={changed} />
            <form method="post" action={caseAddress(props)} className="stack">
              <TeamFields team={props.team} intent="delete-use-case" />
              <input type="hidden" name="useCase" value={useCase.id} />
              <input type="hidden" name="version" value={useCase.version} />
              <p className="small soft">{words.deleteHint}</p>
              <Button kind="danger">{words.delete}</Button>
            </form>
          </details>
        </>
      ) : null}
    </div>
  );
}

const caseAddress = (props: Props): string => stepAddress(props, 1, { case: props.useCase.id });

/** As many as stand beside the picture; those before them unfold. */
const SHOWN = 6;

function Measurements(props: Props) {
  const { measurements, reply } = props;
  const { texts } = useLanguage();
  const words = texts(rolloutTexts);
  const { list } = useProblems(reply, undefined, words.problems);
  if (measurements.length === 0) return <p className="soft">{words.noMeasurements}</p>;
  const newestFirst = [...measurements].reverse();
  const earlier = newestFirst.slice(SHOWN);
  return (
    <div className="stack">
      <FormProblem problems={list} />
      <MeasurementTable {...props} measurements={newestFirst.slice(0, SHOWN)} caption={words.measurements} />
      {earlier.length > 0 ? (
        <details className="unfold">
          <summary>{words.earlier}</summary>
          <MeasurementTable {...props} measurements={earlier} caption={words.earlier} />
        </details>
      ) : null}
    </div>
  );
}

/** "Value (minutes)"; the unit may be empty. */
const inUnit = (label: string, unit: string): string => (unit ? `${label} (${unit})` : label);

function MeasurementTable({ caption, ...props }: Props & { caption: string }) {
  const { useCase, measurements, mayChange, team } = props;
  const { texts, date, number } = useLanguage();
  const words = texts(rolloutTexts);
  return (
    <table className="table measured">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col" className="num">
            {inUnit(words.value, useCase.unit)}
          </th>
          {mayChange ? (
            <th scope="col">
              <span className="visually-hidden">{words.remove}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {measurements.map(({ measuredOn, value }) => (
          <tr key={measuredOn}>
            <td>{date(measuredOn, { dateStyle: "medium" })}</td>
            <td className="num">{number(value, { maximumFractionDigits: 6 })}</td>
            {mayChange ? (
              <td className="num">
                <form method="post" action={caseAddress(props)}>
                  <TeamFields team={team} intent="remove-measurement" />
                  <input type="hidden" name="useCase" value={useCase.id} />
                  <input type="hidden" name="measuredOn" value={measuredOn} />
                  <input type="hidden" name="was" value={value} />
                  <button type="submit" className="text-button">
                    {words.remove}
                    <span className="visually-hidden">: {date(measuredOn)}</span>
                  </button>
                </form>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MeasureForm(props: Props) {
  const { useCase, team, reply } = props;
  const { texts } = useLanguage();
  const words = texts(rolloutTexts);
  const { list, of } = useProblems(reply, undefined, words.problems);
  const { measuredOn, value } = reply?.values ?? {};
  return (
    <form method="post" action={caseAddress(props)} className="stack" noValidate>
      <h4>{words.measure}</h4>
      <FormProblem problems={list} />
      <TeamFields team={team} intent="add-measurement" />
      <input type="hidden" name="useCase" value={useCase.id} />
      <div className="filters">
        <Field
          type="date"
          label={words.measuredOn}
          name="measuredOn"
          required
          defaultValue={measuredOn}
          error={of("measuredOn")}
        />
        <Field
          inputMode="decimal"
          label={inUnit(words.value, useCase.unit)}
          name="value"
          required
          autoComplete="off"
          defaultValue={value}
          error={of("value")}
        />
        <Button>{words.enter}</Button>
      </div>
    </form>
  );
}
