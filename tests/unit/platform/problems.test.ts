import { describe, expect, it } from "vitest";
import { Problem, problemOf } from "~/platform/problems";

describe("what a catch gets", () => {
  it("is the refusal, and a fault of ours goes on", () => {
    const refusal = new Problem("not-found");
    expect(problemOf(refusal)).toBe(refusal);
    const fault = new TypeError("ours");
    expect(() => problemOf(fault)).toThrow(fault);
  });
});
