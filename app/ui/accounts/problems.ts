import type { Problem } from "../FormProblem";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";

/** What a form got back that was refused (platform/forms). */
export type Reply = {
  problems: Record<string, string>;
  values: Record<string, string>;
  retryAfter: number | null;
};

/**
 * The texts of what is wrong with a form: `list` for the summary above it, `of` for one field. `idOf` names the
 * field's id where it is not the field's name; `more` has the texts of codes that only one page knows.
 */
export function useProblems(
  reply: Reply | undefined,
  idOf = (field: string) => field,
  more: Record<string, string> = {},
) {
  const { t, texts, plural } = useLanguage();
  const words: Record<string, string> = { ...texts(accountTexts).problems, ...more };
  const text = (code: string): string => {
    if (code === "too-many" && reply?.retryAfter) {
      return `${t.errors.by[429].title}. ${plural(Math.ceil(reply.retryAfter / 60), texts(accountTexts).waitMinutes)}`;
    }
    return words[code] ?? texts(accountTexts).problems.other;
  };
  const problems = Object.entries(reply?.problems ?? {});
  return {
    list: problems.map(
      ([field, code]): Problem =>
        field === "form" ? { message: text(code) } : { field: idOf(field), message: text(code) },
    ),
    of: (field: string): string | null => {
      const code = reply?.problems[field];
      return code ? text(code) : null;
    },
  };
}
