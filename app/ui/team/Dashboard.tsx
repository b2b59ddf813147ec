import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { Button, ButtonLink } from "../Button";
import { Field } from "../Field";
import { useLanguage } from "../language";
import { teamAssignmentTexts } from "../messages/team-assignments";
import { teamProgressTexts } from "../messages/team-progress";
import { MonthPicture } from "./MonthPicture";
import { type Frame, inTeam } from "./TeamFrame";
import { WayPicture } from "./WayPicture";

type Sum = { persons: number; done: number; overdue: number };
type CourseSum = {
  /** `<assignment>/<course>`. */
  key: string;
  course: string;
  path: string | null;
  reason: string;
  sum: Sum | null;
  kept: "few" | "elsewhere" | null;
};
type Group = { id: string; name: string };
type GroupSum = Group & { depth: number; sum: Sum | null; parts: number };

type Props = Frame & {
  courses: CourseSum[];
  chosen: string | null;
  /** Of many groups one level, and the way to it. */
  groups: { rows: GroupSum[]; way: Group[] };
  months: { month: string; completed: number }[] | null;
};

const FEWEST = 5;

/** How far a team is with what it asks for: by assignment, over time and by group. */
export function Dashboard(props: Props) {
  const { courses, chosen, groups, months, myRole, may } = props;
  const { texts, number } = useLanguage();
  const words = texts(teamProgressTexts).dashboard;
  const isKept = courses.some(({ kept }) => kept === "few") || groups.rows.some(({ sum }) => !sum);
  return (
    <div className="stack-loose dashboard">
      <section className="stack" aria-labelledby="how-far">
        <h2 id="how-far">{myRole === "manager" ? words.titleYours : words.title}</h2>
        {courses.length === 0 ? (
          <>
            <p>{words.none}</p>
            {may.includes("assign-courses") ? (
              <p>
                <ButtonLink kind="primary" to={inTeam(props, "/team/assignments")}>
                  {words.toAssignments}
                </ButtonLink>
              </p>
            ) : null}
          </>
        ) : (
          <>
            <div className="stack-loose">
              <ByAssignment {...props} />
            </div>
            <p>
              <ButtonLink kind="primary" to={inTeam(props, "/team/progress")}>
                {words.seeAll}
              </ButtonLink>
            </p>
          </>
        )}
      </section>
      {months?.some(({ completed }) => completed > 0) ? <OverTime months={months} /> : null}
      {chosen ? <ByGroup {...props} /> : null}
      {isKept ? <p className="small soft">{words.fewHint(number(FEWEST))}</p> : null}
    </div>
  );
}

/** The list of those who are meant, of a page of this team. */
const listOf = (frame: Frame, query: Record<string, string>): string =>
  inTeam(frame, "/team/progress", query);

function ByAssignment(props: Props) {
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const paths: Record<string, string> = words.paths;
  const byAssignment = new Map<string, CourseSum[]>();
  for (const one of props.courses) {
    const id = one.key.split("/")[0] ?? "";
    byAssignment.set(id, [...(byAssignment.get(id) ?? []), one]);
  }
  return [...byAssignment].map(([id, courses]) => {
    const { path, course, reason } = courses[0] ?? { path: null, course: "", reason: "" };
    const title = path ? words.pathOf(paths[path] ?? path) : course;
    return (
      <section key={id} className="stack-tight">
        <h3>{title}</h3>
        {reason ? <p className="soft breakable">{reason}</p> : null}
        <Ways
          label={title}
          head={texts(teamProgressTexts).dashboard.course}
          rows={courses.map(({ key, course: name, sum, kept }) => ({
            key,
            name,
            sum,
            kept,
            to: listOf(props, { what: key }),
            toLate: listOf(props, { what: key, state: "overdue" }),
          }))}
        />
      </section>
    );
  });
}

type Way = {
  key: string;
  name: string;
  depth?: number;
  sum: Sum | null;
  kept: "few" | "elsewhere" | null;
  to: string;
  toLate: string;
  /** What it holds, and where that is shown. */
  parts?: number;
  toParts?: string;
};

/** Ways with their figures, one below the other. */
function Ways({ label, head, rows }: { label: string; head: string; rows: Way[] }) {
  const { texts, number, percent, plural } = useLanguage();
  const words = texts(teamProgressTexts);
  return (
    <div className="table-scroll">
      <table className="table ways">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{words.dashboard.done}</th>
            <th scope="col">{words.dashboard.overdue}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, depth = 0, sum, kept, to, toLate, parts = 0, toParts }) => (
            <tr key={key}>
              <th scope="row" className={`depth-${Math.min(depth, 4)}`}>
                <Link to={to}>{name}</Link>
                {parts > 0 && toParts ? (
                  <div className="small way-parts">
                    <Link to={toParts}>
                      {plural(parts, words.dashboard.parts)}
                      <span className="visually-hidden">: {name}</span>
                    </Link>
                  </div>
                ) : null}
              </th>
              {sum ? (
                <>
                  <td className="way-cell">
                    {words.dashboard.doneOf(
                      number(sum.done),
                      number(sum.persons),
                      percent(sum.done / Math.max(sum.persons, 1)),
                    )}
                    <WayPicture {...sum} />
                  </td>
                  <td>
                    {sum.overdue > 0 ? (
                      <Link className="overdue" to={toLate}>
                        {plural(sum.overdue, words.dashboard.toOverdue)}
                        <span className="visually-hidden">: {name}</span>
                      </Link>
                    ) : (
                      <span className="soft">{words.dashboard.noOverdue}</span>
                    )}
                  </td>
                </>
              ) : (
                <td colSpan={2} className="soft">
                  {kept === "elsewhere" ? words.elsewhere : words.few}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OverTime({ months }: { months: NonNullable<Props["months"]> }) {
  const { texts, date, number } = useLanguage();
  const words = texts(teamProgressTexts).dashboard;
  // The months before the first completion say nothing that the picture does not show.
  const begun = months.slice(months.findIndex(({ completed }) => completed > 0));
  return (
    <section className="section" aria-labelledby="over-time">
      <h2 id="over-time">{words.overTime}</h2>
      <p className="soft">{words.overTimeLead}</p>
      <div className="over-time">
        <MonthPicture months={months} label={words.overTime} />
        <div className="table-scroll">
          <table className="table">
            <caption className="visually-hidden">{words.overTimeLead}</caption>
            <thead>
              <tr>
                <th scope="col">{words.month}</th>
                <th scope="col" className="num">
                  {words.completed}
                </th>
              </tr>
            </thead>
            <tbody>
              {begun.reverse().map(({ month, completed }) => (
                <tr key={month}>
                  <th scope="row">{date(`${month}-15`, { month: "long", year: "numeric" })}</th>
                  <td className="num">{number(completed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

function ByGroup(props: Props) {
  const { courses, chosen, groups, team, teams } = props;
  const { texts } = useLanguage();
  const words = texts(teamProgressTexts).dashboard;
  const assignment = texts(teamAssignmentTexts);
  const paths: Record<string, string> = assignment.paths;
  const levelOf = (inside: string) =>
    `${inTeam(props, "/team", { of: chosen ?? "", ...(inside ? { in: inside } : {}) })}#groups`;
  return (
    <section className="section stack" aria-labelledby="groups">
      <h2 id="groups">{words.byGroup}</h2>
      <p className="soft">{words.byGroupLead}</p>
      <form method="get" action="/team#groups" className="filters">
        {teams.length > 1 ? <input type="hidden" name="team" value={team.id} /> : null}
        <Field as="select" label={words.of} name="of" key={chosen} defaultValue={chosen ?? ""}>
          {courses
            .filter(({ sum }) => sum)
            .map(({ key, course, path }) => (
              <option key={key} value={key}>
                {path ? `${course} (${assignment.pathOf(paths[path] ?? path)})` : course}
              </option>
            ))}
        </Field>
        <Button>{words.show}</Button>
      </form>
      {groups.way.length > 0 ? (
        <nav aria-label={words.byGroup} className="way-up">
          <Link to={levelOf("")}>{words.allGroups}</Link>
          {groups.way.map(({ id, name }, index) => (
            <Fragment key={id}>
              <span aria-hidden="true">›</span>
              {index < groups.way.length - 1 ? (
                <Link to={levelOf(id)}>{name}</Link>
              ) : (
                <span aria-current="location">{name}</span>
              )}
            </Fragment>
          ))}
        </nav>
      ) : null}
      {groups.rows.length === 0 ? (
        <p>{words.noGroups}</p>
      ) : (
        <Ways
          label={words.byGroup}
          head={words.group}
          rows={groups.rows.map(({ id, name, depth, sum, parts }) => ({
            key: id,
            name,
            depth,
            sum,
            kept: "few",
            to: listOf(props, { what: chosen ?? "", group: id }),
            toLate: listOf(props, { what: chosen ?? "", group: id, state: "overdue" }),
            parts,
            toParts: levelOf(id),
          }))}
        />
      )}
    </section>
  );
}
