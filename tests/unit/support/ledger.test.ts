import { describe, expect, it } from "vitest";
import { type Answered, compare, Ledger, type Outage, type Stored, type Told } from "../../support/ledger";

const answered = (tryNumber: number, learner = "lena"): Answered => ({
  learner,
  lessonId: "b-1",
  itemId: "q1",
  tryNumber,
  response: { choice: ["yes"] },
});
const place = { learner: "lena", lessonId: "b-1", itemId: "q1" };

const confirmed = (tryNumber: number): Told => ({
  ...answered(tryNumber),
  begun: tryNumber * 100,
  ended: tryNumber * 100 + 10,
  said: "confirmed",
});
const failed = (said: "error" | "signed out" | "refused", begun: number): Told => ({
  ...answered(2),
  begun,
  ended: begun + 10,
  said,
  detail: "503",
});

const WHOLE: Stored = { answers: [answered(1), answered(2)], progress: [{ ...place, tries: 2 }] };
const OUTAGE: Outage = { what: "the database is away", from: 150, to: 180 };

/** The promises that are broken. */
function broken(stored: Stored, more: Told[] = []): string[] {
  const ledger = new Ledger();
  for (const told of [confirmed(1), confirmed(2), ...more]) ledger.note(told);
  return Object.entries(compare(ledger, stored, [OUTAGE])).flatMap(([promise, list]) =>
    list.length > 0 ? [promise] : [],
  );
}

describe("what clients were told, beside what is stored", () => {
  it("is whole when every confirmed answer is stored once", () => {
    expect(broken(WHOLE, [failed("error", 160)])).toEqual([]);
  });

  const { answers, progress } = WHOLE;
  const faults: [string, Stored, string[]][] = [
    ["an answer is missing", { answers: [answered(1)], progress }, ["lost", "torn"]],
    ["an answer is there twice", { answers: [...answers, answered(2)], progress }, ["doubled"]],
    [
      "an answer is another one",
      { answers: [answered(1), { ...answered(2), response: { choice: ["no"] } }], progress },
      ["altered"],
    ],
    [
      "an answer is there that nobody was told of",
      { answers: [...answers, answered(3)], progress: [{ ...place, tries: 3 }] },
      ["unconfirmed"],
    ],
    ["progress counts less", { answers, progress: [{ ...place, tries: 1 }] }, ["torn"]],
    ["progress is missing", { answers, progress: [] }, ["torn"]],
    ["progress is there twice", { answers, progress: [...progress, ...progress] }, ["torn"]],
    [
      "progress is there without answers",
      { answers, progress: [...progress, { ...place, learner: "otto", tries: 1 }] },
      ["torn"],
    ],
  ];

  it.each(faults)("is not when %s", (_, stored, promises) => {
    expect(broken(stored)).toEqual(promises);
  });

  it.each([
    ["an error came while nothing was down", failed("error", 300), ["stray"]],
    ["a learner was signed out, even while something was", failed("signed out", 160), ["signedOut"]],
    ["an answer was refused", failed("refused", 160), ["refused"]],
  ])("is not when %s", (_, told, promises) => {
    expect(broken(WHOLE, [told])).toEqual(promises);
  });
});

describe("a ledger", () => {
  it("tells when so many answers are confirmed that were begun after the question", async () => {
    const ledger = new Ledger();
    const asked = ledger.confirmed(2);
    const since = performance.now();
    for (const begun of [since - 1_000, since + 1, since + 2, since + 3]) {
      ledger.note({ ...answered(1), begun, ended: begun + 10, said: "confirmed" });
    }
    expect((await asked).begun).toBe(since + 2);
    expect(ledger.backAfter(since)).toBeCloseTo(11, 6);
  });
});
