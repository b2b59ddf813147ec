import { z } from "zod";
import type { Log } from "./log";

/** Who runs this installation, as imprint, privacy notice and accessibility statement say it; null is not set. */
export type Operator = {
  name: string | null;
  /** Lines of the postal address; empty when it is not set. */
  address: string[];
  /** Who may act for a company, such as its managing directors. */
  representative: string | null;
  email: string | null;
  phone: string | null;
  /** Court and number of the register. */
  register: string | null;
  vatId: string | null;
  /** Who answers for what is written under /news (§ 18 (2) MStV). */
  editor: string | null;
  /** Where questions about data go; the data protection officer, if there is one. */
  privacyContact: string | null;
  /** Who receives data on the operator's behalf, such as hoster and mail service, in lines. */
  privacyRecipients: string[];
  privacyAuthority: string | null;
};

const text = (what: string) =>
  z
    .string()
    .optional()
    .refine((value) => value === undefined || (value.length <= 500 && !/[^\P{Cc}\n]/u.test(value)), what);

const address = (what: string) =>
  z
    .string()
    .optional()
    .refine((value) => value === undefined || /^[^\s<>@,;?&]+@[^\s<>@,;?&]+$/.test(value), what);

/** The operator's part of the settings (docs/operations.md). */
export const operatorVariables = {
  OPERATOR_NAME: text("the name of the company or person that runs this installation"),
  OPERATOR_ADDRESS: text("the postal address, its lines separated by semicolons"),
  OPERATOR_REPRESENTATIVE: text("who may act for the company"),
  OPERATOR_EMAIL: address("an e-mail address without a name, such as kontakt@example.de"),
  OPERATOR_PHONE: z
    .string()
    .optional()
    .refine(
      (value) => value === undefined || /^\+?[\d ()/.-]{3,40}$/.test(value),
      "a telephone number, such as +49 30 1234567",
    ),
  OPERATOR_REGISTER: text('court and number of the register, such as "Amtsgericht Rostock, HRB 12345"'),
  OPERATOR_VAT_ID: z
    .string()
    .optional()
    .refine(
      (value) => value === undefined || /^[A-Z]{2}[\dA-Z]{2,13}$/.test(value),
      "the VAT identification number without blanks, such as DE123456789",
    ),
  OPERATOR_EDITOR: text("name and address of who answers for the articles under /news"),
  PRIVACY_CONTACT: address("the e-mail address for questions about data, such as datenschutz@example.de"),
  PRIVACY_RECIPIENTS: text("who processes data for you (hoster, mail service), separated by semicolons"),
  PRIVACY_AUTHORITY: text("the supervisory authority that is competent for you"),
};

type Values = { [Name in keyof typeof operatorVariables]?: string | undefined };

const lines = (value: string | undefined): string[] =>
  (value ?? "")
    .split(/[;\n]/)
    .map((line) => line.trim())
    .filter(Boolean);

export const operatorOf = (values: Values): Operator => ({
  name: values.OPERATOR_NAME ?? null,
  address: lines(values.OPERATOR_ADDRESS),
  representative: values.OPERATOR_REPRESENTATIVE ?? null,
  email: values.OPERATOR_EMAIL ?? null,
  phone: values.OPERATOR_PHONE ?? null,
  register: values.OPERATOR_REGISTER ?? null,
  vatId: values.OPERATOR_VAT_ID ?? null,
  editor: values.OPERATOR_EDITOR ?? null,
  privacyContact: values.PRIVACY_CONTACT ?? values.OPERATOR_EMAIL ?? null,
  privacyRecipients: lines(values.PRIVACY_RECIPIENTS),
  privacyAuthority: values.PRIVACY_AUTHORITY ?? null,
});

/** What the law asks of everyone who runs a site (§ 5 (1) no. 1 and 2 DDG, Art. 13 (1) (a) DSGVO) and is not set. */
export const missingOf = ({ name, address, email }: Operator): ("name" | "address" | "email")[] => [
  ...(name ? [] : ["name" as const]),
  ...(address.length > 0 ? [] : ["address" as const]),
  ...(email ? [] : ["email" as const]),
];

/** Says in the log which of the operator's details are missing, once at the start. */
export function warnOfMissing(operator: Operator, log: Log): void {
  const names = missingOf(operator).map((field) => `OPERATOR_${field.toUpperCase()}`);
  if (names.length === 0) return;
  log.warn(
    {},
    `not set: ${names.join(", ")}. Imprint and privacy notice stay templates until they are (docs/operations.md)`,
  );
}
