import type { Language } from "../lessons";

type Words = {
  slug: string;
  question: string;
  summary: string;
  audience: string;
  outcome: string;
  objective: string;
  testObjective: string;
  lesson: (front: string, questionId: string) => string;
  test: (front: string, id: string) => string;
};

/** What stands in new files: sentences that say what belongs there, so that nothing has to be looked up. */
export const SKELETON_WORDS: Record<Language, Words> = {
  de: {
    slug: "lektion",
    question: "frage",
    summary: "Worum es in diesem Kurs geht, in ein oder zwei Sätzen.",
    audience: "Für wen dieser Kurs ist.",
    outcome: "Sie erklären, was in unserem Betrieb gilt.",
    objective: "Sie erklären, was in unserem Betrieb gilt.",
    testObjective: "Sie wenden an, was in diesem Kurs steht.",
    lesson: (front, questionId) => `${front}
<Situation>
Beschreiben Sie eine Situation aus Ihrem Arbeitsalltag: Wer steht vor welcher Frage?
</Situation>

## Was gilt

Schreiben Sie hier, was die Person wissen muss, um richtig zu entscheiden.

<SingleChoice id="${questionId}">
  Was würden Sie in dieser Situation tun?

  <Option id="a" correct>
    Die richtige Antwort.
    <Feedback>Richtig: Sagen Sie, warum.</Feedback>
  </Option>
  <Option id="b">
    Ein Irrtum, der vorkommt.
    <Feedback>Sagen Sie, was daran nicht stimmt.</Feedback>
  </Option>
  <Option id="c">
    Ein anderer Irrtum.
    <Feedback>Sagen Sie, was daran nicht stimmt.</Feedback>
  </Option>
</SingleChoice>

<Tomorrow>
Was kann man morgen im Büro damit anfangen?
</Tomorrow>
`,
    test: (front, id) => `${front}
<Pool id="${id}-fragen" draw="1">
  <SingleChoice id="${id}-1">
    Was gilt in unserem Betrieb?

    <Option id="a" correct>
      Die richtige Antwort.
      <Feedback>Richtig: Sagen Sie, warum.</Feedback>
    </Option>
    <Option id="b">
      Ein Irrtum, der vorkommt.
      <Feedback>Sagen Sie, was daran nicht stimmt.</Feedback>
    </Option>
    <Option id="c">
      Ein anderer Irrtum.
      <Feedback>Sagen Sie, was daran nicht stimmt.</Feedback>
    </Option>
  </SingleChoice>
</Pool>
`,
  },
  en: {
    slug: "lesson",
    question: "question",
    summary: "What this course is about, in a sentence or two.",
    audience: "Whom this course is for.",
    outcome: "You explain what applies in our company.",
    objective: "You explain what applies in our company.",
    testObjective: "You apply what this course says.",
    lesson: (front, questionId) => `${front}
<Situation>
Describe a situation from your work: who faces which question?
</Situation>

## What applies

Write here what the person has to know in order to decide well.

<SingleChoice id="${questionId}">
  What would you do in this situation?

  <Option id="a" correct>
    The right answer.
    <Feedback>Right: say why.</Feedback>
  </Option>
  <Option id="b">
    A mistake that people make.
    <Feedback>Say what is wrong with it.</Feedback>
  </Option>
  <Option id="c">
    Another mistake.
    <Feedback>Say what is wrong with it.</Feedback>
  </Option>
</SingleChoice>

<Tomorrow>
What can one do with it at work tomorrow?
</Tomorrow>
`,
    test: (front, id) => `${front}
<Pool id="${id}-questions" draw="1">
  <SingleChoice id="${id}-1">
    What applies in our company?

    <Option id="a" correct>
      The right answer.
      <Feedback>Right: say why.</Feedback>
    </Option>
    <Option id="b">
      A mistake that people make.
      <Feedback>Say what is wrong with it.</Feedback>
    </Option>
    <Option id="c">
      Another mistake.
      <Feedback>Say what is wrong with it.</Feedback>
    </Option>
  </SingleChoice>
</Pool>
`,
  },
};
