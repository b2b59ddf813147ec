/**
 * robots.txt (RFC 9309). Nothing is shut out: a page that should not be listed says so itself, and a crawler has to be let
 * in to read that.
 */
export const robots = (origin: string): string =>
  `User-agent: *\nDisallow:\n\nSitemap: ${origin}/sitemap.xml\n`;
