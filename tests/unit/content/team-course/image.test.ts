import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, it } from "vitest";
import { RefusedImage, readImage } from "~/content/team-course";

const picture = (width = 20, height = 10) =>
  sharp({ create: { width, height, channels: 3, background: "#a33" } });

const reasonOf = async (bytes: Uint8Array): Promise<string> => {
  const error = await readImage(bytes).catch((caught: unknown) => caught);
  return error instanceof RefusedImage ? error.reason : `not refused: ${String(error)}`;
};

it.each(["png", "jpeg", "webp"] as const)(
  "a picture stays what it is, without what is written in it: %s",
  async (kind) => {
    const exif = { IFD0: { Artist: "Petra Neumann" }, IFD3: { GPSLatitudeRef: "N" } };
    const bytes = await picture().withExif(exif).toFormat(kind).toBuffer();
    expect(bytes.includes("Petra Neumann")).toBe(true);
    const read = await readImage(Buffer.concat([bytes, Buffer.from("<script>alert(1)</script>")]));
    expect(read.image).toMatchObject({ type: `image/${kind}`, width: 20, height: 10 });
    expect(read.image.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(read.bytes.includes("Petra Neumann")).toBe(false);
    expect(read.bytes.includes("script")).toBe(false);
    expect((await sharp(read.bytes).metadata()).exif).toBeUndefined();
  },
);

it("a picture lies as its camera says, and is not wider than a page", async () => {
  const turned = await picture(2_000, 1_000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { image } = await readImage(turned);
  expect(image).toMatchObject({ width: 1_000, height: 2_000 });
  expect((await readImage(await picture(3_000, 300).png().toBuffer())).image).toMatchObject({
    width: 1_600,
    height: 160,
  });
});

it("what is no picture of a lesson is refused, with the reason", async () => {
  const png = await picture().png().toBuffer();
  expect(await reasonOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBe(
    "svg",
  );
  expect(await reasonOf(Buffer.from('<?xml version="1.0"?><svg/>'))).toBe("svg");
  expect(await reasonOf(Buffer.from("GIF89a<script>"))).toBe("unknown-kind");
  expect(await reasonOf(Buffer.from("text"))).toBe("unknown-kind");
  expect(await reasonOf(new Uint8Array())).toBe("unknown-kind");
  expect(await reasonOf(await picture().avif().toBuffer())).toBe("unknown-kind");
  expect(await reasonOf(png.subarray(0, 40))).toBe("broken");
  expect(await reasonOf(Buffer.alloc(10_000_001))).toBe("too-large");
});

it("a picture that cannot be kept small is refused for that, not for the size of its file", async () => {
  const noise = sharp(randomBytes(1_000 * 1_000 * 3), { raw: { width: 1_000, height: 1_000, channels: 3 } });
  const grain = await noise.png().toBuffer();
  expect(grain.length).toBeLessThan(10_000_000);
  expect(await reasonOf(grain)).toBe("stays-too-large");
});

it("a few bytes that claim to be a picture of gigabytes are not unpacked", async () => {
  const bomb = await picture().png().toBuffer();
  bomb.writeUInt32BE(60_000, 16);
  bomb.writeUInt32BE(60_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  expect(await reasonOf(bomb)).toBe("too-many-pixels");
});
