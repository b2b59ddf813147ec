/**
 * The language of the page: its messages and how it writes numbers and dates.
 *
 *     <LanguageProvider language="de" messages={de}>…</LanguageProvider>     once, in root
 *     const { t, texts, number, date, percent, plural } = useLanguage();
 *     t.common.signIn                                             "Anmelden"
 *     texts(planTexts).title                                      a page's own texts, from `~/ui/messages/plans`
 *     number(1234.5)                                              "1.234,5"
 *     number(12, { style: "currency", currency: "EUR" })          "12,00 €"
 *     date("2026-11-22")                                          "22. November 2026"
 *     percent(0.8)                                                "80 %"
 *     plural(3, { one: "# Lektion", other: "# Lektionen" })       "3 Lektionen"
 */
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Language } from "~/content/lessons";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import type { Messages } from "./messages/de";

/** "#" stands for the number. */
export type PluralForms = { one: string; other: string };

export type LanguageTools = {
  language: Language;
  t: Messages;
  /** The texts that only some pages have, in this language. */
  texts: <Texts>(inEach: Record<Language, Texts>) => Texts;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /**
   * A date or an ISO string, in the reader's time zone on the server and in the browser alike. A mere day (YYYY-MM-DD) is the
   * same everywhere.
   */
  date: (value: Date | string | number, options?: Intl.DateTimeFormatOptions) => string;
  /** 0–1 as whole per cent. */
  percent: (share: number) => string;
  plural: (count: number, forms: PluralForms) => string;
};

const LOCALES: Record<Language, string> = { de: "de-DE", en: "en-GB" };

/** Formatters are costly to make and the same for everyone: one each. */
const formatters = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  let known = formatters.get(key) as T | undefined;
  if (known === undefined) {
    known = make();
    formatters.set(key, known);
  }
  return known;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function dateFormat(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  try {
    return new Intl.DateTimeFormat(locale, { timeZone, ...options });
  } catch (error) {
    if (!(error instanceof RangeError) || timeZone === DEFAULT_ZONE) throw error;
    // An old browser that does not know a zone which the server knows.
    return new Intl.DateTimeFormat(locale, { timeZone: DEFAULT_ZONE, ...options });
  }
}

/** The tools without React, for what is not a component. */
export function languageTools(
  language: Language,
  t: Messages,
  timeZone: string = DEFAULT_ZONE,
): LanguageTools {
  const locale = LOCALES[language];
  const number: LanguageTools["number"] = (value, options) =>
    once(
      `n${locale}${options ? JSON.stringify(options) : ""}`,
      () => new Intl.NumberFormat(locale, options),
    ).format(value);
  return {
    language,
    t,
    texts: (inEach) => inEach[language],
    number,
    date: (value, options = { dateStyle: "long" }) => {
      const zone = typeof value === "string" && DAY.test(value) ? "UTC" : timeZone;
      return once(`d${locale}${zone}${JSON.stringify(options)}`, () =>
        dateFormat(locale, zone, options),
      ).format(new Date(value));
    },
    percent: (share) => number(share, { style: "percent", maximumFractionDigits: 0 }),
    plural: (count, forms) => {
      const rule = once(`p${locale}`, () => new Intl.PluralRules(locale)).select(count);
      return (rule === "one" ? forms.one : forms.other).replace("#", number(count));
    },
  };
}

const LanguageContext = createContext<LanguageTools | null>(null);

export function LanguageProvider({
  language,
  messages,
  timeZone,
  children,
}: {
  language: Language;
  messages: Messages;
  timeZone?: string | undefined;
  children: ReactNode;
}) {
  const tools = useMemo(() => languageTools(language, messages, timeZone), [language, messages, timeZone]);
  return <LanguageContext.Provider value={tools}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): LanguageTools {
  const tools = useContext(LanguageContext);
  if (!tools) throw new Error("useLanguage needs a LanguageProvider above it (see root.tsx).");
  return tools;
}
