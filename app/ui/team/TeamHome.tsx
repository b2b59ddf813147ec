import { ButtonLink } from "../Button";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { Progress } from "../Progress";
import { type Frame, inTeam, type Role } from "./TeamFrame";

type Seen = "name" | "email" | "role" | "groups" | "joinedAt";
type Never = "answers" | "scores" | "attempts" | "times" | "place";

type Props = Frame & {
  memberCount: number;
  seats: number | null;
  you: { name: string; email: string; role: Role; groups: string[]; joinedAt: string };
  sees: readonly Seen[];
  never: readonly Never[];
};

/** A team at a glance, and to each member what the others see of them. */
export function TeamHome({ memberCount, seats, you, sees, never, ...frame }: Props) {
  const { texts, date, number, plural } = useLanguage();
  const words = texts(teamTexts);
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
        <section className="stack team-size">
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
            <ButtonLink kind="primary" to={inTeam(frame, "/team/members")}>
              {words.home.toMembers}
            </ButtonLink>
          </p>
        </section>
      ) : null}
      <section className={leads ? "section" : "stack"}>
        <h2>{words.home.seenOfYou}</h2>
        <div className="stack">
          <p>{words.home.seenBy}</p>
          <dl className="facts">
            {sees.map((key) => (
              <div key={key}>
                <dt>{words.seen[key]}</dt>
                <dd className="breakable">{value[key]}</dd>
              </div>
            ))}
          </dl>
          <p>{words.home.never(never.map((key) => words.neverSeen[key]).join(", "))}</p>
        </div>
      </section>
    </>
  );
}
