import { ONE_DE, ONE_EN, type Seed, seed, stem, TEST_DE, TEST_EN, TWO_DE, TWO_EN } from "./seed";

const FIFTH = (id: string, reason: string) =>
  `(${id})\n    <Feedback>${reason} ${id}-c.</Feedback>\n  </Option>\n`;
const MORE_OPTIONS = (id: string, word: string, reason: string) => `${FIFTH(id, reason)}
  <Option id="d">
    ${word} D (${id})
    <Feedback>${reason} ${id}-d.</Feedback>
  </Option>
  ‸<Option id="e">
    ${word} E (${id})
    <Feedback>${reason} ${id}-e.</Feedback>
  </Option>
`;
const REASON_DE = "Der Grund steht im Text, und zwar im Absatz über";
const REASON_EN = "The reason stands in the text, in the paragraph about";

const statement = (text: string, reason: string) => `<TrueFalse id="good-2-tf" answer="true" optional>
  ${text}
  <WhenTrue>${reason} 1.</WhenTrue>
  <WhenFalse>${reason} 2.</WhenFalse>
  <Reason id="b">B<Feedback>${reason} b.</Feedback></Reason>
  <Reason id="c">C<Feedback>${reason} c.</Feedback></Reason>
  <Reason id="a" correct>A<Feedback>${reason} a.</Feedback></Reason>
</TrueFalse>

<Tomorrow>
`;

/** Faults of items, and of all items of a course together. */
export const ITEM_SEEDS: Seed[] = [
  seed(
    "option-count",
    "five options",
    [ONE_DE, FIFTH("good-1-x", REASON_DE), MORE_OPTIONS("good-1-x", "Antwort", REASON_DE)],
    [ONE_EN, FIFTH("good-1-x", REASON_EN), MORE_OPTIONS("good-1-x", "Answer", REASON_EN)],
  ),
  seed(
    "option-count",
    "two options",
    [
      TEST_DE,
      /<SingleChoice id="good-t-4">([\s\S]*?) {2}<Option id="c">[\s\S]*?<\/Option>\n/,
      '‸<SingleChoice id="good-t-4">$1',
    ],
    [
      TEST_EN,
      /<SingleChoice id="good-t-4">([\s\S]*?) {2}<Option id="c">[\s\S]*?<\/Option>\n/,
      '‸<SingleChoice id="good-t-4">$1',
    ],
  ),
  seed("feedback", "seven words", [
    TWO_DE,
    `<Feedback>${REASON_DE} good-2-x-b.`,
    "‸<Feedback>Das stimmt, wie im Text zu lesen.",
  ]),
  seed("feedback", "of a result", [
    TWO_EN,
    `<Feedback otherwise>${REASON_EN} 2.`,
    "‸<Feedback otherwise>Sorry, not quite.",
  ]),
  seed("all-or-none", "keine der genannten", [ONE_DE, "Antwort B (good-1-x)", "‸Keine der genannten"]),
  seed("all-or-none", "nichts davon", [ONE_DE, "Antwort C (good-1-y)", "Ja, ‸nichts davon war es"]),
  seed("all-or-none", "all of the above", [TEST_EN, "Answer B (good-t-3)", "‸All of the above"]),
  seed("negated-stem", "nicht", stem("good-1-x", "Was trifft auf Frage good-1-x ‸nicht zu?")),
  seed(
    "negated-stem",
    "kein, on the second line",
    stem("good-1-y", "Frau Berger ruft an.\n  Was hat damit ‸keinen Zusammenhang?"),
  ),
  seed("negated-stem", "except", stem("good-1-x", "All are true ‸except", ONE_EN)),
  seed(
    "negated-stem",
    "in a statement to judge",
    [TWO_DE, "<Tomorrow>\n", statement("Sie liest den Brief zweimal.", REASON_DE)],
    [TWO_EN, "<Tomorrow>\n", statement("The letter ‸isn't read twice.", REASON_EN)],
  ),
  seed("absolutes", "immer", [ONE_DE, "Antwort A (good-1-x)", "Sie zählt ‸immer nach"]),
  seed("absolutes", "a phrase in bold", [ONE_DE, "Antwort A (good-1-y)", "So geht es **‸auf keinen Fall**"]),
  seed("absolutes", "never", [TWO_EN, "Answer A (good-2-y)", "This is ‸never true"]),
  seed("correct-length", "too long", [
    TWO_DE,
    '<Option id="b" correct>\n    Antwort B (good-2-x)',
    '‸<Option id="b" correct>\n    Antwort B, die viel länger ist (good-2-x)',
  ]),
  seed("correct-length", "too short", [
    TEST_EN,
    '<Option id="b" correct>\n    Answer B (good-t-2)',
    '‸<Option id="b" correct>\n    Yes',
  ]),
  seed(
    "longest-correct",
    "in three of eight; the one that leads most is named",
    [ONE_DE, "Antwort A (good-1-x)", "Antwort A: (good-1-x)"],
    [ONE_DE, "Antwort B (good-1-y)", "Antwort B: (good-1-y)"],
    [
      TWO_DE,
      '<Option id="b" correct>\n    Antwort B (good-2-x)',
      '‸<Option id="b" correct>\n    Antwort B... (good-2-x)',
    ],
  ),
  seed(
    "right-place",
    "first in four of eight",
    [
      TEST_DE,
      '<Option id="b" correct>\n    Antwort B (good-t-2)',
      '<Option id="b">\n    Antwort B (good-t-2)',
    ],
    [
      TEST_DE,
      '<Option id="a">\n    Antwort A (good-t-2)',
      '<Option id="a" correct>\n    Antwort A (good-t-2)',
    ],
    [TEST_EN, '<Option id="b" correct>\n    Answer B (good-t-2)', '<Option id="b">\n    Answer B (good-t-2)'],
    [TEST_EN, '<Option id="a">\n    Answer A (good-t-2)', '<Option id="a" correct>\n    Answer A (good-t-2)'],
    [
      TEST_DE,
      '<Option id="a" correct>\n    Antwort A (good-t-4)',
      '‸<Option id="a" correct>\n    Antwort A (good-t-4)',
    ],
    [
      TEST_EN,
      '<Option id="a" correct>\n    Answer A (good-t-4)',
      '‸<Option id="a" correct>\n    Answer A (good-t-4)',
    ],
  ),
];
