import { domainToASCII } from "node:url";
import { z } from "zod";

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/;

/** An address as typed, made tidy: no blanks around it, one Unicode form. */
const tidy = (typed: string): string => typed.trim().normalize("NFKC");

/**
 * The comparable form of an e-mail address, which decides who is who: lower-case, NFKC, the domain as DNS knows it.
 * Anything that is no address has a key too, so that it can be looked up and not found.
 */
export function emailKey(typed: string): string {
  const address = tidy(typed).slice(0, 320);
  const at = address.lastIndexOf("@");
  const domain = domainToASCII(address.slice(at + 1)) || address.slice(at + 1);
  return `${address.slice(0, at + 1)}${domain}`.toLowerCase();
}

/** Whether a mail can be sent there: one address and nothing that a mail program reads as two, or as a header. */
export function isEmail(typed: string): boolean {
  const address = tidy(typed);
  const [local = "", domain = "", ...more] = address.split("@");
  return (
    more.length === 0 &&
    address.length <= 254 &&
    local.length <= 64 &&
    LOCAL.test(local) &&
    DOMAIN.test(domainToASCII(domain))
  );
}

const LATIN = /\p{Script=Latin}/u;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/**
 * Whether an address mixes Latin letters with those of a script that has the same shapes, as in "аnna@firma.de" with a
 * Cyrillic а: what one reads is then not where a mail goes (Unicode TR 39, mixed scripts). One written in a single script is
 * what it says.
 */
export function mixesScripts(typed: string): boolean {
  const address = tidy(typed);
  return LATIN.test(address) && LOOKALIKE.test(address);
}

/** A form's field for an e-mail address; the code is `email-invalid`. */
export const emailField = z.string().refine(isEmail, "email-invalid").transform(tidy);
