import type { IncomingHttpHeaders } from "node:http";
import { LANGUAGES, type Language } from "./content/lessons";

const isLanguage = (value: string | undefined): value is Language =>
  LANGUAGES.some((language) => language === value);

/** The language that an address names (`?lang=en`): paths are the same in each, and search engines need an address for each. */
export function languageOf(url: string): Language | null {
  const named = new URL(url).searchParams.get("lang") ?? undefined;
  return isLanguage(named) ? named : null;
}

/** Where somebody goes on who has just chosen a language: the language that the address named no longer counts. */
export function withoutLanguage(path: string): string {
  const url = new URL(path, "http://here.invalid");
  url.searchParams.delete("lang");
  return url.pathname + url.search + url.hash;
}

/**
 * The language for a request: the person's own setting, else the one that the address names (for this view only, no
 * cookie remembers it), else what they chose by the switch, else their browser's, else German.
 */
export function readLanguage(
  headers: IncomingHttpHeaders,
  viewer: { language: Language } | null,
  named: Language | null,
): Language {
  if (viewer) return viewer.language;
  if (named) return named;
  const chosen = /(?:^|;\s*)kf_language=(\w+)/.exec(headers.cookie ?? "")?.[1];
  if (isLanguage(chosen)) return chosen;
  return accepted(headers["accept-language"] ?? "").find(isLanguage) ?? "de";
}

/** Languages of an Accept-Language header, the preferred first (RFC 9110, 12.5.4). */
function accepted(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: range.split("-")[0] ?? "", quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
