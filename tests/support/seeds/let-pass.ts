import { goodCourse } from "../good-course";
import { ONE_DE, ONE_EN, reviewed, type Seed, seed, stem, TWO_DE, TWO_EN, undated } from "./seed";

const LONG = " Und das Lager antwortet ihr noch am selben Tag.".repeat(50);

/** Another course, as good. */
const BESIDE = [...goodCourse()].map(([file, text]): [string, string, string] => [
  file.replace("good", "beside"),
  "",
  text.replaceAll("good", "beside"),
]);

/** What looks like a fault and is none. */
export const GOOD: Seed[] = [
  seed(
    "from",
    "a lesson of the same course, of another one, and one that is gone",
    [ONE_DE, "minutes: 6\n", "minutes: 6\nfrom: [good-old, beside-1]\n"],
    [ONE_EN, "minutes: 6\n", "minutes: 6\nfrom: [good-old, beside-1]\n"],
    [TWO_DE, "minutes: 6\n", "minutes: 6\nfrom: [good-1]\n"],
    [TWO_EN, "minutes: 6\n", "minutes: 6\nfrom: [good-1]\n"],
    ["good/course.mdx", "paths: [everyone]", "paths: [everyone]\nformer: [good-old]"],
    ...BESIDE,
  ),
  seed("negated-stem", "a reason is asked for", stem("good-1-x", "Warum genügt das nicht?")),
  seed("negated-stem", "the situation is negated", stem("good-1-x", "Der Brief ist nicht da. Was tut sie?")),
  seed("negated-stem", "not only", stem("good-1-x", "What is true not only of letters?", ONE_EN)),
  seed("absolutes", "immer noch", [ONE_DE, "Antwort A (good-1-x)", "Das ist immer noch so"]),
  seed("absolutes", "within a word", [ONE_DE, "Antwort A (good-1-x)", "Das Zimmer in Genie"]),
  seed("absolutes", "outside of options", [ONE_DE, "## Teil zwei\n", "## Teil zwei\n\nSie liest immer.\n"]),
  seed("all-or-none", "alle Aussagen des Gesprächs", [
    ONE_DE,
    "Antwort A (good-1-x)",
    "Alle Aussagen der Frau",
  ]),
  seed("all-or-none", "an answer to a question", [ONE_EN, "Answer A (good-1-x)", "She will answer a man"]),
  seed("objective-verb", "a verb in two halves", [
    ONE_DE,
    "objective: Sie unterscheiden zwei Arten von Antworten.",
    "objective: Sie wenden zwei Arten von Antworten an.",
  ]),
  seed("sources", "sums in a made-up situation", ...undated, [
    ONE_DE,
    "## Teil eins\n",
    "<Situation>\nEs geht um 2 Milliarden Euro.\n</Situation>\n",
  ]),
  seed(
    "review-date",
    "market figures after three months, to the end of a shorter month",
    ...reviewed("2026-04-30"),
    [ONE_DE, "## Teil zwei\n", "Es geht um 2 Mrd. USD.\n"],
  ),
  seed(
    "links",
    "that lead somewhere",
    [
      ONE_DE,
      "<Tomorrow>\n",
      "<Tomorrow>\n[a](/courses/good/two#teil-zwei) [b](#teil-eins) [c](/plans) [d](/courses/good/)\n",
    ],
    [
      ONE_EN,
      "<Tomorrow>\n",
      "<Tomorrow>\nmail@example.org [a](https://example.org/x#y) [b](/courses/good/test)\n",
    ],
  ),
  seed("interaction", "code and footnotes are no reading", [
    ONE_DE,
    "## Teil zwei\n",
    `## Teil zwei\n\nSo[^1].\n\n\`\`\`text\n${LONG}\n\`\`\`\n\n[^1]: ${LONG}\n`,
  ]),
];
