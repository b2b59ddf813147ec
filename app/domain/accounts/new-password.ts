import { z } from "zod";
import { Problem } from "~/platform/problems";
import { type Person, weakness } from "./password-rule";

/** A form's field for a new password; what is wrong with it alone. */
export const newPasswordField = z.string().superRefine((password, issues) => {
  const problem = weakness(password, { name: "", email: "" });
  if (problem) issues.addIssue({ code: "custom", message: problem });
});

/**
 * The rest of the rule: nothing of the person whose password it will be.
 * @throws Problem `invalid` with what is wrong with `field`.
 */
export function requireStrong(password: string, person: Person, field = "password"): void {
  const problem = weakness(password, person);
  if (problem) throw new Problem("invalid", { fields: { [field]: problem } });
}
