import type { Item, ItemState } from "~/content/items";

/** A question with its three ways to stand: asked, answered wrongly, answered rightly. */
export const question: Item = {
  id: "sample",
  type: "single-choice",
  prompt: "<p>An assistant names a court ruling with its file number. What follows from that?</p>",
  options: [
    { id: "a", html: "<p>Nothing yet; it has to be looked up in a reliable source.</p>" },
    { id: "b", html: "<p>The ruling exists, since file numbers can hardly be made up.</p>" },
    { id: "c", html: "<p>The ruling exists if the assistant insists when asked again.</p>" },
  ],
};

const feedback = {
  a: "<p>Right. Only what is found in a reliable source shows that the ruling exists.</p>",
  b: "<p>A file number follows a pattern, and patterns are what a model fills easily.</p>",
};

export const states: Record<string, ItemState> = {
  asked: { tries: 0, best: 0, response: null, graded: null, solution: null },
  "not yet right": {
    tries: 1,
    best: 0,
    response: { choice: ["b"] },
    graded: { score: 0, parts: { b: { right: false, feedback: feedback.b } }, summary: null },
    solution: null,
  },
  right: {
    tries: 2,
    best: 1,
    response: { choice: ["a"] },
    graded: { score: 1, parts: { a: { right: true, feedback: feedback.a } }, summary: null },
    solution: null,
  },
};
