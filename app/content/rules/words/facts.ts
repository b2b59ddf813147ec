import type { Language } from "../../lessons";

/*
 * How a text shows that it states something which grows old: pieces of regular expressions, found as whole
 * words in any case.
 */

/** Law: a statute by its name, an article or a paragraph. */
export const LAW: Record<Language, readonly string[]> = {
  de: [
    ...["Art(?:ikel|\\.) ?\\d+", "§§? ?\\d+", "Verordnung \\(EU\\)", "Richtlinie \\(EU\\)"],
    ...[
      "KI-VO",
      "KI-Verordnung",
      "AI Act",
      "DSGVO",
      "DS-GVO",
      "BDSG",
      "TDDDG",
      "BetrVG",
      "AGG",
      "BGB",
      "UrhG",
      "GeschGehG",
    ],
  ],
  en: [
    ...["Art(?:icle|\\.) ?\\d+", "§§? ?\\d+", "Regulation \\(EU\\)", "Directive \\(EU\\)"],
    ...["AI Act", "GDPR", "Works Constitution Act", "Trade Secrets Act", "Copyright Act"],
  ],
};

/** Figures of the market: sums that only markets reach, and shares of them. */
export const MARKET: Record<Language, readonly string[]> = {
  de: [
    "\\d[\\d.,]* ?(?:Mrd\\.?|Milliarden?|Billionen?) ?(?:US-Dollar|USD|Dollar|Euro|EUR|€|\\$)",
    "Marktanteil\\p{L}* (?:von |bei )?(?:rund |etwa )?\\d[\\d,]* ?(?:%|Prozent)",
  ],
  en: [
    "(?:US)?[$€] ?\\d[\\d.,]* ?(?:bn|tn|billion|trillion)",
    "(?:USD|EUR) ?\\d[\\d.,]* ?(?:bn|tn|billion|trillion)",
    "\\d[\\d.,]* ?(?:bn|tn|billion|trillion) ?(?:US dollars|dollars|euros?|USD|EUR)",
    "market share of (?:about |around )?\\d[\\d.]* ?(?:%|per ?cent)",
  ],
};

/** Other facts: an author with a year in brackets. */
export const CITATION: Record<Language, readonly string[]> = {
  de: ["\\((?:[^()]*\\p{Lu}[^()]*)(?:19|20)\\d\\d[a-z]?\\)"],
  en: ["\\((?:[^()]*\\p{Lu}[^()]*)(?:19|20)\\d\\d[a-z]?\\)"],
};
