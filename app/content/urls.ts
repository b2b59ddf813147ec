import type { Said } from "./sentences";
import { say } from "./sentences";

const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** What is wrong with the address of a link, if anything. Browsers ignore blanks in a scheme, and so does this. */
export function faultOfLink(url: string): Said | null {
  if (url.trim() === "") return "the link has no address";
  const base = "https://same-site.invalid/";
  if (!URL.canParse(url, base)) return say("{0} is not an address", JSON.stringify(url));
  const { protocol, host } = new URL(url, base);
  if (!SCHEMES.has(protocol)) return say("links may not begin with {0}", protocol);
  if (/^[\\/]{2}/.test(url.trim())) return say("the address of {0} does not say http or https", host);
  return null;
}

export const LINK_MEND: Said =
  "write an https:, mailto: or tel: address, or one within the site such as /courses";

/** Whether a link leads to another site. */
export function isExternal(url: string): boolean {
  return /^https?:/i.test(url.trim());
}
