// Sends one scenario's load, pinned to a core of its own by run.mjs, and prints what came back as JSON.
import autocannon from "autocannon";
import { cookieOf } from "./columns.mjs";

const { url, scenario, seconds, warmUp, items, learners } = JSON.parse(process.argv[2]);
const LESSON = "/courses/k1-ki-verstehen/ki-ml-llm";
let count = 0;

/** The first half of the learners has not begun the lesson, the other half has answered all of it (see learners.mjs). */
const FRESH = learners / 2;

/** Half of the fresh ones warm up, the others are measured: an answer cut off in between is then missed by nobody. */
const HALF = FRESH / 2;
let first = 0;

/** Every answer is the next try of its learner: learners take turns, then items, then tries. */
function nextAnswer() {
  const n = count++;
  const item = items[Math.floor(n / HALF) % items.length];
  const number = Math.floor(n / (HALF * items.length)) + 1;
  const body = new URLSearchParams({
    _intent: "answer",
    _item: item.id,
    _try: String(number),
    ...item.fields,
  });
  return { cookie: cookieOf(first + (n % HALF)), body: body.toString() };
}

const scenarios = {
  lesson: { path: LESSON, setupRequest: (request) => withCookie(request, count++ % FRESH) },
  begun: { path: LESSON, setupRequest: (request) => withCookie(request, FRESH + (count++ % FRESH)) },
  catalogue: { path: "/courses" },
  answer: {
    path: `${LESSON}.data`,
    method: "POST",
    setupRequest: (request) => {
      const { cookie, body } = nextAnswer();
      const headers = {
        cookie,
        "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
        origin: url,
      };
      return { ...request, body, headers };
    },
  },
};
const withCookie = (request, learner) => ({ ...request, headers: { cookie: cookieOf(learner) } });

const request = scenarios[scenario];
const run = (duration) =>
  autocannon({ url, connections: 50, duration, requests: [{ method: "GET", ...request }] });
const warm = await run(warmUp);
[first, count] = [HALF, 0];
const result = await run(seconds);
console.log(
  JSON.stringify({
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
    confirmed: warm["2xx"] + result["2xx"],
  }),
);
