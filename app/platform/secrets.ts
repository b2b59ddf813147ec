import { createHash, randomBytes } from "node:crypto";

/** A code for a link or a cookie that nobody can guess: 256 random bits, safe in an address. */
export const newCode = (): string => randomBytes(32).toString("base64url");

/** What is stored in place of a code: SHA-256, hexadecimal. A code has too much chance in it to need salt. */
export const digest = (code: string): string => createHash("sha256").update(code).digest("hex");
