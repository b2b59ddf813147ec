import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, readFile, realpath, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { AssetRequest, Page } from "./page";
import { type Filled, quoted, type Said, type Sentence, say } from "./sentences";

/** Where browsers find what lessons show. */
export const ASSETS_URL = "/courses-assets/";

/** A file of a course, ready for the page: its address and, for pictures, its size and smaller forms. */
export type Asset = {
  url: string;
  /** Names of all files in the store that belong to it. */
  names: string[];
  width: number;
  height: number;
  /** For raster pictures: media type → srcset. */
  sources: { type: string; srcset: string }[];
};

const PICTURES = new Set([".svg", ".png", ".jpg", ".jpeg", ".webp"]);
const FILES = new Set([".mp4", ".webm", ".vtt", ...PICTURES]);
const WIDTHS = [800, 1600];
const LARGEST = 1600;

/** Brings every file that the page asked for into `store`, under names made from their content. */
export async function prepareAssets(page: Page, store: string): Promise<void> {
  await mkdir(store, { recursive: true });
  for (const request of page.requests) {
    if (page.asset(request.kind, request.src)) continue;
    const file = await locate(page, request);
    if (!file) continue;
    page.inputs.add(file);
    try {
      const bytes = await readFile(file);
      const asset =
        request.kind === "picture" ? await picture(file, bytes, store) : await copy(file, bytes, store);
      page.assets.set(`${request.kind} ${request.src}`, asset);
    } catch (error) {
      const what = say("cannot be used: {0}", whyOf(error));
      page.fault(request, request.attribute, what, "export the file again as svg, png, jpg or webp");
    }
  }
}

/** The file's absolute path, or null (and a fault) when there is none that lessons may use. */
async function locate(page: Page, request: AssetRequest): Promise<string | null> {
  const { src, attribute } = request;
  const refuse = (what: Said, mend: Said) => {
    page.fault(request, attribute, what, mend);
    return null;
  };
  if (/^[a-z][a-z\d+.-]*:|^[\\/]/i.test(src)) {
    return refuse(
      say("{0} is not a file of the course", JSON.stringify(src)),
      "put the file beside the lesson and name it here",
    );
  }
  const known = request.kind === "picture" ? PICTURES : FILES;
  const file = path.resolve(page.folder, src);
  if (!known.has(path.extname(file).toLowerCase())) {
    return refuse(
      say("{0} is of no kind that lessons show", JSON.stringify(src)),
      say("use {0}", [...known].join(", ").replaceAll(".", "")),
    );
  }
  const outside: Said = "lies outside of the course's folder";
  const mend: Said = "put the file into the lesson's folder";
  if (!isInside(page.courseFolder, file)) return refuse(outside, mend);
  try {
    const [real, course] = await Promise.all([realpath(file), realpath(page.courseFolder)]);
    return isInside(course, real) ? file : refuse(outside, mend);
  } catch {
    return refuse(say("there is no file {0}", src), mend);
  }
}

class Unusable extends Error {
  constructor(readonly why: Sentence) {
    super(why);
  }
}

function whyOf(error: unknown): Filled {
  if (error instanceof Unusable) return say(error.why);
  const message = error instanceof Error ? error.message : String(error);
  return quoted(message, "its content cannot be read");
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
}

async function copy(file: string, bytes: Buffer, store: string): Promise<Asset> {
  const name = nameFor(file, bytes, path.extname(file).toLowerCase());
  await keep(store, name, async () => bytes);
  return { url: ASSETS_URL + name, names: [name], width: 0, height: 0, sources: [] };
}

async function picture(file: string, bytes: Buffer, store: string): Promise<Asset> {
  const { default: sharp } = await import("sharp");
  const vector = path.extname(file).toLowerCase() === ".svg";
  if (vector) refuseActiveSvg(bytes.toString("utf8"));
  const { width, height, orientation = 1 } = await sharp(bytes).metadata();
  if (!width || !height) throw new Unusable("it has no size");
  if (vector) return { ...(await copy(file, bytes, store)), width, height };

  const size = orientation > 4 ? { width: height, height: width } : { width, height };
  const scale = Math.min(1, LARGEST / size.width);
  const largest = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
  const widths = [...WIDTHS.filter((candidate) => candidate < largest.width), largest.width];
  const names: string[] = [];
  const srcset = async (extension: ".avif" | ".webp") => {
    const entries: string[] = [];
    for (const target of widths) {
      const name = nameFor(file, bytes, `-${target}${extension}`);
      await keep(store, name, () => {
        const resized = sharp(bytes).rotate().resize({ width: target });
        return (extension === ".avif" ? resized.avif({ effort: 3 }) : resized.webp()).toBuffer();
      });
      names.push(name);
      entries.push(`${ASSETS_URL}${name} ${target}w`);
    }
    return entries.join(", ");
  };
  const sources = [
    { type: "image/avif", srcset: await srcset(".avif") },
    { type: "image/webp", srcset: await srcset(".webp") },
  ];
  const original = nameFor(file, bytes, path.extname(file).toLowerCase());
  await keep(store, original, () => sharp(bytes).rotate().resize({ width: largest.width }).toBuffer());
  return { url: ASSETS_URL + original, names: [...names, original], ...largest, sources };
}

/** Pictures never run scripts inside a page, but they would when somebody opens their address. */
function refuseActiveSvg(svg: string): void {
  if (/<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY/i.test(svg)) {
    throw new Unusable("the svg holds scripts or foreign content");
  }
  if (/(?:href|src)\s*=\s*["']\s*(?:https?:)?\/\//i.test(svg) || /url\(\s*["']?(?:https?:)?\/\//i.test(svg)) {
    throw new Unusable("the svg loads something from another site");
  }
}

function nameFor(file: string, bytes: Buffer, ending: string): string {
  const stem = path
    .basename(file, path.extname(file))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return `${stem.replace(/^-|-$/g, "").slice(0, 40) || "file"}-${hash}${ending}`;
}

/** Writes a file that is not there yet; its name says what it holds, so one that is there is right. */
async function keep(store: string, name: string, make: () => Promise<Buffer>): Promise<void> {
  const target = path.join(store, name);
  try {
    await access(target);
  } catch {
    const temporary = `${target}.${randomUUID()}.part`;
    await writeFile(temporary, await make());
    await rename(temporary, target);
  }
}
