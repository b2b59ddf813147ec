import { Link } from "@remix-run/react";
import { useProblems } from "../accounts/problems";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { rolloutTexts } from "../messages/rollout";
import { Progress } from "../Progress";
import type { RolloutProps } from "./Rollout";
import { replyTo, rolloutAddress, type UseCaseView, useValues } from "./rollout";
import { UseCase } from "./UseCase";
import { UseCaseForm } from "./UseCaseForm";

type Props = RolloutProps & { mayChange: boolean };

/** A team's use cases: how far each has come, one of them opened, and the form for another one. */
export function UseCases(props: Props) {
  const { useCases, chosen, mayChange, reply } = props;
  const { texts } = useLanguage();
  const words = texts(rolloutTexts);
  const added = replyTo(reply, "add-use-case");
  const gone = reply?.problems.form && !useCases.some(({ id }) => id === reply.values.useCase);
  const { list } = useProblems(gone && !added ? reply : undefined, undefined, words.problems);
  return (
    <section className="stack-loose rollout-cases" aria-labelledby="use-cases">
      <h3 id="use-cases">{words.useCases}</h3>
      <FormProblem problems={list} />
      {useCases.length > 0 ? (
        <ul className="rows">
          {useCases.map((useCase) => (
            <li key={useCase.id} id={`case-${useCase.id}`} className="use-case">
              <UseCaseHead useCase={useCase} {...props} />
              {useCase.id === chosen ? <UseCase useCase={useCase} {...props} /> : null}
            </li>
          ))}
        </ul>
      ) : mayChange ? null : (
        <p>{words.noUseCases}</p>
      )}
      {mayChange && useCases.length === 0 ? (
        <div className="stack">
          <h4>{words.first}</h4>
          <p className="reading">{words.firstText}</p>
          <UseCaseForm frame={props} reply={added} />
        </div>
      ) : null}
      {mayChange && useCases.length > 0 ? (
        <details className="unfold" open={added !== undefined}>
          <summary>{words.another}</summary>
          {/* A new one for the next use case, once one has been added. */}
          <UseCaseForm key={useCases.length} frame={props} reply={added} />
        </details>
      ) : null}
    </section>
  );
}

function UseCaseHead({ useCase, chosen, ...frame }: Props & { useCase: UseCaseView }) {
  const { texts, date, percent } = useLanguage();
  const words = texts(rolloutTexts);
  const { withUnit } = useValues();
  const { id, name, kpi, unit, direction, share, reached } = useCase;
  const values = [
    [words.baseline, useCase.baseline, useCase.baselineOn],
    [words.latest, useCase.latest, useCase.latestOn],
    [words.target, useCase.target, useCase.targetOn],
  ] as const;
  return (
    <div className="use-case-head">
      <div>
        <h4 className="breakable">
          <Link
            to={rolloutAddress(frame as Props, { step: "1", case: id }, `case-${id}`)}
            aria-current={id === chosen ? "true" : undefined}
          >
            {name}
          </Link>
        </h4>
        <div className="small soft breakable">
          {kpi}, {words.directions[direction]}
        </div>
      </div>
      <dl className="use-case-values">
        {values.map(([term, value, day]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value === null ? (
                <span className="soft">{words.none}</span>
              ) : (
                <>
                  <strong className="breakable">{withUnit(value, unit)}</strong>
                  {day ? <span className="small soft">{date(day, { dateStyle: "medium" })}</span> : null}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {share === null ? null : (
        <Progress label={words.way} value={share} max={1} text={reached ? words.reached : percent(share)} />
      )}
    </div>
  );
}
