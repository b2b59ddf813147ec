import { data, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { ActionArgs, LoaderArgs } from "~/context";
import { coursesByStep } from "~/domain/learning";
import {
  addMeasurement,
  addUseCase,
  changeUseCase,
  deleteUseCase,
  listUseCases,
  type RolloutStep,
  readMeasurements,
  readRollout,
  removeMeasurement,
  saveStep,
} from "~/domain/teams";
import { refused } from "~/platform/forms";
import { openTeamForm, openTeamPage, teamAddress, teamFrame, teamLibrary } from "~/team";
import { useLanguage } from "~/ui/language";
import { rolloutTexts } from "~/ui/messages/rollout";
import { Page } from "~/ui/Page";
import { Rollout } from "~/ui/rollout/Rollout";
import { TeamFrame } from "~/ui/team/TeamFrame";
import { pageMeta, useViewer } from "~/ui/viewer";

const DOES = {
  "save-step": saveStep,
  "add-use-case": addUseCase,
  "change-use-case": changeUseCase,
  "delete-use-case": deleteUseCase,
  "add-measurement": addMeasurement,
  "remove-measurement": removeMeasurement,
};
const DONE = Object.keys(DOES) as (keyof typeof DOES)[];

/** The step that the address names, else where the team stands: what is under way, else what is not done yet. */
const stepShown = (steps: RolloutStep[], asked: string | null): number =>
  steps.find(({ step }) => String(step) === asked)?.step ??
  steps.find(({ state }) => state === "under-way")?.step ??
  steps.find(({ state }) => state === "open")?.step ??
  1;

export async function loader(args: LoaderArgs) {
  const me = await openTeamPage(args, "/team/rollout");
  const { db, language } = args.context;
  const asked = new URL(args.request.url).searchParams;
  const [library, steps, useCases] = await Promise.all([
    teamLibrary(args.context, me),
    readRollout(db, me),
    listUseCases(db, me),
  ]);
  const shown = stepShown(steps, asked.get("step"));
  const chosen = useCases.find(({ id }) => id === asked.get("case")) ?? useCases[0];
  return {
    ...teamFrame(me),
    steps,
    shown,
    courses: coursesByStep(library, language)[shown - 1] ?? [],
    useCases,
    chosen: chosen?.id ?? null,
    measurements: chosen && shown === 1 ? await readMeasurements(db, me, chosen.id) : [],
    done: DONE.find((intent) => intent === asked.get("done")) ?? null,
  };
}

const FIELDS = [
  ...["step", "version", "state", "owner", "startsOn", "dueOn", "outcome", "notes"],
  ...["useCase", "useCaseName", "kpi", "unit", "direction", "baseline", "baselineOn", "target", "targetOn"],
  ...["measuredOn", "value", "was"],
] as const;

export async function action(args: ActionArgs) {
  const { me, intent, fields } = await openTeamForm(args, "/team/rollout", FIELDS);
  const { db, language } = args.context;
  let useCase = fields.useCase ?? "";
  try {
    useCase = (await DOES[intent](db, me, fields, language)) ?? useCase;
  } catch (error) {
    const reply = refused(error, fields);
    return data({ ...reply.data, intent }, reply.init ?? undefined);
  }
  const step = intent === "save-step" ? String(Number(fields.step)) : "1";
  const query = { step, ...(useCase ? { case: useCase } : {}), done: intent };
  return redirect(`${teamAddress(me, "/team/rollout", query)}#step-${step}`, 303);
}

/** Also after a refusal: whoever comes second sees what is stored now, beside what they typed. */
export const shouldRevalidate = () => true;

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(matches, (_, { texts }) => texts(rolloutTexts).title);

export default function TeamRolloutRoute() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { texts } = useLanguage();
  return (
    <Page viewer={useViewer()}>
      <TeamFrame {...loaded} title={texts(rolloutTexts).title}>
        <Rollout {...loaded} reply={reply} />
      </TeamFrame>
    </Page>
  );
}
