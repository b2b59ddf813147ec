/** The form with which learners report a place in a lesson. */
export const report = {
  title: "Report something",
  lead: "Unclear, wrong or out of date? Those who care for the courses see your notice at its place, but not who it is from.",
  target: "Which place is it about?",
  beginning: "At the beginning",
  test: "The test as a whole",
  whole: (section: string) => `${section} (the whole section)`,
  questions: "Questions",
  question: (n: string, text: string) => `Question ${n}: ${text}`,
  kind: "What is wrong?",
  kinds: { unclear: "unclear", wrong: "wrong", outdated: "out of date" },
  note: "Would you like to explain it?",
  optional: "optional",
  noteHint: (most: string) =>
    `At most ${most} characters. Please write nothing about people, yourself included.`,
  send: "Report",
  thanks: "Thank you for your notice",
  thanksText: "Those who care for the course have it now, without your name.",
  back: "Back to the lesson",
  backToTest: "Back to the test",
  another: "Report something else",
  problems: {
    "target-unknown": "Choose a place from the list.",
    "kind-missing": "Choose what is wrong.",
    "note-long": "That is too long: 300 characters at most, please.",
    "note-invalid": "The text has characters that cannot be stored.",
  },
};
