import { Link } from "@remix-run/react";
import { Button, ButtonLink } from "../Button";
import { EmptyState } from "../EmptyState";
import { Field } from "../Field";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { teamAssignmentTexts } from "../messages/team-assignments";
import { teamProgressTexts } from "../messages/team-progress";
import { type Frame, inTeam } from "./TeamFrame";

const STATES = ["all", "open", "overdue", "done"] as const;
const SORTS = ["name", "due", "done"] as const;

export type AssignedRow = {
  course: string;
  status: "open" | "overdue" | "done";
  /** Days, YYYY-MM-DD; the first one where it is one's own row. */
  assignedOn?: string;
  dueOn: string | null;
  doneOn: string | null;
  version: string | null;
};

type Props = Frame & {
  rows: (AssignedRow & { key: string; name: string; path: string | null })[];
  count: number | null;
  before: string | null;
  after: string | null;
  search: string;
  state: (typeof STATES)[number];
  sort: (typeof SORTS)[number];
  what: string | null;
  group: string | null;
  whatChoices: { key: string; path: string | null; course: string }[];
  groupChoices: { id: string; name: string }[];
};

/** Who is how far with what is asked of them, page by page. */
export function ProgressList(props: Props) {
  const { rows, count } = props;
  const { texts, plural } = useLanguage();
  const { list: words, dashboard } = texts(teamProgressTexts);
  if (props.whatChoices.length === 0) {
    return (
      <EmptyState title={words.nothing} text={words.nothingText}>
        {props.may.includes("assign-courses") ? (
          <ButtonLink kind="primary" to={inTeam(props, "/team/assignments")}>
            {dashboard.toAssignments}
          </ButtonLink>
        ) : null}
      </EmptyState>
    );
  }
  return (
    <div className="stack-loose">
      <Filters {...props} />
      {rows.length === 0 ? (
        <EmptyState title={words.empty} text={words.emptyText} />
      ) : (
        <>
          {count === null ? null : <p className="soft">{plural(count, words.count)}</p>}
          <AssignedTable rows={rows} label={words.title} />
        </>
      )}
      <Pages {...props} />
    </div>
  );
}

/** Courses that are asked of somebody, with status, dates and version; with whose they are, where several are meant. */
export function AssignedTable({
  rows,
  label,
}: {
  rows: (AssignedRow & { key: string; name?: string })[];
  label: string;
}) {
  const { texts, date } = useLanguage();
  const words = texts(teamProgressTexts).list;
  const isOfMany = rows.some(({ name }) => name !== undefined);
  return (
    <div className="table-scroll">
      <table className="table progress-table">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {isOfMany ? <th scope="col">{words.name}</th> : null}
            <th scope="col">{words.course}</th>
            <th scope="col">{words.status}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, course, status, assignedOn, dueOn, doneOn, version }) => (
            <tr key={key}>
              {isOfMany ? <th scope="row">{name}</th> : null}
              <td>{course}</td>
              <td>
                <span className={status === "overdue" ? "overdue" : undefined}>{words.statuses[status]}</span>
                <div className="small soft">
                  {assignedOn && !isOfMany ? (
                    <>
                      {texts(teamTexts).seen.assignedOn}: {day(assignedOn, date)}
                      <br />
                    </>
                  ) : null}
                  {dueOn ? words.dueBy(day(dueOn, date)) : words.noDue}
                  {doneOn ? (
                    <>
                      <br />
                      {words.doneOn(day(doneOn, date))},{" "}
                      {version ? words.version(version) : words.unknownVersion}
                    </>
                  ) : null}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const day = (value: string, date: ReturnType<typeof useLanguage>["date"]): string =>
  date(value, { dateStyle: "medium" });

function Filters(props: Props) {
  const { search, state, sort, what, group, whatChoices, groupChoices, team, teams } = props;
  const { texts } = useLanguage();
  const words = texts(teamProgressTexts).list;
  const assignment = texts(teamAssignmentTexts);
  const paths: Record<string, string> = assignment.paths;
  return (
    <form method="get" className="filters progress-filters">
      {teams.length > 1 ? <input type="hidden" name="team" value={team.id} /> : null}
      <Field type="search" label={words.search} name="search" defaultValue={search} />
      <Field as="select" label={words.what} name="what" defaultValue={what ?? ""}>
        <option value="">{words.allCourses}</option>
        {whatChoices.map(({ key, course, path }) => (
          <option key={key} value={key}>
            {path ? `${course} (${assignment.pathOf(paths[path] ?? path)})` : course}
          </option>
        ))}
      </Field>
      {groupChoices.length > 0 ? (
        <Field as="select" label={words.group} name="group" defaultValue={group ?? ""}>
          <option value="">{words.allGroups}</option>
          {groupChoices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Field>
      ) : null}
      <Field as="select" label={words.state} name="state" defaultValue={state}>
        {STATES.map((each) => (
          <option key={each} value={each}>
            {words.states[each]}
          </option>
        ))}
      </Field>
      <Field as="select" label={words.sort} name="sort" defaultValue={sort}>
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {words.sorts[each]}
          </option>
        ))}
      </Field>
      <div>
        <Button>{words.show}</Button>
      </div>
    </form>
  );
}

function Pages({ before, after, search, state, sort, what, group, ...frame }: Props) {
  const { texts } = useLanguage();
  const words = texts(teamProgressTexts).list;
  if (!before && !after) return null;
  const to = (way: "before" | "after", edge: string) => {
    const query: Record<string, string> = { state, sort, [way]: edge };
    for (const [name, value] of Object.entries({ search, what, group })) if (value) query[name] = value;
    return inTeam(frame, "/team/progress", query);
  };
  return (
    <nav className="cluster" aria-label={words.pages}>
      {before ? <Link to={to("before", before)}>{words.before}</Link> : null}
      {after ? <Link to={to("after", after)}>{words.after}</Link> : null}
    </nav>
  );
}
