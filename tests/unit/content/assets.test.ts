import { readdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { compileFile } from "~/content/lesson-file";
import { compiledText, faultsOf, htmlOf, temporaryFolder } from "./support";

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#fc0" } })
    .png()
    .toBuffer();
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"></svg>';

describe("pictures", () => {
  it("carry their size, smaller forms and names made from their content", async () => {
    const compiled = await compiledText('![Ein Bild](big.png "Unterschrift")\n', {
      files: { "big.png": await png(2000, 1000) },
    });
    const html = htmlOf(compiled);
    expect(html).toMatch(
      /^<figure class="figure"><picture><source type="image\/avif" srcSet="\/courses-assets\/big-[0-9a-f]{12}-800\.avif 800w, \S+-1600\.avif 1600w"/,
    );
    expect(html).toMatch(
      /<img src="\/courses-assets\/big-[0-9a-f]{12}\.png" alt="Ein Bild" width="1600" height="800" loading="lazy" decoding="async"\/>/,
    );
    expect(html).toContain('<figcaption class="figure-caption">Unterschrift</figcaption>');
    expect(compiled.assets.map((name) => path.extname(name))).toEqual([
      ".avif",
      ".avif",
      ".webp",
      ".webp",
      ".png",
    ]);
  });

  it("are copied when they are svg", async () => {
    const compiled = await compiledText('<Figure src="a.svg" alt="A" />\n', { files: { "a.svg": SVG } });
    expect(htmlOf(compiled)).toMatch(
      /<img src="\/courses-assets\/a-[0-9a-f]{12}\.svg" alt="A" width="40" height="30"/,
    );
  });

  it.each([
    ["![](a.svg)", '7:1  Figure alt  is empty → write alt="…"'],
    ['<Figure src="a.svg" />', "7:1  Figure alt  is missing"],
    ["![x](b.svg)", "there is no file b.svg"],
    ["![x](../../../out.svg)", "Figure src  lies outside of the course's folder"],
    ["![x](/etc/a.svg)", "is not a file of the course"],
    ["![x](https://example.org/a.svg)", "is not a file of the course → put the file beside the lesson"],
    ["![x](a.txt)", "is of no kind that lessons show"],
    ["![x](bad.svg)", "the svg holds scripts"],
    ["![x](broken.png)", "cannot be used"],
    ['<Figure src={"a" + ".svg"} alt="x" />', "is not written as plain text"],
    ['<Video src="f.mp4" title="F" />', "Video captions  is missing"],
  ])("refuses %j", async (text, fault) => {
    const files = {
      "a.svg": SVG,
      "bad.svg": SVG.replace("></svg>", "><script>x</script></svg>"),
      "broken.png": "no",
    };
    expect((await faultsOf(`${text}\n`, { files })).join("\n")).toContain(fault);
  });

  it("come with films, which have captions", async () => {
    const files = { "f.mp4": "film", "f.de.vtt": "WEBVTT", "f.svg": SVG };
    const html = htmlOf(
      await compiledText('<Video src="f.mp4" captions="f.de.vtt" poster="f.svg" title="Film" />\n', {
        files,
      }),
    );
    expect(html).toMatch(
      /<video controls="" preload="metadata" poster="\/courses-assets\/f-\w+\.svg" aria-label="Film">/,
    );
    expect(html).toMatch(
      /<track kind="captions" src="\/courses-assets\/f-de-\w+\.vtt" srcLang="de" label="Untertitel" default=""\/>/,
    );
  });

  it("are not read through a link that leads out of the course", async () => {
    const { mkdirSync, symlinkSync, writeFileSync } = await import("node:fs");
    const root = temporaryFolder();
    const folder = path.join(root, "c", "01-l");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(root, "secret.svg"), SVG);
    symlinkSync(path.join(root, "secret.svg"), path.join(folder, "a.svg"));
    const text = "---\nid: l\ntitle: T\nobjective: O\nminutes: 5\n---\n![x](a.svg)\n";
    const source = {
      path: path.join(folder, "lesson.de.mdx"),
      file: "f",
      courseFolder: path.join(root, "c"),
    };
    const store = path.join(root, "store");
    const result = await compileFile(
      { ...source, kind: "lesson", language: "de" },
      Buffer.from(text),
      {},
      store,
    );
    expect(result.faults[0]?.what).toBe("lies outside of the course's folder");
    expect(readdirSync(store)).toEqual([]);
  });
});
