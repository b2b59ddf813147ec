import { Link } from "@remix-run/react";
import { Button } from "../Button";
import { FormProblem } from "../FormProblem";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";
import { Notice } from "../Notice";
import { EmailField } from "./EmailField";
import { PasswordField } from "./PasswordField";
import { type Reply, useProblems } from "./problems";
import { withNext } from "./SignUpForm";

/** Sign-in. `said` is what brought the person here: a new password, or a page that needs an account. */
export function SignInForm({
  next,
  said,
  reply,
}: {
  next: string;
  said: "reset" | "kept" | null;
  reply: Reply | undefined;
}) {
  const { texts } = useLanguage();
  const words = texts(accountTexts).signIn;
  const { list, of } = useProblems(reply);
  return (
    <div className="stack-loose">
      <h1>{words.title}</h1>
      {said && !reply ? (
        <Notice kind={said === "reset" ? "success" : "info"} live>
          {words[said]}
        </Notice>
      ) : null}
      <FormProblem problems={list} />
      <form method="post" action="/sign-in" className="form" noValidate>
        <input type="hidden" name="next" value={next} />
        <EmailField defaultValue={reply?.values.email} error={of("email")} />
        <PasswordField error={of("password")} />
        <Button kind="primary" wide>
          {words.submit}
        </Button>
      </form>
      <p>
        <Link to="/forgot-password">{words.forgot}</Link>
      </p>
      <p>
        {words.new} <Link to={withNext("/sign-up", next)}>{texts(accountTexts).signUp.title}</Link>
      </p>
    </div>
  );
}
