import { readFileSync } from "node:fs";
import { cookieOf } from "./columns.mjs";
import { SIGNED_IN } from "./team.mjs";

const PATH = "/courses/k1-ki-verstehen/ki-ml-llm.data";
/** So many people answer at the same time, each a moment after the answer before has been confirmed. */
const PEOPLE = 4;
const PAUSE = 10;

/** A question that is answered by one choice; read once there is a build. */
let asked;
const question = () => {
  asked ??= Object.values(JSON.parse(readFileSync("build/courses/k1-1.de.json", "utf8")).items).find(
    ({ type }) => type === "single-choice",
  );
  return asked;
};
async function answer(url, person, tryNumber) {
  const { id: item, options } = question();
  const fields = { _intent: "answer", _item: item, _try: String(tryNumber), choice: options[0].id };
  const headers = { cookie: cookieOf(SIGNED_IN - 1 - person), origin: url, "accept-encoding": "identity" };
  const began = performance.now();
  const reply = await fetch(url + PATH, { method: "POST", body: new URLSearchParams(fields), headers });
  await reply.arrayBuffer();
  if (reply.status >= 300) throw new Error(`An answer was answered with ${reply.status}.`);
  return performance.now() - began;
}

/**
 * People of a running server who answer questions while something else is done.
 * @returns what has it done: what came of it, how long it took, and how long answers took meanwhile, in milliseconds
 */
export function peopleOf(url) {
  /** How often each has tried: an answer is always their next one. */
  const tries = Array(PEOPLE).fill(0);
  return async (work) => {
    const times = [];
    let isOver = false;
    const answering = tries.map(async (_, person) => {
      while (!isOver) {
        tries[person] += 1;
        times.push(await answer(url, person, tries[person]));
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    });
    const began = performance.now();
    let result;
    try {
      result = await work();
    } finally {
      isOver = true;
    }
    const took = performance.now() - began;
    await Promise.all(answering);
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { result, took, answers: { count: times.length, p50: at(0.5), p99: at(0.99), max: at(1) } };
  };
}
