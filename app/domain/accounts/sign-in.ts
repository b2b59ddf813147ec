import type { Db } from "db";
import { z } from "zod";
import { parse } from "~/platform/forms";
import { giveBack, limit, networkOf } from "~/platform/limits";
import { Problem } from "~/platform/problems";
import { checkPassword } from "./check-password";
import type { Visit } from "./visit";

export const signInInput = z.object({
  email: z.string().trim().min(1, "email-missing"),
  password: z.string().min(1, "password-missing"),
});

/**
 * The id of the person with this e-mail address and password.
 * @throws Problem `invalid` with `form: sign-in-wrong`, for a wrong password and an unknown address alike; `too-many`
 */
export async function signIn(db: Db, input: unknown, visit: Visit): Promise<{ userId: string }> {
  const { email, password } = parse(signInInput, input);
  // Only failures stay counted: a whole company may come from one address at nine in the morning.
  const byAddress = { action: "sign-in by address", subject: networkOf(visit.address) };
  await limit(db, { ...byAddress, max: 50, every: "15 min", maxFromLoopback: 1000 });
  const userId = await checkPassword(db, email, password);
  if (!userId) throw new Problem("invalid", { fields: { form: "sign-in-wrong" } });
  await giveBack(db, byAddress);
  return { userId };
}
