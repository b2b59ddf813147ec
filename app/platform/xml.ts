/** What XML 1.0 knows no way to write. */
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** A text as content or attribute of an XML document. */
export const escapeXml = (text: string): string =>
  text.replace(UNFIT, "").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** An element, with what stands inside as it is: other elements, or an escaped text. */
export function element(name: string, attributes: Record<string, string>, inner?: string | string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const start = `<${name}${given.join("")}`;
  return inner === undefined ? `${start}/>` : `${start}>${[inner].flat().join("")}</${name}>`;
}

export const textElement = (name: string, text: string): string => element(name, {}, escapeXml(text));

export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
