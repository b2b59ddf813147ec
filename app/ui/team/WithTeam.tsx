import { type Reply, useProblems } from "../accounts/problems";
import { Button, ButtonLink } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { teamTexts } from "../messages/team";
import { type ChosenCourse, CourseChoice } from "./CourseChoice";

type Props = {
  /** Whether they own a team already. */
  owns: boolean;
  courses: ChosenCourse[];
  reply: (Reply & { intent: string }) | undefined;
};

/** For whoever has learned alone: founding a team, or joining one by its link. */
export function WithTeam({ owns, courses, reply }: Props) {
  const { texts } = useLanguage();
  const words = texts(teamTexts).withTeam;
  return (
    <>
      <section className="section">
        <h2>{words.found}</h2>
        {owns ? (
          <div className="stack">
            <p>{words.owns}</p>
            <ButtonLink to="/team">{words.toTeam}</ButtonLink>
          </div>
        ) : (
          <Found courses={courses} reply={reply?.intent === "found" ? reply : undefined} />
        )}
      </section>
      <section className="section">
        <h2>{words.join}</h2>
        <JoinByLink reply={reply?.intent === "join" ? reply : undefined} />
      </section>
    </>
  );
}

function Found({ courses, reply }: { courses: ChosenCourse[]; reply: Reply | undefined }) {
  const { texts } = useLanguage();
  const words = texts(teamTexts);
  const { list, of } = useProblems(reply, undefined, words.problems);
  return (
    <form method="post" className="form" noValidate>
      <p>{words.withTeam.foundLead}</p>
      <FormProblem problems={list} />
      <input type="hidden" name="intent" value="found" />
      <Field
        label={words.settings.nameLabel}
        name="teamName"
        autoComplete="organization"
        required
        defaultValue={reply?.values.teamName}
        error={of("teamName")}
      />
      {courses.length > 0 ? (
        <CourseChoice courses={courses} hint={words.join.bringHint} values={reply?.values} />
      ) : null}
      <div>
        <Button kind="primary">{words.withTeam.foundSubmit}</Button>
      </div>
    </form>
  );
}

function JoinByLink({ reply }: { reply: Reply | undefined }) {
  const { texts } = useLanguage();
  const words = texts(teamTexts);
  const { list, of } = useProblems(reply, undefined, words.problems);
  return (
    <form method="post" className="form" noValidate>
      <p>{words.withTeam.joinLead}</p>
      <FormProblem problems={list} />
      <input type="hidden" name="intent" value="join" />
      <Field
        type="url"
        label={words.withTeam.link}
        name="link"
        autoComplete="off"
        required
        defaultValue={reply?.values.link}
        error={of("link")}
      />
      <div>
        <Button>{words.withTeam.joinSubmit}</Button>
      </div>
    </form>
  );
}
