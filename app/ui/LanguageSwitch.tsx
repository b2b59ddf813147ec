/**
 * One button that changes to the other language: posts `language` and `next` to /language, then loads afresh. Where the page
 * has a form whose entries would be lost by that, `carries` is its id: it is sent along, and the page gets it back.
 */
import { useLocation } from "@remix-run/react";
import { DefaultSubmit } from "./Button";
import { useLanguage } from "./language";

const OTHER = { de: { code: "en", name: "English" }, en: { code: "de", name: "Deutsch" } } as const;

export function LanguageSwitch({ carries }: { carries?: string | undefined }) {
  const { language, t } = useLanguage();
  const { pathname, search } = useLocation();
  const other = OTHER[language];
  const carrying = carries && {
    form: carries,
    formAction: `/language?pass=${encodeURIComponent(pathname + search)}`,
  };
  return (
    <form method="post" action="/language">
      <input type="hidden" name="next" value={pathname + search} />
      {carries ? <DefaultSubmit form={carries} /> : null}
      <button
        type="submit"
        className="link-button"
        name="language"
        value={other.code}
        lang={other.code}
        {...carrying}
      >
        <span className="visually-hidden" lang={language}>
          {t.common.language}:{" "}
        </span>
        {other.name}
      </button>
    </form>
  );
}
