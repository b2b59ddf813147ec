import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../article";
import { hash } from "../fingerprint";
import { type Course, LANGUAGES, type Language } from "../lessons";
import { WORDS } from "../words";
import { type CardText, cardSvg, type Faces } from "./card";
import { openFace } from "./letters";

/** Every card: of the home page, of each course and of each article, in each language. */
export function cardTexts(courses: Course[], articles: Record<Language, Article>[]): CardText[] {
  return LANGUAGES.flatMap((language): CardText[] => {
    const { cards } = WORDS[language];
    const day = new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", {
      dateStyle: "long",
      timeZone: "UTC",
    });
    return [
      { name: `home.${language}`, eyebrow: cards.way, title: cards.home, step: null },
      ...courses.map(({ slug, title, step }) => ({
        name: `course-${slug}.${language}`,
        eyebrow: `${cards.course} · ${cards.steps[step - 1]}`,
        title: title[language],
        step,
      })),
      ...articles.map(({ [language]: { slug, title, date } }) => ({
        name: `article-${slug}.${language}`,
        eyebrow: `${cards.news} · ${day.format(new Date(date))}`,
        title,
        step: null,
      })),
    ];
  });
}

/**
 * Draws the cards as PNG into `target`, named as `pageMeta` names them. A card that was drawn before comes from `cache`.
 * @returns how many there are.
 */
export async function makeCards(
  cards: CardText[],
  { target, cache }: { target: string; cache: string },
): Promise<number> {
  const [reading, plain, wordmark] = await Promise.all([
    openFace("literata/files/literata-latin-wght-normal.woff2", 620),
    openFace("schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2", 550),
    openFace("schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2", 750),
  ]);
  const faces: Faces = { reading, interface: plain, wordmark };
  await Promise.all([mkdir(target, { recursive: true }), mkdir(cache, { recursive: true })]);
  for (const card of cards) {
    const svg = cardSvg(card, faces);
    const drawn = path.join(cache, `${hash(svg).slice(0, 32)}.png`);
    if (!existsSync(drawn)) {
      const { default: sharp } = await import("sharp");
      const png = await sharp(Buffer.from(svg)).png({ palette: true, effort: 7 }).toBuffer();
      await writeFile(`${drawn}.part`, png);
      await rename(`${drawn}.part`, drawn);
    }
    await copyFile(drawn, path.join(target, `${card.name}.png`));
  }
  return cards.length;
}
