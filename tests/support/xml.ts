import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** Parses XML; whatever is not well-formed is an error. */
export const parseXml = (xml: string, type = "application/xml"): Document =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, type);

/** The elements of a name (with its prefix), in order. */
export const elementsOf = (within: Document | Element, name: string): Element[] => [
  ...within.getElementsByTagName(name),
];

export const textOf = (within: Document | Element, name: string): string | null =>
  elementsOf(within, name)[0]?.textContent ?? null;
