import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Language } from "~/content/lessons";
import { provideDictionary } from "../dictionary";
import { LanguageProvider, useLanguage } from "../language";
import { de } from "../messages/de";
import { en } from "../messages/en";
import { previewTexts } from "../messages/preview";

// The only pages that speak both languages at once.
const MESSAGES = { de, en };
const LANGUAGES = ["de", "en"] as const;
provideDictionary("de", de);
provideDictionary("en", en);

export type Shown = Language | "both";

/** Which edition is shown, or both. */
export function EditionChoice({ show, to }: { show: Shown; to: (show: Language | null) => string }) {
  const { language, texts } = useLanguage();
  const words = texts(previewTexts);
  return (
    <nav aria-label={words.show}>
      <ul className="preview-choice">
        {(["both", "de", "en"] as const).map((one) => (
          <li key={one} className={one === "both" ? "preview-wide" : undefined}>
            <Link
              to={to(one === "both" ? null : one)}
              preventScrollReset
              className={show === "both" && one === language ? "preview-alone" : undefined}
              aria-current={one === show ? "true" : undefined}
            >
              {one === "both" ? words.both : words.languages[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Both editions of something side by side, each in its own language; on a narrow page the reader's. */
export function EditionRow({ cell }: { cell: (language: Language) => ReactNode }) {
  const { language } = useLanguage();
  return (
    <div className="preview-row">
      {LANGUAGES.map((one) => (
        <div
          key={one}
          lang={one}
          className={one === language ? "preview-cell" : "preview-cell preview-other"}
        >
          <LanguageProvider language={one} messages={MESSAGES[one]}>
            {cell(one)}
          </LanguageProvider>
        </div>
      ))}
    </div>
  );
}
