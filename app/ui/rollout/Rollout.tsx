import { Link } from "@remix-run/react";
import { DoneNotice } from "../DoneNotice";
import { Icon } from "../Icon";
import { useLanguage } from "../language";
import { homeTexts } from "../messages/home";
import { rolloutTexts } from "../messages/rollout";
import { StepPicture } from "../StepPicture";
import type { Frame } from "../team/TeamFrame";
import {
  type Intent,
  type MeasurementView,
  type RolloutReply,
  rolloutAddress,
  type StepView,
  type UseCaseView,
} from "./rollout";
import { Step } from "./Step";
import { UseCases } from "./UseCases";

export type RolloutProps = Frame & {
  steps: StepView[];
  /** The step whose content stands below the line. */
  shown: number;
  courses: { slug: string; title: string; minutes: number }[];
  useCases: UseCaseView[];
  /** The use case whose measurements are shown. */
  chosen: string | null;
  measurements: MeasurementView[];
  done: Intent | null;
  reply: RolloutReply | undefined;
};

/** A team's own way to AI: the five steps as one line, and the content of the one that was chosen. */
export function Rollout(props: RolloutProps) {
  const { steps, shown, useCases, reply, done } = props;
  const { t, texts, number } = useLanguage();
  const words = texts(rolloutTexts);
  const isUntouched = useCases.length === 0 && steps.every(({ version }) => version === 0);
  const doneCount = steps.filter(({ state }) => state === "done").length;
  return (
    <>
      <p className="lead">{words.lead}</p>
      <p className="rollout-sum">
        {isUntouched
          ? steps[0]?.mayChange
            ? words.start
            : words.startReader
          : words.doneOf(number(doneCount), number(steps.length))}
      </p>
      <div className="steps">
        <ol className="steps-row plain" aria-label={words.line}>
          {steps.map((step) => (
            <li key={step.step} className="step">
              <StepLink step={step} isShown={step.step === shown} frame={props} />
              {step.step === shown ? (
                <section
                  className="step-content stack-loose"
                  id={`step-${shown}`}
                  aria-labelledby="step-title"
                >
                  <div className="stack-tight">
                    <h2 id="step-title">
                      {t.learning.step(shown)}: {t.learning.steps[shown - 1]}
                    </h2>
                    <p className="reading">{words.goal(texts(homeTexts).steps[shown - 1]?.promise ?? "")}</p>
                  </div>
                  <DoneNotice done={done} words={words.done} reply={reply} />
                  <Step key={shown} step={step} {...props} />
                  {shown === 1 ? <UseCases {...props} mayChange={step.mayChange} /> : null}
                </section>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    </>
  );
}

function StepLink({ step, isShown, frame }: { step: StepView; isShown: boolean; frame: Frame }) {
  const { t, texts, date } = useLanguage();
  const words = texts(rolloutTexts);
  const { step: number, state, dueOn } = step;
  return (
    <Link
      to={rolloutAddress(frame, { step: String(number) }, `step-${number}`)}
      className={`step-name step-${state}`}
      aria-current={isShown ? "step" : undefined}
    >
      <StepPicture step={number} />
      <span className="step-number">{t.learning.step(number)}</span>
      <span>
        {t.learning.steps[number - 1]}
        <span className="step-state">
          {state === "done" ? <Icon name="tick" /> : null}
          {words.states[state]}
          {dueOn && state !== "done" ? `, ${words.until(date(dueOn))}` : null}
        </span>
      </span>
    </Link>
  );
}
