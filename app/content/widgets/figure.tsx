import { z } from "zod";
import type { Asset } from "../assets";
import type { Props } from "../elements";
import type { Page } from "../page";
import { readProps } from "../props";
import { say } from "../sentences";

export const figureProps = z.strictObject({
  src: z.string().min(1).describe('write src="…": a svg, png, jpg or webp file of the lesson\'s folder'),
  alt: z
    .string()
    .refine((text) => text.trim() !== "", "is empty")
    .describe('write alt="…": what the picture says, for those who cannot see it'),
  caption: z.string().min(1).optional().describe('write caption="…", or leave it out'),
});

/** A picture with its size, in the smallest form that the browser knows. */
export function figure(page: Page) {
  return (props: Props) => {
    const own = readProps(page, figureProps, props);
    if (!own) return null;
    const asset = page.asset("picture", own.src);
    if (!asset) {
      noteUnprepared(page, props, "src");
      return null;
    }
    return (
      <figure className="figure">
        <Picture asset={asset} alt={own.alt} />
        {own.caption ? <figcaption className="figure-caption">{own.caption}</figcaption> : null}
      </figure>
    );
  };
}

function Picture({ asset, alt }: { asset: Asset; alt: string }) {
  const { url, width, height, sources } = asset;
  const image = <img src={url} alt={alt} width={width} height={height} loading="lazy" decoding="async" />;
  if (sources.length === 0) return image;
  return (
    <picture>
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={`(max-width: ${width}px) 100vw, ${width}px`} />
      ))}
      {image}
    </picture>
  );
}

/** A file that is neither there nor refused was named by an expression, which nobody could look up in time. */
export function noteUnprepared(page: Page, props: Props, attribute: string): void {
  const value = String(props[attribute]);
  if (page.requests.some((request) => request.src === value)) return;
  page.faultAt(props, attribute, "is not written as plain text", say('write {0}="file"', attribute));
}
