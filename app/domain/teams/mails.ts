import type { Language } from "~/content/lessons";
import { letterMail } from "~/platform/letter";
import type { Mail } from "~/platform/mail";

const TEXTS = {
  de: {
    subject: (team: string) =>
      team ? `Einladung ins Team ${team} bei KI-fit` : "Einladung in ein Team bei KI-fit",
    before: (who: string, team: string) => [
      team
        ? `${who || "Ihr Team"} lädt Sie ein, bei KI-fit im Team „${team}“ zu lernen: kurze Lektionen zum Arbeiten mit künstlicher Intelligenz, im eigenen Tempo.`
        : `${who || "Ihr Team"} lädt Sie ein, bei KI-fit in einem Team zu lernen: kurze Lektionen zum Arbeiten mit künstlicher Intelligenz, im eigenen Tempo.`,
      "Was Ihr Team von Ihnen sieht und was nicht, steht auf der Seite, die sich öffnet. Erst dort entscheiden Sie, ob Sie beitreten.",
    ],
    button: "Einladung ansehen",
    after: [
      "Die Einladung gilt zwei Wochen und nur für diese E-Mail-Adresse.",
      "Wenn Sie nichts damit anfangen können, brauchen Sie nichts zu tun.",
    ],
  },
  en: {
    subject: (team: string) =>
      team ? `Invitation to the team ${team} at KI-fit` : "Invitation to a team at KI-fit",
    before: (who: string, team: string) => [
      team
        ? `${who || "Your team"} invites you to learn in the team “${team}” at KI-fit: short lessons on working with artificial intelligence, at your own pace.`
        : `${who || "Your team"} invites you to learn in a team at KI-fit: short lessons on working with artificial intelligence, at your own pace.`,
      "The page that opens says what your team sees of you and what not. Only there you decide whether to join.",
    ],
    button: "See the invitation",
    after: [
      "The invitation works for two weeks, and only for this e-mail address.",
      "If it means nothing to you, there is nothing you need to do.",
    ],
  },
} as const;

/** What mail programs make a link of: a name that has one could send a stranger to any site in our name. */
const LINK_LIKE = /[:/\\@]|www\.|[\p{L}\p{N}][.\u3002]\p{L}{2}/iu;

/** Compared as browsers and mail programs read it: full-width letters and dots are the ordinary ones. */
const harmless = (name: string): string => (LINK_LIKE.test(name.normalize("NFKC")) ? "" : name);

/** The mail to somebody who is invited, in their language. Names that look like an address of a site are left out. */
export function invitationMail({
  language,
  to,
  team,
  from,
  link,
}: {
  language: Language;
  to: string;
  team: string;
  /** Who invites; empty where they have no account any more. */
  from: string;
  link: string;
}): Mail {
  const { subject, before, button, after } = TEXTS[language];
  const [shownTeam, shownFrom] = [harmless(team), harmless(from)];
  return letterMail({
    language,
    to,
    subject: subject(shownTeam),
    before: before(shownFrom, shownTeam),
    button,
    after,
    link,
  });
}
