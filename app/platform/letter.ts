import type { Mail } from "./mail";

/** What a mail of ours says, around the one link that it is about. */
export type Letter = {
  to: string;
  language: keyof typeof FRAME;
  subject: string;
  /** Paragraphs before the button; a line break in one stays one. */
  before: readonly string[];
  button: string;
  link: string;
  after: readonly string[];
  /** A second link, in small print at the end. */
  also?: { text: string; link: string };
};

const FRAME = {
  de: {
    greeting: "Guten Tag,",
    closing: "Freundliche Grüße\nIhr KI-fit",
    instead: "Wenn der Knopf nicht geht, öffnen Sie diese Adresse:",
  },
  en: {
    greeting: "Hello,",
    closing: "Kind regards\nKI-fit",
    instead: "If the button does not work, open this address:",
  },
};

/** The letter as a mail, in text and in HTML. */
export function letterMail({ to, language, subject, before, button, link, after, also }: Letter): Mail {
  const { greeting, closing, instead } = FRAME[language];
  const paragraph = (text: string) => `<p>${htmlOf(text).replaceAll("\n", "<br>")}</p>`;
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${htmlOf(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.5 Georgia,serif;color:#1c2530;max-width:34em">',
    ...[greeting, ...before].map(paragraph),
    `<p><a href="${htmlOf(link)}" style="display:inline-block;padding:10px 18px;background:#17405f;color:#ffffff;text-decoration:none;border-radius:4px">${htmlOf(button)}</a></p>`,
    ...[...after, closing].map(paragraph),
    `<p style="font-size:13px;color:#52606d">${instead}<br>${htmlOf(link)}</p>`,
    ...(also
      ? [
          `<p style="font-size:13px;color:#52606d"><a href="${htmlOf(also.link)}" style="color:#17405f">${htmlOf(also.text)}</a></p>`,
        ]
      : []),
    "</body></html>",
  ];
  return {
    to,
    subject,
    text: `${[greeting, ...before, link, ...after, closing, ...(also ? [`${also.text}:\n${also.link}`] : [])].join("\n\n")}\n`,
    html: `${html.join("\n")}\n`,
    link,
  };
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const htmlOf = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
