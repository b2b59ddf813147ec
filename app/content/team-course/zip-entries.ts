import { crc32, inflateRawSync } from "node:zlib";

/** A file in a ZIP file, as the directory at its end tells of it. */
export type ZipEntry = {
  name: string;
  /** 0 is stored as it is, 8 is deflated; the others are not read here. */
  compression: number;
  /** What it says that it becomes, in bytes. */
  unpackedSize: number;
  /** Its bytes. @throws where they are others than it says, or more: nothing is unpacked beyond that. */
  unpack: () => Uint8Array;
};

const END = { sign: 0x06054b50, bytes: 22, longestComment: 0xffff };
const ENTRY = { sign: 0x02014b50, bytes: 46 };
const LOCAL = { sign: 0x04034b50, bytes: 30 };
/** Bit 11 of an entry's flags: its name is UTF-8. */
const UTF8_NAME = 1 << 11;

/**
 * Reads the directory of a ZIP file (APPNOTE 4.3.6) and unpacks nothing. What it says may be a lie: sizes hold for what is unpacked, and
 * no byte is lent to two entries, so that unpacking all of them costs what they say and no more.
 * @throws where it cannot be read
 */
export function zipEntries(zip: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(bytes);
  let at = bytes.readUInt32LE(end + 16);
  let packed = 0;
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    if (bytes.readUInt32LE(at) !== ENTRY.sign) throw new Error("no entry where one should be");
    const [size, unpackedSize] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const compression = bytes.readUInt16LE(at + 10);
    const checksum = bytes.readUInt32LE(at + 16);
    const place = bytes.readUInt32LE(at + 42);
    const name = bytes.subarray(at + ENTRY.bytes, at + ENTRY.bytes + bytes.readUInt16LE(at + 28));
    const isUtf8 = (bytes.readUInt16LE(at + 8) & UTF8_NAME) !== 0;
    packed += size;
    if (packed > bytes.length) throw new Error("the entries are longer than the file");
    at += ENTRY.bytes + name.length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return {
      name: name.toString(isUtf8 ? "utf8" : "latin1"),
      compression,
      unpackedSize,
      unpack: () => {
        const content = unpacked(packedAt(bytes, place, size), compression, unpackedSize);
        if (crc32(content) !== checksum) throw new Error("another checksum than it says");
        return content;
      },
    };
  });
}

function endOf(bytes: Buffer): number {
  const last = bytes.length - END.bytes;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at--) {
    if (bytes.readUInt32LE(at) === END.sign) return at;
  }
  throw new Error("no directory");
}

function packedAt(bytes: Buffer, place: number, size: number): Buffer {
  if (bytes.readUInt32LE(place) !== LOCAL.sign) throw new Error("no file where one should be");
  const from = place + LOCAL.bytes + bytes.readUInt16LE(place + 26) + bytes.readUInt16LE(place + 28);
  if (from + size > bytes.length) throw new Error("cut off");
  return bytes.subarray(from, from + size);
}

function unpacked(packed: Buffer, compression: number, size: number): Uint8Array {
  // zlib takes no limit of nothing.
  const bytes = compression === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  if (bytes.length !== size) throw new Error("another size than it says");
  return new Uint8Array(bytes);
}
