import type { Language } from "~/content/lessons";

/**
 * Both editions stand in one page, so what has an id in the English one gets another: its tabs, notes and fields are its own.
 */
export const apart = (html: string, language: Language): string =>
  language === "de"
    ? html
    : html
        .replace(/( (?:id|for|name|aria-(?:labelledby|controls|describedby))=")([^"]+)"/g, '$1$2.en"')
        .replace(/( href="#)([^"]+)"/g, '$1$2.en"');
