import type { Language } from "../../lessons";

/*
 * Pieces of regular expressions, found as whole words in any case. An item that uses them can often be
 * answered without knowing the subject (Haladyna, Downing and Rodriguez 2002).
 */

/** Absolutes: test-wise people cross such an option out unread. What softens or changes the word is let pass. */
export const ABSOLUTES: Record<Language, readonly string[]> = {
  de: [
    "immer(?! (?:noch|wieder|mehr|weniger|öfter|besser|größer|kleiner|länger|schneller|häufiger|stärker)\\b)",
    ...["nie", "niemals", "stets", "ausschließlich", "ausnahmslos", "jederzeit", "unweigerlich"],
    ...["in jedem Fall", "auf jeden Fall", "in keinem Fall", "auf keinen Fall", "unter keinen Umständen"],
    ...["ohne Ausnahme", "hundertprozentig"],
  ],
  en: [
    ...["always", "never", "exclusively", "invariably", "without exception", "under no circumstances"],
    ...["in every case", "in all cases", "in no case", "at all times"],
  ],
};

/** Negations that turn a question round. */
export const NEGATIONS: Record<Language, readonly string[]> = {
  de: ["nicht(?! nur\\b)", "kein(?:e[mnrs]?)?", "nie", "niemals", "weder", "außer"],
  en: ["not(?! (?:only|just)\\b)", "\\p{L}+n[’']t", "cannot", "never", "neither", "except", "none"],
};

/** What a question begins with whose negation is the fact to be explained, and turns nothing round. */
export const ASKS_FOR_REASONS: Record<Language, RegExp> = {
  de: /^\P{L}*(?:warum|weshalb|wieso|woran liegt)(?!\p{L})/iu,
  en: /^\P{L}*(?:why)(?!\p{L})/iu,
};

/** "All of the above" and its relatives. */
export const ALL_OR_NONE: Record<Language, readonly string[]> = {
  de: [
    "(?:all|kein|beid)e[rs]?(?: (?:der|dieser|von den|die))? (?:oben |hier )?(?:genannten?|obigen|aufgeführten)",
    "(?:alle|keine|beide)(?: (?:der|dieser))? (?:Antworten|Aussagen|Optionen)(?! (?:des|der|von|in|an)\\b)",
    ...["(?:alles|nichts|beides|keine[rs]?|alle|beide) davon", "alles Genannte", "nichts von alledem"],
    "(?:Antwort(?:en)?|Option(?:en)?) [a-d](?:, [a-d])* (?:und|oder) [a-d]",
  ],
  en: [
    "(?:all|any|both|none|neither|either) of (?:the )?(?:above|these|those|them|(?:other )?(?:answers|options|statements))",
    "(?:answers?|options?) [a-d](?:, [a-d])* (?:and|or) [a-d]",
    ...["all the above", "none apply", "all apply"],
  ],
};
