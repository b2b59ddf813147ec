import { Link } from "@remix-run/react";
import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { teamImportTexts } from "../messages/team-import";
import { Notice } from "../Notice";
import { type Frame, inTeam, TeamFields } from "./TeamFrame";

type Column = "name" | "email" | "group" | "language" | "row";
type Outcome = "invite" | "member" | "invited" | "fault";
type Row = {
  line: number;
  name: string;
  email: string;
  group: string;
  language: "de" | "en";
  outcome: Outcome;
  faults: { column: Column; code: string; cell: string }[];
};
type Preview = {
  plan: {
    faulty: Row[];
    good: Row[];
    tally: Record<Outcome, number>;
    newGroups: string[];
    seatsLeft: number | null;
  };
  packed: string;
  language: "de" | "en";
};

type Props = Frame & {
  language: "de" | "en";
  mostRows: number;
  preview: Preview | undefined;
  reply: Reply | undefined;
};

/** Inviting many from a CSV file: first what each row would do, then whether to go ahead. */
export function Import(props: Props) {
  const { preview, reply } = props;
  const { texts } = useLanguage();
  const words = texts(teamImportTexts);
  const { list, of } = useProblems(reply, undefined, { ...texts(teamTexts).problems, ...words.problems });
  return (
    <div className="stack-loose">
      <FormProblem problems={list} />
      {preview ? <Planned {...props} {...preview} /> : null}
      <section className={preview ? "section" : "stack"}>
        <h2>{preview ? words.another : words.choose}</h2>
        <FileForm {...props} error={of("file")} />
      </section>
    </div>
  );
}

function FileForm({ team, language, mostRows, error }: Props & { error: string | null }) {
  const { texts, number } = useLanguage();
  const words = texts(teamImportTexts);
  return (
    <div className="stack narrow-column">
      <p>{words.lead}</p>
      <pre className="small">{words.example}</pre>
      <p className="small soft">{words.limits(number(mostRows))}</p>
      <form method="post" className="form" encType="multipart/form-data" noValidate>
        <TeamFields team={team} intent="preview" />
        <Field type="file" label={words.file} name="file" accept=".csv,text/csv,text/plain" error={error} />
        <Field as="select" label={words.language} name="language" defaultValue={language}>
          {(["de", "en"] as const).map((code) => (
            <option key={code} value={code} lang={code}>
              {texts(teamTexts).invitations.languages[code]}
            </option>
          ))}
        </Field>
        <div>
          <Button kind="primary">{words.check}</Button>
        </div>
      </form>
    </div>
  );
}

function Planned({ plan, packed, language, ...frame }: Props & Preview) {
  const { texts, plural, number } = useLanguage();
  const words = texts(teamImportTexts);
  const { faulty, good, tally, newGroups, seatsLeft } = plan;
  return (
    <section className="stack" aria-labelledby="planned">
      <h2 id="planned">{words.planned}</h2>
      <dl className="facts team-size">
        {(["invite", "invited", "member", "fault"] as const).map((outcome) => (
          <div key={outcome}>
            <dt>{words.outcomes[outcome]}</dt>
            <dd className="num">{number(tally[outcome])}</dd>
          </div>
        ))}
      </dl>
      {newGroups.length > 0 ? <p>{words.newGroups(newGroups.join(", "))}</p> : null}
      {seatsLeft !== null && tally.invite > seatsLeft ? (
        <Notice kind="warning">{plural(seatsLeft, words.fewSeats)}</Notice>
      ) : null}
      {tally.invite > 0 ? (
        <form method="post" className="stack" encType="multipart/form-data">
          <TeamFields team={frame.team} intent="import" />
          <input type="hidden" name="rows" value={packed} />
          <input type="hidden" name="language" value={language} />
          <Button kind="primary">{plural(tally.invite, words.send)}</Button>
        </form>
      ) : (
        <p>
          {words.nothing} <Link to={inTeam(frame, "/team/invitations")}>{words.toInvitations}</Link>
        </p>
      )}
      {faulty.length > 0 ? <Faults rows={faulty} of={tally.fault} /> : null}
      {good.length > 0 ? <GoodRows rows={good} of={tally.invite + tally.invited + tally.member} /> : null}
    </section>
  );
}

type Rows = {
  rows: Row[];
  /** How many there are, of which these are the first. */
  of: number;
};

function Faults({ rows, of }: Rows) {
  const { texts } = useLanguage();
  const words = texts(teamImportTexts);
  const codes: Record<string, string> = words.faults;
  return (
    <>
      <h3>{words.faultsTitle}</h3>
      <p className="soft">{words.faultsLead}</p>
      <div className="table-scroll">
        <table className="table import-faults">
          <caption className="visually-hidden">{words.faultsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.cell}</th>
              <th scope="col">{words.fault}</th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap((row) =>
              row.faults.map(({ column, code, cell }) => (
                <tr key={`${row.line}/${column}`}>
                  <th scope="row">{row.line}</th>
                  <td>{words.columns[column]}</td>
                  <td className="breakable">{cell.slice(0, 60)}</td>
                  <td>{codes[code] ?? words.faults.other}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <More count={of - rows.length} />
    </>
  );
}

function More({ count }: { count: number }) {
  const { texts, plural } = useLanguage();
  return count > 0 ? <p className="soft">{plural(count, texts(teamImportTexts).moreRows)}</p> : null;
}

function GoodRows({ rows, of }: Rows) {
  const { texts, plural } = useLanguage();
  const words = texts(teamImportTexts);
  return (
    <details>
      <summary>{plural(of, words.allRows)}</summary>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{plural(of, words.allRows)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.columns.email}</th>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.group}</th>
              <th scope="col">{words.columns.language}</th>
              <th scope="col">{words.does}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, email, name, group, language, outcome }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td className="breakable">{email}</td>
                <td>{name}</td>
                <td>{group}</td>
                <td>{language}</td>
                <td>{words.doing[outcome]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More count={of - rows.length} />
    </details>
  );
}
