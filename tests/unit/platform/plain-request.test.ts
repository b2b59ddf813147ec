import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usePlainRequests } from "~/platform/http/plain-request";

const Native = globalThis.Request;
beforeAll(usePlainRequests);
afterAll(() => {
  globalThis.Request = Native;
});

describe("a plain request", () => {
  it("is a request like Node's, with method, headers and body", async () => {
    const request = new Request("http://localhost/a?b=c", {
      method: "POST",
      headers: { "X-Kept": "yes" },
      body: "d=e",
    });
    expect(request).toBeInstanceOf(Native);
    expect([request.method, request.url, request.headers.get("x-kept")]).toEqual([
      "POST",
      "http://localhost/a?b=c",
      "yes",
    ]);
    expect(await request.clone().text()).toBe("d=e");
  });

  it("copies another one, whether that is the first argument or the second", async () => {
    const first = new Request("http://localhost/", { method: "POST", body: "d=e" });
    expect(await new Request(first).text()).toBe("d=e");
    const second = new Request("http://localhost/", { method: "POST", headers: { "X-Kept": "yes" } });
    expect(new Request("http://localhost/other", second).headers.get("x-kept")).toBe("yes");
  });

  it("cannot be called off, by whoever made it", () => {
    const caller = new AbortController();
    const request = new Request("http://localhost/", { signal: caller.signal });
    caller.abort();
    expect(request.signal.aborted).toBe(false);
    expect(new Request(request.url, { signal: request.signal }).signal.aborted).toBe(false);
  });
});
