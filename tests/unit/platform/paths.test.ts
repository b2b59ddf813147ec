import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localPath } from "~/platform/paths";

const HERE = "https://lernen.example.de";

describe("localPath", () => {
  it.each([
    "/",
    "/learn",
    "/courses/k1?x=1#a",
    "/courses/ki%2Dverstehen",
    "/suche?q=gr%C3%BC%C3%9Fe",
    "/a?u=//b",
  ])("lets %s through", (path) => expect(localPath(path, "/no")).toBe(path));

  it.each([
    "",
    "learn",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/../..//evil.example",
    "/%2e//evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/\n/evil.example",
    "/learn\r\nSet-Cookie: a=b",
    " /learn",
    "/\u2028",
    `/${"a".repeat(3000)}`,
    null,
    undefined,
    42,
    ["/learn"],
  ])("refuses %j", (path) => expect(localPath(path, "/fallback")).toBe("/fallback"));

  it("stays on the site, whatever is asked for", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      ":",
      "@",
      "?",
      "#",
      "%2f",
      "%5c",
      "\t",
      "\n",
      "evil.example",
      "http",
      "a",
    );
    const nasty = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join("")}`);
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string(), fc.webUrl()), (next) => {
        const path = localPath(next, "/fallback");
        expect(path).toMatch(/^\/(?![/\\])/);
        expect(new URL(path, HERE).origin).toBe(HERE);
        // What is put into the history or a link again leads to the same place.
        expect(localPath(path, "/fallback")).toBe(path);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
        expect(path).not.toMatch(/[\u0000-\u001f\\]/);
      }),
      { numRuns: 2000 },
    );
  });
});
