import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { CheckForm } from "~/content/check";
import type { ActionArgs, LoaderArgs } from "~/context";
import {
  type AreaScore,
  adviceOn,
  gainBetween,
  learnFirst,
  type Measurement,
  nextForm,
  readMeasurements,
  readSubmission,
  type Submission,
  takeCheck,
} from "~/domain/checks";
import { readEntries } from "~/platform/forms";
import { pack, unpack } from "~/platform/packed";
import { orNotFound } from "~/platform/problems";
import { signUpToKeepCheck } from "~/session";
import { CHECK_FORM, type QuestionsView, SHOWN_FIELD } from "~/ui/check/areas";
import { Measurements, type MeasurementsView } from "~/ui/check/Measurements";
import { type OpenReply, Questions } from "~/ui/check/Questions";
import { Result, type ResultView } from "~/ui/check/Result";
import { Rules, type RulesView } from "~/ui/check/Rules";
import { checkTexts } from "~/ui/messages/check";
import { Page } from "~/ui/Page";
import { pageMeta, useViewer } from "~/ui/viewer";

type Context = LoaderArgs["context"];

const questionsOf = ({ name, areas }: CheckForm, number: number): QuestionsView => ({
  form: name,
  number,
  areas,
});

function measurementsOf({ library, language }: Context, taken: Measurement[]): MeasurementsView | null {
  const [first, last] = [taken[0], taken.at(-1)];
  if (!first || !last) return null;
  const areas = adviceOn(library, language, last.areas);
  return {
    areas,
    first: learnFirst(areas),
    list: taken.map(({ areas: _, measuredAt, ...rest }) => ({
      ...rest,
      measuredAt: measuredAt.toISOString(),
    })),
    gain: first === last ? null : gainBetween(first.share, last.share),
    next: nextForm(taken),
  };
}

function rulesOf({ library, language }: Context, { areas, asOf, sources }: CheckForm): RulesView {
  const all = areas.map(({ id, items }): AreaScore => ({ area: id, points: 0, of: items.length }));
  return { areas: adviceOn(library, language, all), asOf, sources };
}

/** Whoever has measurements sees them; `?again` asks the questions of the next form. */
export async function loader({ request, context }: LoaderArgs) {
  const { db, library, viewer, language } = context;
  const taken = viewer ? await readMeasurements(db, viewer.id) : [];
  const form = orNotFound(library.form(nextForm(taken), language));
  const asks = taken.length === 0 || new URL(request.url).searchParams.has("again");
  return {
    minutes: form.minutes,
    questions: asks ? pack(questionsOf(form, taken.length + 1)) : null,
    measurements: asks ? null : pack(measurementsOf(context, taken)),
    rules: pack(rulesOf(context, form)),
  };
}

type Reply = { open: OpenReply; questions: QuestionsView } | { result: ResultView };

function askingAgain({ form, number, responses, open, unknown }: Submission): Reply {
  const answers = Object.fromEntries(
    Object.entries(responses).map(([id, response]) => [id, response.choice?.[0] ?? ""]),
  );
  return { open: { answers, open, unknown }, questions: questionsOf(form, number) };
}

export async function action({ request, context }: ActionArgs) {
  const { db, library, viewer, language } = context;
  const sent = await readEntries(request);
  const has = (field: string) => sent.some(([name]) => name === field);
  const fields = sent.filter(([name]) => name !== "language" && name !== SHOWN_FIELD);
  // Whoever changes the language hands nothing in by that; over the result, they did so before.
  if (has("language") && !has(SHOWN_FIELD)) {
    const submission = readSubmission(library, language, fields);
    return pack<Reply>(askingAgain({ ...submission, open: [], unknown: [] }));
  }
  const wantsAccount = fields.some(([name, value]) => name === "_intent" && value === "keep");
  if (wantsAccount && !viewer) return signUpToKeepCheck(context, fields);
  const { submission, result } = await takeCheck(db, library, {
    userId: viewer?.id ?? null,
    language,
    fields,
  });
  if (!result) return data(pack<Reply>(askingAgain(submission)), { status: 422 });
  const areas = adviceOn(library, language, result.areas);
  const { answered, kept } = result;
  const reply: Reply = {
    result: { form: submission.form.name, areas, first: learnFirst(areas), answered, kept, fields },
  };
  return pack(reply);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageMeta(
    matches,
    (_, { texts }) => texts(checkTexts).title,
    (_, { texts }) => texts(checkTexts).description,
  );

export default function CheckRoute() {
  const { minutes, questions, measurements, rules } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const viewer = useViewer();
  const reply = typeof sent === "string" ? unpack<Reply>(sent) : null;
  const own = measurements && unpack(measurements);
  const asked = reply && "open" in reply ? reply.questions : questions && unpack(questions);
  const carries =
    asked || (reply && "result" in reply && reply.result.kept === "no") ? CHECK_FORM : undefined;
  return (
    <Page viewer={viewer} carries={carries}>
      {reply && "result" in reply ? (
        <Result {...reply.result} />
      ) : asked ? (
        <Questions
          questions={asked}
          minutes={minutes}
          signedIn={viewer !== null}
          reply={reply && "open" in reply ? reply.open : undefined}
        />
      ) : own ? (
        <Measurements {...own} />
      ) : null}
      <Rules {...unpack(rules)} />
    </Page>
  );
}
