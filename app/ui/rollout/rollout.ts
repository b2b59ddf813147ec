import type { Reply } from "../accounts/problems";
import { useLanguage } from "../language";
import { type Frame, inTeam } from "../team/TeamFrame";

export type State = "open" | "under-way" | "done" | "put-off";

export type StepView = {
  step: number;
  state: State;
  /** Empty where nobody looks after it. */
  ownerName: string;
  /** Only for those who may name another one. */
  ownerEmail: string;
  startsOn: string | null;
  dueOn: string | null;
  outcome: string;
  notes: string;
  version: number;
  mayChange: boolean;
};

export type UseCaseView = {
  id: string;
  name: string;
  kpi: string;
  unit: string;
  direction: "more" | "less";
  baseline: number | null;
  baselineOn: string | null;
  target: number | null;
  targetOn: string | null;
  version: number;
  latest: number | null;
  latestOn: string | null;
  /** 0–1 from baseline to target; null where one of them or a measurement is missing. */
  share: number | null;
  reached: boolean;
};

export type MeasurementView = { measuredOn: string; value: number };

export type Intent =
  | "save-step"
  | "add-use-case"
  | "change-use-case"
  | "delete-use-case"
  | "add-measurement"
  | "remove-measurement";

export type RolloutReply = Reply & { intent: Intent };

/** A reply to a form that wanted one of these things; else nothing. */
export const replyTo = (reply: RolloutReply | undefined, ...intents: Intent[]): RolloutReply | undefined =>
  reply && intents.includes(reply.intent) ? reply : undefined;

/** The address of the page with one step, or one use case of it, opened. */
export const rolloutAddress = (frame: Frame, query: Record<string, string>, place: string): string =>
  `${inTeam(frame, "/team/rollout", query)}#${place}`;

/**
 * Where the forms of a step go: its own address. Without it the answer would show the step at which the team stands by then,
 * with what was typed for this one.
 */
export const stepAddress = (frame: Frame, step: number, query: Record<string, string> = {}): string =>
  rolloutAddress(frame, { step: String(step), ...query }, `step-${step}`);

/** How values of a KPI are written: with their unit, and as a field takes them. */
export function useValues() {
  const { number } = useLanguage();
  return {
    withUnit: (value: number, unit: string): string =>
      `${number(value, { maximumFractionDigits: 6 })}${unit ? `\u00a0${unit}` : ""}`,
    typed: (value: number | null): string =>
      value === null ? "" : number(value, { maximumFractionDigits: 6, useGrouping: false }),
  };
}
