/** Foot of every page: the legally required links, and the language. */
import { Link } from "@remix-run/react";
import { LanguageSwitch } from "./LanguageSwitch";
import { useLanguage } from "./language";

export function SiteFooter({ carries }: { carries?: string | undefined }) {
  const { t } = useLanguage();
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>{t.common.footerLine}</p>
        <nav aria-label={t.common.footerNavigation}>
          <ul>
            <li>
              <Link to="/news">{t.common.news}</Link>
            </li>
            <li>
              <Link to="/glossary">{t.common.glossary}</Link>
            </li>
            <li>
              <Link to="/imprint">{t.common.imprint}</Link>
            </li>
            <li>
              <Link to="/privacy">{t.common.privacy}</Link>
            </li>
            <li>
              <Link to="/accessibility">{t.common.accessibility}</Link>
            </li>
            <li>
              <LanguageSwitch carries={carries} />
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
