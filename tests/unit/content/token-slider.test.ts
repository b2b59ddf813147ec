import { describe, expect, it } from "vitest";
import { countNextWords, wordsOf } from "~/content/token-slider";
import { faultsOf } from "./support";

describe("token slider", () => {
  it("counts what follows one word and two words", () => {
    const data = countNextWords(
      "The cat sat. The cat ran. The cat sat.\nThe dog sat.",
      "The cat",
      "corpus.txt",
    );
    expect(data?.source).toBe("corpus.txt");
    expect(data?.start).toEqual(["the", "cat"]);
    expect(data?.next).toEqual({
      "the cat": [
        ["sat", 2],
        ["ran", 1],
      ],
      cat: [
        ["sat", 2],
        ["ran", 1],
      ],
      "cat sat": [[".", 2]],
      sat: [[".", 3]],
      "cat ran": [[".", 1]],
      ran: [[".", 1]],
      "sat .": [["the", 2]],
      ".": [["the", 3]],
      "ran .": [["the", 1]],
      ". the": [
        ["cat", 2],
        ["dog", 1],
      ],
      the: [
        ["cat", 3],
        ["dog", 1],
      ],
      "the dog": [["sat", 1]],
      dog: [["sat", 1]],
      "dog sat": [[".", 1]],
    });
  });

  it("keeps six words a context and only what can be reached", () => {
    const text = `q r ${"abcdefgh"
      .split("")
      .map((letter) => `x ${letter} `)
      .join("")}`;
    const data = countNextWords(text, "x", "c");
    expect(data?.next.x).toHaveLength(6);
    expect(Object.keys(data?.next ?? {})).not.toContain("q");
  });

  it("knows names of prototypes as words", () => {
    const data = countNextWords("constructor is a word. constructor is", "constructor", "c");
    expect(data?.next.constructor).toEqual([["is", 2]]);
    expect(wordsOf("Köln–Bonn, E-Mail!")).toEqual(["köln", "–", "bonn", ",", "e-mail", "!"]);
  });

  it("wants a text that goes on after its start", async () => {
    const slider = (start: string, corpus = "c.txt") =>
      `<TokenSlider id="t" corpus="${corpus}" start="${start}" />\n`;
    const files = { "c.txt": "a b c" };
    expect(await faultsOf(slider("a"), { files })).toEqual([]);
    expect(await faultsOf(slider("z"), { files })).toEqual([
      expect.stringMatching(/^7:36 {2}TokenSlider start {2}the text of c\.txt never goes on/),
    ]);
    expect(await faultsOf(slider("a", "d.txt"), { files })).toEqual([
      expect.stringContaining("there is no file d.txt"),
    ]);
    expect(await faultsOf(slider("a", "../c.txt"), { files })).toEqual([
      expect.stringContaining("is no txt file"),
    ]);
  });
});
