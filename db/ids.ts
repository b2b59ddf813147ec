import { v7 } from "uuid";

/** An id that sorts by the time it was made (UUIDv7, RFC 9562). */
export const newId = (): string => v7();
