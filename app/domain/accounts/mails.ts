import type { Language } from "~/content/lessons";
import { letterMail } from "~/platform/letter";
import type { Mail } from "~/platform/mail";

/**
 * The mails about accounts. None repeats a name or anything else that was typed: whoever signs up with the address of
 * someone else must not be able to write to them.
 */
const TEXTS = {
  de: {
    "confirm-email": {
      subject: "Bitte bestätigen Sie Ihre E-Mail-Adresse",
      before: [
        "mit dieser Adresse wurde ein Konto bei KI-fit angelegt. Bitte bestätigen Sie, dass sie Ihnen gehört.",
      ],
      button: "Adresse bestätigen",
      after: [
        "Der Link gilt drei Tage. Sie können auch ohne Bestätigung schon lernen.",
        "Wenn Sie kein Konto angelegt haben, brauchen Sie nichts zu tun.",
      ],
    },
    "account-exists": {
      subject: "Sie haben schon ein Konto bei KI-fit",
      before: [
        "mit dieser Adresse sollte gerade ein Konto bei KI-fit angelegt oder verbunden werden. Es gibt schon eines, und daran hat sich nichts geändert.",
        "Wenn Sie das waren, melden Sie sich bitte an. Falls Sie Ihr Passwort nicht mehr wissen, können Sie dort ein neues festlegen.",
      ],
      button: "Zur Anmeldung",
      after: ["Wenn Sie das nicht waren, brauchen Sie nichts zu tun."],
    },
    "reset-password": {
      subject: "Neues Passwort für KI-fit",
      before: ["Sie möchten ein neues Passwort festlegen. Das geht mit diesem Link:"],
      button: "Neues Passwort festlegen",
      after: [
        "Der Link gilt eine Stunde und nur ein einziges Mal. Danach sind Sie auf allen Geräten abgemeldet.",
        "Wenn Sie das nicht waren, brauchen Sie nichts zu tun. Ihr Passwort bleibt, wie es ist.",
      ],
    },
    "password-changed": {
      subject: "Ihr Passwort bei KI-fit wurde geändert",
      before: [
        "das Passwort Ihres Kontos wurde soeben geändert. Wenn Sie das waren, ist alles in Ordnung.",
        "Wenn Sie das nicht waren, legen Sie bitte gleich ein neues fest:",
      ],
      button: "Neues Passwort festlegen",
      after: [],
    },
    "change-email": {
      subject: "Bitte bestätigen Sie Ihre neue E-Mail-Adresse",
      before: [
        "diese Adresse soll die neue Adresse eines Kontos bei KI-fit werden. Bitte bestätigen Sie das.",
      ],
      button: "Neue Adresse bestätigen",
      after: [
        "Der Link gilt drei Tage. Bis dahin bleibt die bisherige Adresse gültig.",
        "Wenn Sie das nicht waren, brauchen Sie nichts zu tun.",
      ],
    },
    "email-changing": {
      subject: "Ihre E-Mail-Adresse bei KI-fit soll geändert werden",
      before: [
        "für Ihr Konto wurde eine neue E-Mail-Adresse angegeben. Sie gilt, sobald sie bestätigt ist. Wenn Sie das waren, ist alles in Ordnung.",
        "Wenn Sie das nicht waren, legen Sie bitte gleich ein neues Passwort fest. Damit ist auch die Änderung hinfällig:",
      ],
      button: "Neues Passwort festlegen",
      after: [],
    },
  },
  en: {
    "confirm-email": {
      subject: "Please confirm your e-mail address",
      before: ["an account at KI-fit was created with this address. Please confirm that it is yours."],
      button: "Confirm address",
      after: [
        "The link works for three days. You can start learning without it.",
        "If you did not create an account, there is nothing you need to do.",
      ],
    },
    "account-exists": {
      subject: "You already have an account at KI-fit",
      before: [
        "someone just tried to create an account at KI-fit with this address, or to connect it to one. There already is one, and nothing about it has changed.",
        "If it was you, please sign in. If you no longer know your password, you can set a new one there.",
      ],
      button: "Go to sign-in",
      after: ["If it was not you, there is nothing you need to do."],
    },
    "reset-password": {
      subject: "New password for KI-fit",
      before: ["You would like to set a new password. This link lets you:"],
      button: "Set a new password",
      after: [
        "The link works for one hour and only once. After that you are signed out on all devices.",
        "If it was not you, there is nothing you need to do. Your password stays as it is.",
      ],
    },
    "password-changed": {
      subject: "Your password at KI-fit was changed",
      before: [
        "the password of your account has just been changed. If it was you, all is well.",
        "If it was not you, please set a new one right away:",
      ],
      button: "Set a new password",
      after: [],
    },
    "change-email": {
      subject: "Please confirm your new e-mail address",
      before: ["this address is to become the new address of an account at KI-fit. Please confirm that."],
      button: "Confirm new address",
      after: [
        "The link works for three days. Until then the old address stays in use.",
        "If it was not you, there is nothing you need to do.",
      ],
    },
    "email-changing": {
      subject: "Your e-mail address at KI-fit is about to change",
      before: [
        "a new e-mail address was entered for your account. It takes effect once it is confirmed. If it was you, all is well.",
        "If it was not you, please set a new password right away. That also cancels the change:",
      ],
      button: "Set a new password",
      after: [],
    },
  },
} as const;

export type AccountMail = keyof (typeof TEXTS)["de"];

/** One of these mails, in a language, about a link. */
export const accountMail = (kind: AccountMail, language: Language, to: string, link: string): Mail =>
  letterMail({ ...TEXTS[language][kind], language, to, link });
