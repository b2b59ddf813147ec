import { describe, expect, it } from "vitest";
import type { KeyOf } from "~/content/items";
import { explanation, grade, isRight, solution } from "~/domain/quizzes";

// The quick gain at the start (2) leads to less than asking first (1 + 3).
const key: KeyOf<"scenario"> = {
  type: "scenario",
  start: "start",
  scenes: { start: ["send", "ask", "leave"], asked: ["check", "trust"], sent: ["own-up", "hide"] },
  points: { send: 2, ask: 1, leave: 0, check: 3, trust: 0, "own-up": 1, hide: 0 },
  next: { send: "sent", ask: "asked", leave: null, check: null, trust: null, "own-up": null, hide: null },
  consequences: { send: "Sent", ask: "Asked", leave: "Left", check: "Checked", trust: "Trusted" },
};

describe("scenario", () => {
  it.each([
    [{ start: ["ask"], asked: ["check"] }, 1],
    [{ start: ["send"], sent: ["own-up"] }, 0.75],
    [{ start: ["ask"], asked: ["trust"] }, 0.25],
    [{ start: ["leave"] }, 0],
  ])("%j earns %d of the best path's points", (response, score) => {
    expect(grade(key, response).score).toBe(score);
  });

  it("counts no scene off the path", () => {
    expect(grade(key, { start: ["leave"], asked: ["check"], sent: ["own-up"] })).toEqual({
      score: 0,
      parts: { leave: { right: false, feedback: "Left" } },
      summary: null,
    });
  });

  it("calls a choice right if its scene has no better one, also after a mistake", () => {
    expect(grade(key, { start: ["send"], sent: ["own-up"] }).parts).toEqual({
      send: { right: false, feedback: "Sent" },
      "own-up": { right: true, feedback: "" },
    });
    const right = Object.entries(explanation(key)).filter(([, part]) => part.right);
    expect(right.map(([choice]) => choice)).toEqual(["ask", "check", "own-up"]);
  });

  it("has the best path as its solution", () => {
    expect(solution(key)).toEqual({ start: ["ask"], asked: ["check"] });
  });

  it("stops at a choice that is not in the scene", () => {
    expect(grade(key, { start: ["check"] })).toEqual({ score: 0, parts: {}, summary: null });
  });

  it("is right on any path where there are no points to be had", () => {
    const talk = { ...key, points: {} };
    expect(grade(talk, { start: ["leave"] }).score).toBe(1);
    expect(grade(talk, { start: ["ask"], asked: ["trust"] }).score).toBe(1);
  });

  it("does not reward losing points where none are to be had", () => {
    const loss = { ...key, points: { send: -1 } };
    expect(grade(loss, { start: ["send"], sent: ["hide"] }).score).toBe(0);
    expect(isRight(grade(loss, solution(loss)))).toBe(true);
  });

  it("comes to an end in a tree that is broken", () => {
    const loop = { ...key, next: { ...key.next, check: "start", leave: "nowhere" } };
    expect(grade(loop, { start: ["ask"], asked: ["check"] }).score).toBe(1);
    expect(grade(loop, { start: ["leave"] }).score).toBe(0);
    expect(grade({ ...key, start: "nowhere" }, { start: ["ask"] }).parts).toEqual({});
  });
});
