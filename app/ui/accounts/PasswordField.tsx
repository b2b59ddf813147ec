/**
 * A password: may be pasted and shown. `isNew` for one that is being chosen. The box that shows it needs script and
 * appears with it.
 */

import { useState } from "react";
import { CheckField, Field } from "../Field";
import { useLanguage } from "../language";
import { accountTexts } from "../messages/accounts";
import { useScripted } from "../use-scripted";

type Props = { name?: string; id?: string; label?: string; isNew?: boolean; error?: string | null };

export function PasswordField({ name = "password", id = name, label, isNew = false, error }: Props) {
  const { t, texts } = useLanguage();
  const scripted = useScripted();
  const [shown, setShown] = useState(false);
  return (
    <div className="stack-tight">
      <Field
        label={label ?? texts(accountTexts).password}
        name={name}
        id={id}
        type={shown ? "text" : "password"}
        autoComplete={isNew ? "new-password" : "current-password"}
        autoCapitalize="none"
        spellCheck={false}
        required
        hint={isNew ? texts(accountTexts).passwordHint : undefined}
        error={error}
      />
      {scripted ? (
        <CheckField
          label={t.common.showPassword}
          name={`${id}-shown`}
          checked={shown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
      ) : null}
    </div>
  );
}
