import { answerIn, explained, manyOf, oneOf, partsOf, type QuestionType } from "../question-type";

/**
 * Half the mark for the verdict and half for the reason. A reason counts only with the right verdict,
 * since it is the reason for that verdict; its feedback is shown either way.
 */
export const trueFalse: QuestionType<"true-false"> = {
  fields: (item) => [{ ...manyOf("verdict", ["true", "false"]), many: false }, oneOf("reason", item.reasons)],

  grade(key, response) {
    const verdict = answerIn(response, "verdict");
    const reason = answerIn(response, "reason");
    const verdictScore = verdict === key.verdict ? 0.5 : 0;
    const reasonScore = verdictScore > 0 && reason === key.reason ? 0.5 : 0;
    return {
      score: verdictScore + reasonScore,
      parts: {
        ...partsOf(reason === undefined ? [] : [reason], (id) => id === key.reason, key.feedback),
        ...partsOf(verdict === undefined ? [] : [verdict], (id) => id === key.verdict, key.verdicts),
      },
      summary: null,
    };
  },

  solution: (key) => ({ verdict: [key.verdict], reason: [key.reason] }),

  explanation: (key) => ({
    ...explained([key.reason], key.feedback),
    ...partsOf(["true", "false"], (id) => id === key.verdict, key.verdicts),
  }),
};
