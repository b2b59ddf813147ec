import { Link } from "@remix-run/react";
import { Line } from "../Line";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { teamAssignmentTexts } from "../messages/team-assignments";
import { Notice } from "../Notice";
import { useOtherClock } from "../viewer";

export type AskedCourse = {
  /** What belongs together. */
  assignment: string;
  teamId: string;
  slug: string;
  title: string;
  /** Its place in the catalogue. */
  order: number;
  path: string | null;
  /** The lessons that are asked for, where it is not the whole course. */
  lessons: string[];
  /** The course, or the first of these lessons that is open. */
  to: string;
  /** Whether all these lessons are complete, and the team may not know. */
  beforeTeam: boolean;
  team: string;
  reason: string;
  round: number;
  /** Days, YYYY-MM-DD. */
  dueOn: string | null;
  doneOn: string | null;
  status: "open" | "overdue" | "done";
  /** The team's, whose day the due day is. */
  timeZone: string;
};

type AskedWhen = Pick<AskedCourse, "status" | "dueOn" | "doneOn" | "timeZone">;

type Props = {
  asked: AskedCourse[];
  sees: readonly ("course" | "status" | "assignedOn" | "dueOn" | "doneOn" | "version")[];
  never: readonly ("answers" | "scores" | "attempts" | "times" | "place")[];
};

function useWhen() {
  const { texts, date } = useLanguage();
  const words = texts(teamAssignmentTexts).asked;
  const otherClock = useOtherClock();
  return ({ status, dueOn, doneOn, timeZone }: AskedWhen): string => {
    if (doneOn) return words.done(date(doneOn));
    if (!dueOn) return words.openEver;
    const clock = otherClock(timeZone);
    const day = clock ? words.dayAt(date(dueOn), clock) : date(dueOn);
    return status === "overdue" ? words.overdue(day) : words.open(day);
  };
}

/** What a learner's teams ask of them: which course, why, by when, and who sees what of it. Nothing where nothing is asked. */
export function Asked({ asked, sees, never }: Props) {
  const { texts, plural } = useLanguage();
  const words = texts(teamAssignmentTexts).asked;
  const team = texts(teamTexts);
  if (asked.length === 0) return null;
  // The way of a path stays whole until all of it is done.
  const goesOn = new Set(asked.filter(({ status }) => status !== "done").map(({ assignment }) => assignment));
  const open = asked.filter(({ assignment }) => goesOn.has(assignment));
  const done = asked.filter(({ assignment }) => !goesOn.has(assignment));
  return (
    <section className="stack asked" aria-labelledby="asked">
      <h2 id="asked">{words.title}</h2>
      {open.length > 0 ? <Rows asked={open} /> : null}
      {done.length > 0 ? (
        <details>
          <summary>{plural(done.length, words.doneTitle)}</summary>
          <Rows asked={done} />
        </details>
      ) : null}
      <p className="small soft readable">
        {words.sees(sees.map((key) => team.seen[key]).join(", "))}{" "}
        {words.never(never.map((key) => team.neverSeen[key]).join(", "))}
      </p>
    </section>
  );
}

/** One assignment after the other: a course, or the courses of a path as a way. */
function Rows({ asked }: { asked: AskedCourse[] }) {
  const byAssignment = new Map<string, AskedCourse[]>();
  for (const one of asked)
    byAssignment.set(one.assignment, [...(byAssignment.get(one.assignment) ?? []), one]);
  return (
    <ul className="rows">
      {[...byAssignment.values()].map((courses) => (
        <Row key={courses[0]?.assignment} courses={courses} />
      ))}
    </ul>
  );
}

function Row({ courses }: { courses: AskedCourse[] }) {
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts);
  const paths: Record<string, string> = words.paths;
  const when = useWhen();
  const [first] = courses;
  if (!first) return null;
  const { path, title, slug, team, reason, round, status } = first;
  const days = new Set(courses.map(when));
  const isOverdue = courses.some((one) => one.status === "overdue");
  return (
    <li className="asked-row">
      <div>
        {path ? (
          <h3>{words.pathOf(paths[path] ?? path)}</h3>
        ) : (
          <h3>
            <Link to={`/courses/${slug}`}>{title}</Link>
          </h3>
        )}
        {reason ? <p className="breakable">{reason}</p> : null}
        <p className="small soft">{words.asked.from(team)}</p>
        {!path && round > 1 && status !== "done" ? (
          <p>
            {words.asked.again} <Link to={`/courses/${slug}/test`}>{words.asked.toTest}</Link>
          </p>
        ) : null}
      </div>
      {days.size === 1 ? <p className={isOverdue ? "overdue" : "soft"}>{[...days][0]}</p> : <span />}
      {path ? (
        <Line
          label={words.asked.courses}
          stations={[...courses]
            .sort((a, b) => a.order - b.order)
            .map((one) => ({
              label: one.title,
              href: one.to,
              state: one.status === "done" ? "done" : "open",
              note: <StationNote one={one} when={days.size > 1 ? when(one) : ""} />,
            }))}
        />
      ) : null}
    </li>
  );
}

/** The lessons of a part, each between quotation marks. */
function useLessons() {
  const { texts, language } = useLanguage();
  const { quoted } = texts(teamAssignmentTexts).asked;
  return (lessons: string[]): string => new Intl.ListFormat(language).format(lessons.map(quoted));
}

function StationNote({ one, when }: { one: AskedCourse; when: string }) {
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts).asked;
  const list = useLessons();
  const notes = [
    ...(one.lessons.length > 0 ? [words.only(list(one.lessons))] : []),
    ...(when ? [when] : []),
    ...(one.round > 1 && one.status !== "done" ? [words.again] : []),
  ];
  return (
    <>
      {notes.join(" ")}
      {one.beforeTeam ? <BeforeTeam {...one} /> : null}
    </>
  );
}

/** What was learned before one joined is open for the team until one lets it know. */
function BeforeTeam({ teamId }: Pick<AskedCourse, "teamId">) {
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts).asked;
  return (
    <>
      {" "}
      {words.beforeTeam} <Link to={`/team?team=${teamId}#shared`}>{words.toShare}</Link>
    </>
  );
}

/** On the page of a course: who asks for it, why and by when. */
export function AskedLine({ asked }: { asked: Omit<AskedCourse, "title" | "order">[] }) {
  const { texts } = useLanguage();
  const words = texts(teamAssignmentTexts).asked;
  const when = useWhen();
  const list = useLessons();
  return (
    <>
      {asked.map((one) => (
        <Notice
          key={one.assignment}
          kind={one.status === "done" ? "success" : one.status === "overdue" ? "warning" : "info"}
        >
          {one.lessons.length > 0
            ? words.part(one.team, when(one), list(one.lessons))
            : words.course(one.team, when(one))}{" "}
          {one.reason}
          {one.beforeTeam ? <BeforeTeam {...one} /> : null}
        </Notice>
      ))}
    </>
  );
}
