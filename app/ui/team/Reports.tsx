import type { FormEvent } from "react";
import { useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { CheckField, Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { teamReportTexts } from "../messages/team-reports";
import { Notice } from "../Notice";
import { Progress } from "../Progress";
import { type Assignment, useTitle } from "./assignment";
import type { Frame } from "./TeamFrame";
import { type Download, useDownload } from "./use-download";

const FILE = "/team/reports/file";
const STATUSES = ["all", "open", "overdue", "done"] as const;
const FORMATS = ["pdf", "csv", "csv-excel"] as const;

type Column =
  | "name"
  | "email"
  | "groups"
  | "course"
  | "assignedOn"
  | "dueOn"
  | "status"
  | "doneOn"
  | "version";

type Props = Frame & {
  assignmentChoices: Pick<Assignment, "id" | "what" | "title" | "reason" | "endedAt">[];
  courseChoices: { id: string; title: string }[];
  groupChoices: { id: string; name: string }[];
  /** The fields as they were sent, or empty. */
  wish: Record<"what" | "group" | "status" | "rounds" | "format", string>;
  problems: Record<string, string>;
  /** What a report says of each person and course, and what it never does. */
  sees: readonly Column[];
  never: readonly ("answers" | "scores" | "attempts" | "times" | "place")[];
};

/** The form for a report, and how far it is. Without scripts the browser loads it by itself. */
export function Reports(props: Props) {
  const { assignmentChoices, myRole, wish, problems, sees, never } = props;
  const { texts } = useLanguage();
  const words = texts(teamReportTexts);
  const seen = texts(teamTexts).seen;
  const reply = { problems, values: wish, retryAfter: null };
  const { list } = useProblems(reply, undefined, words.problems);
  const { download, start, stop } = useDownload();
  const own = myRole === "manager";

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]);
    start(`${FILE}?${new URLSearchParams(fields)}`);
  }

  return (
    <div className="stack-loose narrow-column">
      <p className="lead">{own ? words.leadYours : words.lead}</p>
      {assignmentChoices.length === 0 ? <Notice>{own ? words.nothingYours : words.nothing}</Notice> : null}
      <form method="get" action={FILE} className="form" onSubmit={submit}>
        <FormProblem problems={list} />
        <Choices {...props} />
        <Button kind="primary" disabled={isRunning(download)}>
          {words.download}
        </Button>
      </form>
      <State download={download} stop={stop} />
      <div className="small soft stack">
        <p>{words.contains(sees.map((column) => seen[column]).join(", "))}</p>
        <p>{words.never(never.map((key) => words.neverSeen[key]).join(", "))}</p>
      </div>
    </div>
  );
}

const isRunning = ({ state }: Download): boolean => state === "counting" || state === "writing";

function Choices({ assignmentChoices, courseChoices, groupChoices, ...props }: Props) {
  const { wish, problems, team, teams, myRole } = props;
  const { texts } = useLanguage();
  const words = texts(teamReportTexts);
  const titleOf = useTitle();
  const { of } = useProblems({ problems, values: wish, retryAfter: null }, undefined, words.problems);
  const named = (one: Props["assignmentChoices"][number]): string => {
    const title = one.reason ? words.because(titleOf(one), one.reason) : titleOf(one);
    return one.endedAt ? words.ended(title) : title;
  };
  return (
    <>
      {teams.length > 1 ? <input type="hidden" name="team" value={team.id} /> : null}
      <Field as="select" label={words.what} name="what" defaultValue={wish.what} error={of("what")}>
        <option value="">{words.whatAll}</option>
        <optgroup label={words.assignments}>
          {assignmentChoices.map((one) => (
            <option key={one.id} value={`assignment:${one.id}`}>
              {named(one)}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.courses}>
          {courseChoices.map(({ id, title }) => (
            <option key={id} value={`course:${id}`}>
              {title}
            </option>
          ))}
        </optgroup>
      </Field>
      <Field
        as="select"
        label={words.group}
        name="group"
        hint={words.groupHint}
        defaultValue={wish.group}
        error={of("group")}
      >
        <option value="">{myRole === "manager" ? words.groupAllYours : words.groupAll}</option>
        {groupChoices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Field>
      <Field
        as="select"
        label={words.status}
        name="status"
        defaultValue={wish.status || "all"}
        error={of("status")}
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {words.statuses[status]}
          </option>
        ))}
      </Field>
      <CheckField
        label={words.rounds}
        name="rounds"
        value="earlier"
        hint={words.roundsHint}
        defaultChecked={wish.rounds === "earlier"}
      />
      <fieldset className="field">
        <legend>{words.format}</legend>
        {FORMATS.map((format) => (
          <CheckField
            key={format}
            type="radio"
            label={words.formats[format]}
            hint={words.formatHints[format]}
            name="format"
            id={format === "pdf" ? "format" : `format-${format}`}
            value={format}
            defaultChecked={(wish.format || "pdf") === format}
            error={format === "pdf" ? of("format") : null}
          />
        ))}
      </fieldset>
    </>
  );
}

/** How far a report is; its end is read out. */
function State({ download, stop }: { download: Download; stop: () => void }) {
  const { texts } = useLanguage();
  const words = texts(teamReportTexts);
  const { state } = download;
  return (
    <div className="stack">
      <div role="status">
        {state === "ready" ? <Notice kind="success">{words.ready(download.file)}</Notice> : null}
        {state === "stopped" ? <Notice>{words.stopped}</Notice> : null}
        {state === "failed" ? <Notice kind="warning">{words.failed}</Notice> : null}
        {state === "busy" ? <Notice kind="warning">{words.busy}</Notice> : null}
        {state === "counting" ? <p>{words.counting}</p> : null}
      </div>
      {state === "writing" ? (
        <Progress label={words.writing} value={download.written} max={download.of} />
      ) : null}
      {isRunning(download) ? (
        <Button type="button" kind="quiet" onClick={stop}>
          {words.cancel}
        </Button>
      ) : null}
    </div>
  );
}
