const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/** What is wrong with the address of a link, if anything. Browsers ignore blanks in a scheme, and so does this. */
export function faultOfLink(url: string): string | null {
  if (url.trim() === "") return "the link has no address";
  const base = "https://same-site.invalid/";
  if (!URL.canParse(url, base)) return `${JSON.stringify(url)} is not an address`;
  const { protocol, host } = new URL(url, base);
  if (!SCHEMES.has(protocol)) return `links may not begin with ${protocol}`;
  if (/^[\\/]{2}/.test(url.trim())) return `the address of ${host} does not say http or https`;
  return null;
}

export const LINK_MEND = "write an https:, mailto: or tel: address, or one within the site such as /courses";

/** Whether a link leads to another site. */
export function isExternal(url: string): boolean {
  return /^https?:/i.test(url.trim());
}
