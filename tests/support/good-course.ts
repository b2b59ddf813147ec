import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A course that keeps every rule of the course check, made of plain sentences: what seeded faults are put into.
 * Each text that a fault replaces stands in its file once.
 */
type Words = Record<"de" | "en", string>;
type Language = keyof Words;

const LANGUAGES: Language[] = ["de", "en"];

const OBJECTIVES: Words = {
  de: "Sie unterscheiden zwei Arten von Antworten.",
  en: "You distinguish two kinds of answers.",
};

/** 40 words in both languages. */
const PARAGRAPH: Words = {
  de: "Frau Berger liest jeden Brief zweimal. Zuerst sucht sie die Zahlen heraus. Dann ruft sie im Lager an und fragt nach. Danach schreibt sie eine kurze Antwort. Am Ende legt sie den Brief in die Mappe auf dem Tisch.",
  en: "Ms Berger reads each letter twice. First she looks for the figures in it. Then she calls the store and asks about them. After that she writes a short answer. In the end she puts the letter into a folder.",
};

const QUESTION: Words = { de: "Was trifft auf Frage", en: "What is true of question" };
const ENDING: Words = { de: "zu?", en: "here?" };
const ANSWER: Words = { de: "Antwort", en: "Answer" };
const REASON: Words = {
  de: "Der Grund steht im Text, und zwar im Absatz über",
  en: "The reason stands in the text, in the paragraph about",
};

/** One right answer, at place 0 to 2; all answers are equally long. */
function single(language: Language, id: string, right: number): string {
  const option = (place: number) => `
  <Option id="${"abc"[place]}"${place === right ? " correct" : ""}>
    ${ANSWER[language]} ${"ABC"[place]} (${id})
    <Feedback>${REASON[language]} ${id}-${"abc"[place]}.</Feedback>
  </Option>`;
  return `<SingleChoice id="${id}">
  ${QUESTION[language]} ${id} ${ENDING[language]}
${[0, 1, 2].map(option).join("")}
</SingleChoice>
`;
}

function front(language: Language, id: string): string {
  return `---
id: ${id}
title: ${id}
objective: ${OBJECTIVES[language]}
minutes: 6
stand: 2026-01-31
review_by: 2027-01-31
quelle:
  - { title: "${language}", date: 2026-01-30 }
---
`;
}

const paragraphs = (language: Language, count: number): string =>
  Array.from({ length: count }, () => `${PARAGRAPH[language]}\n`).join("\n");

function lesson(language: Language, number: 1 | 2): string {
  const id = `good-${number}`;
  return `${front(language, id)}
## Teil eins

${paragraphs(language, 5)}
${single(language, `${id}-x`, number - 1)}
## Teil zwei

${paragraphs(language, 4)}
<WorkedExample title="1 + 1">
1 + 1 = 2.
</WorkedExample>

<Numeric id="${id}-n" answer="3">
  1 + 2?

  <Feedback>${REASON[language]} 1.</Feedback>
  <Feedback otherwise>${REASON[language]} 2.</Feedback>
</Numeric>

${single(language, `${id}-y`, number)}${number === 2 ? '\n<Recall item="good-1-x" />\n' : ""}
<Tomorrow>
${language === "de" ? "Lesen Sie morgen einen Brief zweimal." : "Read a letter twice tomorrow."}
</Tomorrow>
`;
}

function test(language: Language): string {
  const items = [0, 1, 2, 0].map((right, index) => single(language, `good-t-${index + 1}`, right));
  return `---
id: good-test
title: Test
objective: ${OBJECTIVES[language]}
minutes: 5
---

<Pool id="good-pool" draw="2">
${items.join("\n")}
</Pool>
`;
}

const bilingual = (text: string): string => `{ de: ${text}, en: ${text} }`;

const COURSE = `---
id: good
title: ${bilingual("Gut")}
summary: ${bilingual("Gut")}
audience: ${bilingual("Alle")}
outcomes: ${bilingual("[Gut]")}
step: 5
order: 1
paths: [everyone]
---
`;

/** Its files: path from the courses folder → text. */
export function goodCourse(): Map<string, string> {
  const files = LANGUAGES.flatMap((language): [string, string][] => [
    [`good/01-one/lesson.${language}.mdx`, lesson(language, 1)],
    [`good/02-two/lesson.${language}.mdx`, lesson(language, 2)],
    [`good/test/test.${language}.mdx`, test(language)],
  ]);
  return new Map([["good/course.mdx", COURSE], ...files]);
}

/** Writes files into a courses folder. */
export function writeFiles(root: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}
