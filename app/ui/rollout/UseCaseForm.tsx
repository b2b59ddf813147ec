import { useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { CheckField, Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { rolloutTexts } from "../messages/rollout";
import { type Frame, TeamFields } from "../team/TeamFrame";
import { type RolloutReply, stepAddress, type UseCaseView, useValues } from "./rollout";

/** Describes a use case and its KPI: a new one, or one that is there. */
export function UseCaseForm({
  frame,
  useCase,
  reply,
}: {
  frame: Frame;
  useCase?: UseCaseView;
  reply: RolloutReply | undefined;
}) {
  const { texts } = useLanguage();
  const words = texts(rolloutTexts);
  const { typed } = useValues();
  const prefix = useCase ? `${useCase.id}-` : "";
  const { list, of } = useProblems(
    reply,
    (field) => `${prefix}${field === "direction" ? "direction-less" : field}`,
    words.problems,
  );
  const values: Record<string, string> =
    reply?.values ??
    (useCase
      ? {
          useCaseName: useCase.name,
          kpi: useCase.kpi,
          unit: useCase.unit,
          direction: useCase.direction,
          baseline: typed(useCase.baseline),
          baselineOn: useCase.baselineOn ?? "",
          target: typed(useCase.target),
          targetOn: useCase.targetOn ?? "",
        }
      : {});
  const field = (name: string) => ({
    name,
    id: `${prefix}${name}`,
    defaultValue: values[name],
    error: of(name),
  });
  return (
    <form
      method="post"
      action={stepAddress(frame, 1, useCase ? { case: useCase.id } : {})}
      className="form narrow-column"
      noValidate
    >
      <FormProblem problems={list} />
      <TeamFields team={frame.team} intent={useCase ? "change-use-case" : "add-use-case"} />
      {useCase ? (
        <>
          <input type="hidden" name="useCase" value={useCase.id} />
          <input type="hidden" name="version" value={useCase.version} />
        </>
      ) : null}
      <Field label={words.name} hint={words.nameHint} required {...field("useCaseName")} />
      <Field label={words.kpi} hint={words.kpiHint} required {...field("kpi")} />
      <Field label={words.unit} hint={words.unitHint} {...field("unit")} />
      <fieldset className="field">
        <legend>{words.direction}</legend>
        {(["less", "more"] as const).map((direction) => (
          <CheckField
            key={direction}
            type="radio"
            label={words.directions[direction]}
            name="direction"
            id={`${prefix}direction-${direction}`}
            value={direction}
            defaultChecked={values.direction === direction}
            error={direction === "less" ? of("direction") : null}
          />
        ))}
      </fieldset>
      <div className="two-fields">
        <Field
          inputMode="decimal"
          autoComplete="off"
          label={words.baseline}
          hint={words.baselineHint}
          {...field("baseline")}
        />
        <Field type="date" label={words.baselineOn} {...field("baselineOn")} />
        <Field
          inputMode="decimal"
          autoComplete="off"
          label={words.target}
          hint={words.targetHint}
          {...field("target")}
        />
        <Field type="date" label={words.targetOn} {...field("targetOn")} />
      </div>
      <div>
        <Button kind={useCase ? "plain" : "primary"}>{useCase ? words.save : words.add}</Button>
      </div>
    </form>
  );
}
