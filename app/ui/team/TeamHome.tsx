import { Button, ButtonLink } from "../Button";
import { DoneNotice } from "../DoneNotice";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { teamProgressTexts } from "../messages/team-progress";
import { Progress } from "../Progress";
import { type ChosenCourse, CourseChoice } from "./CourseChoice";
import { type AssignedRow, AssignedTable } from "./ProgressList";
import { type Frame, inTeam, type Role, TeamFields } from "./TeamFrame";

type Seen = "name" | "email" | "role" | "groups" | "joinedAt";
type Never = "answers" | "scores" | "attempts" | "times" | "place";

type Props = Frame & {
  memberCount: number;
  seats: number | null;
  you: { name: string; email: string; role: Role; groups: string[]; joinedAt: string };
  asked: AssignedRow[];
  sees: readonly Seen[];
  never: readonly Never[];
  /** What they completed before they joined. */
  earlier: ChosenCourse[];
  done: "share" | null;
};

/** A team at a glance, and to each member what the others see of them. */
export function TeamHome({ memberCount, seats, you, asked, sees, never, ...frame }: Props) {
  const { texts, date, number, plural } = useLanguage();
  const words = texts(teamTexts);
  const own = texts(teamProgressTexts).own;
  const leads = frame.may.includes("see-members");
  const value: Record<Seen, string> = {
    name: you.name,
    email: you.email,
    role: words.roles[you.role],
    groups: you.groups.join(", ") || words.members.noGroup,
    joinedAt: date(you.joinedAt),
  };
  return (
    <>
      {leads ? (
        <section className="section stack team-size">
          <h2>{words.home.size}</h2>
          {seats === null ? (
            <p>
              {plural(memberCount, words.home.members)} {words.home.noLimit}
            </p>
          ) : (
            <Progress
              label={words.home.seats}
              value={memberCount}
              max={seats}
              text={words.home.seatsTaken(number(memberCount), number(seats))}
            />
          )}
          <p className="cluster">
            <ButtonLink to={inTeam(frame, "/team/members")}>{words.home.toMembers}</ButtonLink>
            {frame.may.includes("invite-members") ? (
              <ButtonLink to={inTeam(frame, "/team/invitations")}>{words.home.toInvitations}</ButtonLink>
            ) : null}
          </p>
        </section>
      ) : null}
      <section className={leads ? "section" : "stack"}>
        <h2>{words.home.seenOfYou}</h2>
        <div className="stack seen-of-you">
          <p>{words.home.seenBy}</p>
          <dl className="facts">
            {sees.map((key) => (
              <div key={key}>
                <dt>{words.seen[key]}</dt>
                <dd className="breakable">{value[key]}</dd>
              </div>
            ))}
          </dl>
          {asked.length > 0 ? (
            <>
              <p>{own.title}</p>
              <AssignedTable
                rows={asked.map((row) => ({ ...row, key: `${row.course}/${row.dueOn}` }))}
                label={own.title}
              />
            </>
          ) : (
            <p>{own.none}</p>
          )}
          <SharedCourses {...frame} />
          <p>{words.home.never(never.map((key) => words.neverSeen[key]).join(", "))}</p>
        </div>
      </section>
    </>
  );
}

/** Of what one completed before one joined, the team learns what one chooses here. */
function SharedCourses({ team, earlier, done }: Pick<Props, "team" | "earlier" | "done">) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).home;
  if (earlier.length === 0) return null;
  return (
    <form method="post" className="stack narrow-column" id="shared">
      <DoneNotice done={done} words={words.done} reply={undefined} />
      <TeamFields team={team} intent="share" />
      <CourseChoice courses={earlier} hint={words.shareHint} />
      <Button>{words.share}</Button>
    </form>
  );
}
