import type { IncomingHttpHeaders } from "node:http";
import { LANGUAGES, type Language } from "./content/lessons";

const isLanguage = (value: string | undefined): value is Language =>
  LANGUAGES.some((language) => language === value);

/** The language for a request: the person's own setting, else what they chose by the switch, else their browser's, else German. */
export function readLanguage(headers: IncomingHttpHeaders, viewer: { language: Language } | null): Language {
  if (viewer) return viewer.language;
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
