import { test } from "../support/e2e";
import { answerEveryQuestion } from "../support/e2e-every-question";
import { PHONE_LESSONS } from "../support/e2e-items";

// The others are in once/.
for (const id of PHONE_LESSONS) {
  test(`${id}: every question unfinished, wrong with its reasons, and right on another try`, ({ page }) =>
    answerEveryQuestion(page, id));
}
