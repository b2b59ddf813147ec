import type { DataKind } from "~/content/items";

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** Country, check digits and up to 30 more signs, together or in fours (ISO 13616); the check digits are not checked. */
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/giu;
const DATE = /(?<!\d)\d{1,2}([./-]) ?\d{1,2}\1 ?(?:\d{4}|\d{2})?(?!\d)/g;
/** From a 0 or + on, with the signs that people put between the digits. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+|\(?0)[\d /().-]*\d/gu;

const digitsIn = (text: string): number => text.replace(/\D/g, "").length;

const ibansIn = (text: string): string[] => (text.match(IBAN) ?? []).filter((found) => digitsIn(found) >= 8);

const FINDERS: Record<DataKind, (text: string) => boolean> = {
  email: (text) => EMAIL.test(text),
  iban: (text) => ibansIn(text).length > 0,
  phone: (text) => {
    const rest = ibansIn(text).reduce((left, iban) => left.replace(iban, " "), text);
    const numbers = rest.replace(DATE, " ").match(PHONE) ?? [];
    return numbers.some((number) => digitsIn(number) >= 7 && digitsIn(number) <= 15);
  },
};

/**
 * Whether a text holds personal data of one of these kinds, as far as their form tells: an e-mail address, a phone
 * number (7 to 15 digits, the most that ITU-T E.164 allows, from a 0 or + on; dates are none), an IBAN. What is
 * written around that is not found: a rule knows no names.
 */
export function holdsPersonalData(kinds: DataKind[], text: string): boolean {
  const plain = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[^\S\n]/gu, " ");
  return kinds.some((kind) => FINDERS[kind](plain));
}
