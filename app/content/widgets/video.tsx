import { z } from "zod";
import type { Props } from "../elements";
import type { Page } from "../page";
import { readProps } from "../props";
import { WORDS } from "../words";
import { noteUnprepared } from "./figure";

export const videoProps = z.strictObject({
  src: z
    .string()
    .regex(/\.(mp4|webm)$/i, "is no mp4 or webm file")
    .describe('write src="film.mp4"'),
  captions: z
    .string()
    .regex(/\.vtt$/i, "is no vtt file")
    .describe('write captions="film.de.vtt": every film needs captions'),
  poster: z
    .string()
    .regex(/\.(png|jpe?g|webp|svg)$/i, "is no picture")
    .optional()
    .describe('write poster="film.png", or leave it out'),
  title: z.string().min(1).describe('write title="…": what the film shows'),
});

/** A film of the lesson's folder with its captions. */
export function video(page: Page) {
  return (props: Props) => {
    const own = readProps(page, videoProps, props);
    if (!own) return null;
    const [film, captions] = [page.asset("file", own.src), page.asset("file", own.captions)];
    const poster = own.poster ? page.asset("file", own.poster) : undefined;
    for (const name of ["src", "captions", "poster"] as const) {
      const value = own[name];
      if (value && !page.asset("file", value)) noteUnprepared(page, props, name);
    }
    if (!film || !captions) return null;
    const type = own.src.toLowerCase().endsWith(".webm") ? "video/webm" : "video/mp4";
    return (
      <figure className="video">
        <video controls preload="metadata" poster={poster?.url} aria-label={own.title}>
          <source src={film.url} type={type} />
          <track
            kind="captions"
            src={captions.url}
            srcLang={page.language}
            label={WORDS[page.language].captions}
            default
          />
        </video>
        <figcaption className="figure-caption">{own.title}</figcaption>
      </figure>
    );
  };
}
