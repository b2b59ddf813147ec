import fc from "fast-check";
import { fieldsOf, readResponse } from "~/domain/quizzes";
import { PASSWORD, Visitor } from "./app";
import type { AskedItem } from "./asked-items";
import type { Answered, Ledger } from "./ledger";
import { answerTo } from "./responses";

/** Sign-ups at the same time: hashing a password is what one costs, and more at once would not be faster. */
const AT_ONCE = 16;

/** How a person behaves: how long they think, and how soon they press the button again after an error. */
export type Manner = { thinkMs: number; againMs: number; patienceMs: number };

const BRISK: Manner = { thinkMs: 400, againMs: 100, patienceMs: 20_000 };

export type Learner = { email: string; visitor: Visitor };

/** Signs so many learners up by the form, through whatever stands at `url`. */
export async function signUpLearners(url: string, count: number): Promise<Learner[]> {
  const waiting = Array.from({ length: count }, (_, index) => `learner-${index}@example.org`);
  const learners: Learner[] = [];
  const signUpNext = async (): Promise<void> => {
    for (let email = waiting.shift(); email !== undefined; email = waiting.shift()) {
      const visitor = new Visitor({ url });
      await visitor.signUp({ name: "Lena Beispiel", email, password: PASSWORD });
      learners.push({ email, visitor });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, signUpNext));
  return learners;
}

/** A response and how it is stored. */
type Prepared = { fields: [string, string][]; response: Answered["response"] };

const prepare = ({ item }: AskedItem): Prepared[] =>
  fc.sample(answerTo(item), { seed: 7, numRuns: 20 }).flatMap((sample) => {
    const fields = fieldsOf(sample);
    const read = readResponse(item, fields);
    return "problem" in read ? [] : [{ fields, response: read.response }];
  });

/**
 * Has all learners answer items, one after the other and again and again, each by its next try. What fails is sent
 * again until it is confirmed, as a person would: every second answer as the running app sends it, the others as a
 * browser without JavaScript. What each was told is noted in the ledger.
 * @returns a function that ends it: each learner still gets their last answer confirmed.
 */
export function study(
  learners: Learner[],
  items: AskedItem[],
  ledger: Ledger,
  manner: Partial<Manner> = {},
): { end: () => Promise<void> } {
  const { thinkMs, againMs, patienceMs } = { ...BRISK, ...manner };
  const prepared = items.map(prepare);
  let ending = false;

  /** Sends one answer; whether to go on to the next one, or to send this one again. */
  async function send({ email, visitor }: Learner, turn: number): Promise<"next" | "again"> {
    const place = turn % items.length;
    const { path, lessonId, item } = items[place]!;
    const tryNumber = Math.floor(turn / items.length) + 1;
    const { fields, response } = prepared[place]![tryNumber % prepared[place]!.length]!;
    const asApp = turn % 2 === 0;
    const sent = { learner: email, lessonId, itemId: item.id, tryNumber, response, begun: performance.now() };
    const note = (said: "signed out" | "refused" | "error", detail: string) =>
      ledger.note({ ...sent, ended: performance.now(), said, detail });
    try {
      const reply = await visitor.post(
        asApp ? `${path}.data` : path,
        [["_intent", "answer"], ["_item", item.id], ["_try", String(tryNumber)], ...fields],
        { Origin: visitor.app.url },
        AbortSignal.timeout(patienceMs),
      );
      const text = await reply.text();
      const location = reply.headers.get("Location") ?? "";
      if (asApp ? reply.status === 200 && text.includes("graded") : location === `${path}#${item.id}`) {
        ledger.note({ ...sent, ended: performance.now(), said: "confirmed" });
        return "next";
      }
      const detail = `${reply.status} ${location} ${text.slice(0, 200)}`;
      if (location.includes("/sign-in") || text.includes("/sign-in?next=")) note("signed out", detail);
      else if (reply.status >= 500) {
        note("error", detail);
        return "again";
      } else note("refused", detail);
      return "next";
    } catch (error) {
      note("error", causeOf(error));
      return "again";
    }
  }

  function studyOn(learner: Learner, first: number): Promise<void> {
    let turn = 0;
    return new Promise((resolve, reject) => {
      const next = (): void => {
        send(learner, turn).then((then) => {
          if (then === "next") turn += 1;
          if (then === "next" && ending) resolve();
          else setTimeout(next, then === "next" ? thinkMs : againMs);
        }, reject);
      };
      setTimeout(next, first);
    });
  }

  const all = learners.map((learner, index) => studyOn(learner, (index / learners.length) * thinkMs));
  return {
    end: async () => {
      ending = true;
      await Promise.all(all);
    },
  };
}

/** Who is not signed in any more, by asking for a page that only its person sees. */
export async function signedOut(learners: Learner[]): Promise<string[]> {
  const replies = await Promise.all(
    learners.map(async ({ email, visitor }) => {
      const reply = await visitor.get("/learn");
      await reply.text();
      return { email, status: reply.status };
    }),
  );
  return replies.flatMap(({ email, status }) => (status === 200 ? [] : [`${email}: ${status}`]));
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error
    ? `${"code" in cause ? cause.code : cause.name} ${cause.message}`
    : String(cause);
}
