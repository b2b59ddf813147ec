import { createHash } from "node:crypto";
import type { CourseImage } from "./course-files";

/** Why a picture cannot be used; the texts of the interface have the words. */
export type ImageRefusal =
  | "too-large"
  | "stays-too-large"
  | "svg"
  | "unknown-kind"
  | "too-many-pixels"
  | "broken";

/** Thrown for a file that is not to become a picture of a course. */
export class RefusedImage extends Error {
  override name = "RefusedImage";

  constructor(readonly reason: ImageRefusal) {
    super(`the picture is refused: ${reason}`);
  }
}

export const IMAGE_LIMITS = {
  /** Of the file that is uploaded. */
  bytes: 10_000_000,
  /** A picture of few bytes can become one of gigabytes. */
  pixels: 40_000_000,
  /** Of the picture as it is kept. */
  width: 1_600,
  height: 4_000,
  keptBytes: 2_000_000,
};

type Kind = "png" | "jpeg" | "webp";

/**
 * Reads a picture that somebody uploaded. What it is, its content says, not its name; it is decoded and written anew, so that
 * nothing but the picture is left of it (no place where it was taken, no text, nothing appended).
 * @throws RefusedImage
 */
export async function readImage(bytes: Uint8Array): Promise<{ image: CourseImage; bytes: Buffer }> {
  if (bytes.length > IMAGE_LIMITS.bytes) throw new RefusedImage("too-large");
  const kind = kindOf(bytes);
  const { default: sharp } = await import("sharp");
  const options = { limitInputPixels: IMAGE_LIMITS.pixels, failOn: "error", sequentialRead: true } as const;
  let written: { data: Buffer; info: { width: number; height: number } };
  try {
    const { format, width = 0, height = 0 } = await sharp(bytes, options).metadata();
    if (format !== kind) throw new RefusedImage("unknown-kind");
    if (width * height > IMAGE_LIMITS.pixels) throw new RefusedImage("too-many-pixels");
    const { width: widest, height: highest } = IMAGE_LIMITS;
    const picture = sharp(bytes, options)
      .timeout({ seconds: 20 })
      .rotate()
      .resize({ width: widest, height: highest, fit: "inside", withoutEnlargement: true });
    written = await inKind(picture, kind).toBuffer({ resolveWithObject: true });
  } catch (error) {
    if (error instanceof RefusedImage) throw error;
    const tooMany = error instanceof Error && /pixel limit/i.test(error.message);
    throw new RefusedImage(tooMany ? "too-many-pixels" : "broken");
  }
  const { data, info } = written;
  if (data.length > IMAGE_LIMITS.keptBytes) throw new RefusedImage("stays-too-large");
  const hash = createHash("sha256").update(data).digest("hex");
  return { image: { hash, type: `image/${kind}`, width: info.width, height: info.height }, bytes: data };
}

/** Each kind stays what it is, so that the file's name goes on being right. */
function inKind(picture: import("sharp").Sharp, kind: Kind): import("sharp").Sharp {
  if (kind === "png") return picture.png({ compressionLevel: 9 });
  return kind === "jpeg" ? picture.jpeg({ quality: 85, mozjpeg: true }) : picture.webp({ quality: 85 });
}

/** The kind of a picture by its first bytes. */
function kindOf(bytes: Uint8Array): Kind {
  const head = Buffer.from(bytes.subarray(0, 512));
  if (head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return "png";
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "jpeg";
  if (head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12) === "WEBP") return "webp";
  throw new RefusedImage(/<svg|<\?xml|<!DOCTYPE/i.test(head.toString("utf8")) ? "svg" : "unknown-kind");
}
