import { expect, test } from "../../support/e2e";
import { answerEveryQuestion } from "../../support/e2e-every-question";
import { LAB_LESSON, LESSONS, lesson, PHONE_LESSONS } from "../../support/e2e-items";

for (const id of [...LESSONS, LAB_LESSON].filter((one) => !PHONE_LESSONS.includes(one))) {
  test(`${id}: every question unfinished, wrong with its reasons, and right on another try`, ({ page }) =>
    answerEveryQuestion(page, id));
}

test("the lessons ask in all twelve ways", () => {
  const types = [...LESSONS, LAB_LESSON].flatMap((id) => lesson(id).asked.map(({ key }) => key.type));
  expect([...new Set(types)].sort()).toEqual([
    "cloze",
    "grouping",
    "matching",
    "multiple-choice",
    "numeric",
    "ordering",
    "prompt",
    "scenario",
    "short-text",
    "single-choice",
    "spotting",
    "true-false",
  ]);
});
