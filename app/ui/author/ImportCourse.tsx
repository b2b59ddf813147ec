import { type Reply, useProblems } from "../accounts/problems";
import { Button } from "../Button";
import { Field } from "../Field";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { authorTexts } from "../messages/author";
import { type Frame, TeamFields } from "../team/TeamFrame";
import type { Finding } from "./editor";

/** A course that comes in as a ZIP of its folder. */
export function ImportCourse({
  team,
  faults,
  reply,
}: Frame & { faults: Finding[]; reply: Reply | undefined }) {
  const { texts } = useLanguage();
  const words = texts(authorTexts);
  const problems = useProblems(reply, undefined, words.problems);
  const told = faults.map(({ path, what, mend }) => ({
    message: `${path === "zip" ? words.importing.file : path}: ${what} → ${mend}`,
  }));
  return (
    <div className="stack-loose narrow-column">
      <p className="lead">{words.importing.lead}</p>
      <FormProblem problems={told} title={words.importing.faults} />
      <form method="post" encType="multipart/form-data" className="form" noValidate>
        <FormProblem problems={problems.list} />
        <TeamFields team={team} intent="import" />
        <Field
          type="file"
          label={words.importing.file}
          name="file"
          accept=".zip,application/zip"
          required
          error={problems.of("file")}
        />
        <div>
          <Button kind="primary">{words.importing.run}</Button>
        </div>
      </form>
    </div>
  );
}
