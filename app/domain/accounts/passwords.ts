import { hash, verify } from "@node-rs/argon2";

/**
 * argon2id with the parameters that OWASP's Password Storage Cheat Sheet asks for: 19 MiB, two passes, one lane.
 * It runs in libuv's threads, so the event loop goes on. (2 is `Algorithm.Argon2id`: a const enum cannot be imported
 * into isolated modules.)
 */
export const ARGON2 = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password that nobody has. Checked where there is no account, so that the answer takes as long. */
export const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$A1sZbTXoiYZmzIvQtYzqeg$8TMlzn+s7n+WjysBBM4FfY5BqwJvLEJNckcmrfr+DKk";

/** The same characters typed on different keyboards are the same password (NIST SP 800-63B). */
const plain = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(plain(password), ARGON2);

/** Whether `password` is the one behind `passwordHash`; without a hash the work is done all the same, and it is not. */
export async function matches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? NOBODYS_HASH, plain(password));
  return right && passwordHash !== undefined;
}
