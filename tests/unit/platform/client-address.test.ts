import { describe, expect, it } from "vitest";
import { clientAddress } from "~/platform/http/client-address";

const request = (forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  socket: { remoteAddress: "127.0.0.1" },
});

describe("clientAddress", () => {
  it("believes nobody where no proxy stands in front", () => {
    expect(clientAddress(request("203.0.113.9"), 0)).toBe("127.0.0.1");
  });

  it("takes what our own proxies saw, and not what the client claims", () => {
    expect(clientAddress(request("198.51.100.1, 203.0.113.9"), 1)).toBe("203.0.113.9");
    expect(clientAddress(request("198.51.100.1, 203.0.113.9, 10.0.0.2"), 2)).toBe("203.0.113.9");
  });

  it("falls back to the connection when a proxy said nothing", () => {
    expect(clientAddress(request(), 1)).toBe("127.0.0.1");
  });
});
