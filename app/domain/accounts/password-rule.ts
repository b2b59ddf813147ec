import listed from "./common-passwords.txt?raw";

export const MIN_LENGTH = 12;
export const MAX_LENGTH = 200;

export type Weakness = "password-short" | "password-long" | "password-common" | "password-personal";

/** What a password must not lean on. */
export type Person = { name: string; email: string };

/**
 * What is wrong with a new password, or null. Length and being hard to guess are all that counts; there is no rule
 * about kinds of characters, since those make passwords worse (NIST SP 800-63B).
 */
export function weakness(password: string, person: Person): Weakness | null {
  const normal = password.normalize("NFKC").toLowerCase();
  const length = [...normal].length;
  if (length < MIN_LENGTH) return "password-short";
  if (length > MAX_LENGTH) return "password-long";
  if (isRepeated(normal) || isSequence(normal) || isCommon(normal)) return "password-common";
  if (isPersonal(normal, person)) return "password-personal";
  return null;
}

let words: ReadonlySet<string> | undefined;

/** The list, read once and only when someone chooses a password. Lines that start with # explain. */
function common(): ReadonlySet<string> {
  words ??= new Set(
    listed
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("#")),
  );
  return words;
}

const LOOKALIKES: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** On the list as it stands, or a word of it with digits and signs around it, between its letters, or said again. */
function isCommon(normal: string): boolean {
  const core = normal.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const forms = [normal, core, unleet(core), unleet(normal), normal.replace(/[^\p{L}]/gu, "")];
  return forms.some((form) => {
    const joined = form.replace(/[^\p{L}\p{N}]/gu, "");
    return common().has(form) || common().has(joined) || common().has(unitOf(joined));
  });
}

const unleet = (text: string): string => text.replace(/[013457@$!]/g, (sign) => LOOKALIKES[sign] ?? sign);

/** The shortest piece that, said again and again, makes the text; the text itself if there is none. */
const unitOf = (text: string): string => {
  const period = `${text}${text}`.indexOf(text, 1);
  return period > 0 ? text.slice(0, period) : text;
};

/** Few different characters, or one short piece over and over. */
const isRepeated = (normal: string): boolean => new Set(normal).size <= 3 || unitOf(normal).length <= 6;

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertzuiopü",
  "qwertyuiop",
  "asdfghjklöä",
  "yxcvbnm",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb6zhn7ujm",
  "1qay2wsx3edc4rfv5tgb6yhn7ujm",
  "azertyuiop",
  "qsdfghjklm",
].flatMap((row) => [row, [...row].reverse().join("")]);

/** Runs of neighbours on the keyboard or in the alphabet, with at most three other characters. */
function isSequence(normal: string): boolean {
  let left = 0;
  for (let at = 0; at < normal.length; ) {
    const run = runAt(normal, at);
    if (run < 3) left++;
    at += run < 3 ? 1 : run;
  }
  return left <= 3;
}

function runAt(text: string, at: number): number {
  let longest = 0;
  for (const row of ROWS) {
    let length = 1;
    while (at + length <= text.length && row.includes(text.slice(at, at + length))) length++;
    longest = Math.max(longest, length - 1);
  }
  return longest;
}

/** Own name or address with little else: fewer than eight characters remain without them. */
function isPersonal(normal: string, { name, email }: Person): boolean {
  const parts = `${name} ${email}`
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 3)
    .sort((a, b) => b.length - a.length);
  const rest = parts.reduce((text, part) => text.replaceAll(part, ""), normal);
  return rest !== normal && [...rest].length < 8;
}
