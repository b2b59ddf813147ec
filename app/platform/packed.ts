/** A value that travels as one piece of JSON text: Remix's transport costs by the number of values. */
export type Packed<T> = string & { readonly holds?: T };

export const pack = <T>(value: T): Packed<T> => JSON.stringify(value);

export const unpack = <T>(packed: Packed<T>): T => JSON.parse(packed) as T;

const unpacked = new Map<string, unknown>();
const MOST = 500;

/** `unpack` for what many requests share: parsed once, so nobody may change what comes back. */
export function unpackShared<T>(packed: Packed<T>): T {
  let value = unpacked.get(packed) as T | undefined;
  if (value === undefined) {
    value = unpack(packed);
    if (unpacked.size >= MOST) unpacked.clear();
    unpacked.set(packed, value);
  }
  return value;
}
