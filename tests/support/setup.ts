import { afterEach, beforeEach, expect, vi } from "vitest";

// An error that nobody expected to be logged is a fault.
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...args) => {
    expect.fail(`unexpected console.error: ${args.map(String).join(" ")}`);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});
