const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LARGE_END = 0x06064b50;

/**
 * The checksums (CRC-32) of a ZIP file's entries, in the order of its list: what unpacks it does not compare them.
 * @throws RangeError where the file has no list that can be read
 */
export function checksumsIn(zip: Uint8Array): number[] {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = bytes.lastIndexOf(END, bytes.length - 22);
  let [entries, at] = [bytes.readUInt16LE(end + 8), bytes.readUInt32LE(end + 16)];
  if (entries === 0xffff || at === 0xffffffff) {
    const large = bytes.readUInt32LE(end - 12);
    if (bytes.readUInt32LE(large) === LARGE_END)
      [entries, at] = [bytes.readUInt32LE(large + 32), bytes.readUInt32LE(large + 48)];
  }
  const sums: number[] = [];
  for (; entries > 0; entries--) {
    sums.push(bytes.readUInt32LE(at + 16));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return sums;
}
