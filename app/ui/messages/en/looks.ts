const places = (count: number) => (count === 1 ? "one place" : `${count} places`);

export const looks = {
  title: "Something has changed here since you completed it",
  text: "Your completion still stands. If you like, have a look at what is new:",
  textWhole:
    "Your completion still stands. This lesson was revised; read through it again when it suits you.",
  textTest:
    "Your completion still stands. Some of what this test asks is different now. You need not take it again.",
  nothingElse: "Nothing else is needed.",
  confirm: "I have seen it",
  thanks: "Thank you. Nothing else is needed, and your completion still stands.",
  question: (number: number) => `Question ${number}`,
  parts: {
    objective: "Objective",
    beginning: "Beginning of the lesson",
    sources: "Sources",
    worksheet: "Worksheet",
  },
  listTitle: "Worth another look",
  listText: "Something has changed in lessons that you completed. Your completions still stand.",
  row: (course: string, count: number) =>
    count === 0 ? `${course} · revised` : `${course} · new in ${places(count)}`,
  regradedTitle: "Answers graded again",
  regradedText:
    "We had the wrong solution for a question. We have corrected it and graded your answer again.",
  better: (count: number) =>
    count === 1
      ? "One of your answers counts for more than before."
      : `${count} of your answers count for more than before.`,
  kept: (count: number) =>
    count === 1
      ? "After the correction, one of your answers is no longer right. What you have reached stays."
      : `After the correction, ${count} of your answers are no longer right. What you have reached stays.`,
  nothingLost: "You lose nothing by it: marks, completions and passed tests stay.",
  dismiss: "Read",
  dismissOf: (lesson: string) => `Read: ${lesson}`,
};
