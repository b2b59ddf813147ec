import { Message } from "../accounts/Message";
import { type Reply, useProblems } from "../accounts/problems";
import { Button, ButtonLink } from "../Button";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";
import { teamTexts } from "../messages/team";
import { type ChosenCourse, CourseChoice } from "./CourseChoice";

type Props = {
  token: string;
  state: "open" | "accepted" | "expired" | "revoked" | "unknown";
  team: string;
  from: string;
  /** The address that the invitation is for; null for the team's link. */
  invited: string | null;
  isForAnother: boolean;
  isMember: boolean;
  isFull: boolean;
  /** The address of whoever is signed in. */
  yours: string | null;
  sees: readonly ("name" | "email" | "role" | "groups" | "joinedAt")[];
  seesAssigned: readonly ("course" | "status" | "assignedOn" | "dueOn" | "doneOn" | "version")[];
  never: readonly ("answers" | "scores" | "attempts" | "times" | "place")[];
  /** What whoever is signed in has completed so far, and may bring along. */
  courses: ChosenCourse[];
  reply: Reply | undefined;
};

/** The page that an invitation opens: who invites, what the team will see, and what one can do. */
export function Join(props: Props) {
  const { token, state, team, from, invited, isForAnother, isMember, isFull, yours, courses, reply } = props;
  const { texts } = useLanguage();
  const words = texts(teamTexts).join;
  const { list } = useProblems(reply, undefined, texts(teamTexts).problems);
  const here = `/join/${encodeURIComponent(token)}`;
  if (isMember) {
    return (
      <Message title={words.member(team)} text={words.memberText}>
        <ButtonLink kind="primary" to="/learn">
          {words.toLearning}
        </ButtonLink>
      </Message>
    );
  }
  if (state !== "open") {
    return (
      <Message title={words[state]} text={words[`${state}Text`]}>
        <ButtonLink kind="primary" to="/courses">
          {words.toCourses}
        </ButtonLink>
      </Message>
    );
  }
  if (isForAnother) {
    return (
      <Message title={words.another} text={words.anotherText(invited ?? "", yours ?? "")}>
        <form method="post" action="/sign-out">
          <input type="hidden" name="next" value={here} />
          <Button kind="primary">{words.signOut}</Button>
        </form>
        <ButtonLink kind="quiet" to="/learn">
          {words.toLearning}
        </ButtonLink>
      </Message>
    );
  }
  if (isFull) {
    return (
      <Message title={words.full} text={words.fullText}>
        <ButtonLink kind="primary" to="/courses">
          {words.toCourses}
        </ButtonLink>
      </Message>
    );
  }
  const next = `?next=${encodeURIComponent(here)}`;
  return (
    <div className="stack-loose">
      <header className="stack">
        <p className="eyebrow">{words.title}</p>
        <h1>{words.heading(team)}</h1>
        <p className="lead">{from ? words.from(from, team) : words.fromTeam(team)}</p>
      </header>
      <FormProblem problems={list} />
      <SeenAndNot {...props} />
      {yours ? (
        <form method="post" className="stack">
          {courses.length > 0 ? (
            <CourseChoice courses={courses} hint={words.bringHint} values={reply?.values} />
          ) : null}
          <p className="breakable">{words.youAre(yours)}</p>
          <Button kind="primary">{words.join}</Button>
        </form>
      ) : (
        <div className="stack">
          <p className="breakable">{invited ? words.visitorFor(invited) : words.visitor}</p>
          <p className="cluster">
            <ButtonLink kind="primary" to={`/sign-up${next}`}>
              {texts(accountTexts).signUp.title}
            </ButtonLink>
            <ButtonLink to={`/sign-in${next}`}>{texts(accountTexts).signIn.title}</ButtonLink>
          </p>
        </div>
      )}
    </div>
  );
}

function SeenAndNot({ sees, seesAssigned, never }: Pick<Props, "sees" | "seesAssigned" | "never">) {
  const { texts } = useLanguage();
  const words = texts(teamTexts);
  return (
    <div className="stack-loose">
      <section className="stack-tight">
        <h2>{words.join.sees}</h2>
        <ul>
          {sees.map((key) => (
            <li key={key}>{words.seen[key]}</li>
          ))}
          <li>{words.join.seesAssigned(seesAssigned.map((key) => words.seen[key]).join(", "))}</li>
        </ul>
      </section>
      <section className="stack-tight">
        <h2>{words.join.never}</h2>
        <ul>
          {never.map((key) => (
            <li key={key}>{words.neverSeen[key]}</li>
          ))}
        </ul>
      </section>
      <p className="soft">{words.join.stays}</p>
    </div>
  );
}
