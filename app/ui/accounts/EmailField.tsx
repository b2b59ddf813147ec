import { Field } from "../Field";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";

/** An e-mail address. */
export function EmailField({
  label,
  error,
  ...rest
}: {
  label?: string;
  id?: string;
  hint?: string;
  error: string | null;
  defaultValue?: string;
  autoComplete?: string;
}) {
  const { texts } = useLanguage();
  return (
    <Field
      label={label ?? texts(accountTexts).email}
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      error={error}
      {...rest}
    />
  );
}
