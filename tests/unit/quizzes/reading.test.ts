import { describe, expect, it } from "vitest";
import type { Choice, Item } from "~/content/items";
import { fieldsOf, readResponse } from "~/domain/quizzes";

const list = (...ids: string[]): Choice[] => ids.map((id) => ({ id, html: id }));
const base = { id: "i", prompt: "" };

const single: Item = { ...base, type: "single-choice", options: list("a", "b") };
const multiple: Item = { ...base, type: "multiple-choice", options: list("a", "b", "c") };
const short: Item = { ...base, type: "short-text" };
const ordering: Item = { ...base, type: "ordering", steps: list("a", "b", "c") };
const matching: Item = { ...base, type: "matching", left: list("a", "b"), right: list("x", "y") };
const cloze: Item = {
  ...base,
  type: "cloze",
  parts: [
    { blank: "typed", options: null, width: 8 },
    { html: " and " },
    { blank: "listed", options: list("x", "y"), width: 8 },
  ],
};
const scenario: Item = {
  ...base,
  type: "scenario",
  start: "s",
  scenes: [
    {
      id: "s",
      html: "",
      choices: [
        { id: "ask", html: "", next: "t" },
        { id: "leave", html: "", next: null },
      ],
    },
    { id: "t", html: "", choices: [{ id: "check", html: "", next: null }] },
  ],
};

describe("what is kept", () => {
  it("keeps the item's fields only, with blank ones left out", () => {
    expect(
      readResponse(single, [
        ["_item", "i"],
        ["choice", "a"],
        ["choice", ""],
        ["verdict", "true"],
      ]),
    ).toEqual({ response: { choice: ["a"] } });
  });

  it("sorts fields by name, and values, each once", () => {
    const read = readResponse(matching, [
      ["b", "x"],
      ["a", "y"],
    ]);
    expect(JSON.stringify(read)).toBe('{"response":{"a":["y"],"b":["x"]}}');
    const gaps = readResponse(cloze, [
      ["typed", "Wort"],
      ["listed", "x"],
    ]);
    expect(JSON.stringify(gaps)).toBe('{"response":{"listed":["x"],"typed":["Wort"]}}');
    expect(
      readResponse(multiple, [
        ["choice", "c"],
        ["choice", "a"],
        ["choice", "c"],
      ]),
    ).toEqual({ response: { choice: ["a", "c"] } });
  });

  it("keeps text as it was typed, but for what no database takes", () => {
    expect(readResponse(short, [["text", " Zwei\0 Wörter "]])).toEqual({
      response: { text: [" Zwei Wörter "] },
    });
  });

  it("drops the scenes off the path", () => {
    expect(
      readResponse(scenario, [
        ["t", "check"],
        ["s", "leave"],
      ]),
    ).toEqual({ response: { s: ["leave"] } });
  });

  it("gives back the fields of a response", () => {
    expect(fieldsOf({ a: ["x", "y"], b: ["z"] })).toEqual([
      ["a", "x"],
      ["a", "y"],
      ["b", "z"],
    ]);
  });
});

describe("what is refused", () => {
  it.each<[string, Item, [string, string][], object]>([
    ["an option of another item", single, [["choice", "z"]], { problem: "unknown", typed: {} }],
    ["a name from the prototype", single, [["choice", "constructor"]], { problem: "unknown", typed: {} }],
    [
      "two choices where one is asked for",
      single,
      [
        ["choice", "b"],
        ["choice", "a"],
      ],
      { problem: "incomplete", typed: { choice: ["a"] } },
    ],
    [
      "one known and one unknown option",
      multiple,
      [
        ["choice", "z"],
        ["choice", "a"],
      ],
      { problem: "unknown", typed: { choice: ["a"] } },
    ],
    ["no choice", multiple, [], { problem: "incomplete", typed: {} }],
    ["white space for a text", short, [["text", " \u00a0 "]], { problem: "incomplete", typed: {} }],
    ["a pair missing", matching, [["a", "x"]], { problem: "incomplete", typed: { a: ["x"] } }],
    [
      "a right side for a left one",
      matching,
      [
        ["a", "x"],
        ["b", "a"],
      ],
      { problem: "unknown", typed: { a: ["x"] } },
    ],
    [
      "a gap missing",
      cloze,
      [
        ["typed", "Wort"],
        ["listed", ""],
      ],
      { problem: "incomplete", typed: { typed: ["Wort"] } },
    ],
    [
      "a text where a list is",
      cloze,
      [
        ["typed", "Wort"],
        ["listed", "z"],
      ],
      { problem: "unknown", typed: { typed: ["Wort"] } },
    ],
    [
      "a place twice",
      ordering,
      [
        ["a", "1"],
        ["b", "1"],
        ["c", "3"],
      ],
      { problem: "incomplete", typed: { a: ["1"], b: ["1"], c: ["3"] } },
    ],
    [
      "a place that does not exist",
      ordering,
      [
        ["a", "1"],
        ["b", "2"],
        ["c", "4"],
      ],
      { problem: "incomplete", typed: { a: ["1"], b: ["2"], c: ["4"] } },
    ],
    [
      "a scene on the path left open",
      scenario,
      [["s", "ask"]],
      { problem: "incomplete", typed: { s: ["ask"] } },
    ],
    ["a choice of another scene", scenario, [["s", "check"]], { problem: "unknown", typed: {} }],
  ])("%s", (_, item, fields, expected) => {
    expect(readResponse(item, fields)).toEqual(expected);
  });

  it("text over 500 characters, of which it gives back 500", () => {
    expect(readResponse(short, [["text", "x".repeat(500)]])).toEqual({
      response: { text: ["x".repeat(500)] },
    });
    expect(readResponse(short, [["text", "x".repeat(501)]])).toEqual({
      problem: "too-long",
      typed: { text: ["x".repeat(500)] },
    });
  });

  it("and cuts no character in half", () => {
    expect(readResponse(short, [["text", `${"x".repeat(499)}😀`]])).toEqual({
      problem: "too-long",
      typed: { text: ["x".repeat(499)] },
    });
  });

  it("the gravest problem first", () => {
    expect(
      readResponse(cloze, [
        ["typed", "x".repeat(501)],
        ["listed", "z"],
      ]),
    ).toMatchObject({ problem: "unknown" });
    expect(readResponse(cloze, [["typed", "x".repeat(501)]])).toMatchObject({ problem: "too-long" });
  });
});
