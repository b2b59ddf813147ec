/** One button that changes to the other language: posts `language` and `next` to /language, then loads afresh. */
import { useLocation } from "@remix-run/react";
import { useLanguage } from "./language";

const OTHER = { de: { code: "en", name: "English" }, en: { code: "de", name: "Deutsch" } } as const;

export function LanguageSwitch() {
  const { language, t } = useLanguage();
  const { pathname, search } = useLocation();
  const other = OTHER[language];
  return (
    <form method="post" action="/language">
      <input type="hidden" name="next" value={pathname + search} />
      <button type="submit" className="link-button" name="language" value={other.code} lang={other.code}>
        <span className="visually-hidden" lang={language}>
          {t.common.language}:{" "}
        </span>
        {other.name}
      </button>
    </form>
  );
}
