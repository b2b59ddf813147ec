import { ONE_DE, ONE_EN, reviewed, type Seed, seed, TEST_DE, TEST_EN, TWO_DE, TWO_EN, undated } from "./seed";

/** Faults of lessons and tests as a whole. */
export const LESSON_SEEDS: Seed[] = [
  seed("objective-verb", "verstehen", [ONE_DE, "objective: Sie unterscheiden", "objective: Sie ‸verstehen"]),
  seed("objective-verb", "understand", [ONE_EN, "objective: You distinguish", "objective: You ‸understand"]),
  seed("objective-verb", "in quotation marks", [
    TWO_DE,
    "objective: Sie unterscheiden zwei Arten von Antworten.",
    'objective: "Sie ‸kennen: zwei Arten von Antworten."',
  ]),
  seed("objective-verb", "a verb that is unknown", [
    TWO_EN,
    "objective: You distinguish",
    "objective: You ‸ponder",
  ]),
  seed("objective-verb", "half a verb", [
    TEST_DE,
    "objective: Sie unterscheiden zwei Arten von Antworten.",
    "objective: Sie ‸wenden zwei Arten von Antworten.",
  ]),
  seed("objective-verb", "no learner", [ONE_DE, "objective: Sie unterscheiden", "objective: ‸Unterscheiden"]),
  seed("minutes", "too few", [ONE_DE, "minutes: 6", "minutes: ‸4"], [ONE_EN, "minutes: 6", "minutes: ‸4"]),
  seed("minutes", "too many", [TWO_DE, "minutes: 6", "minutes: ‸11"], [TWO_EN, "minutes: 6", "minutes: ‸11"]),
  seed("length", "too short", [ONE_DE, /## Teil eins\n\n(.+\n\n){2}/, "‸## Teil eins\n\n"]),
  seed(
    "length",
    "too long",
    [
      ONE_EN,
      '<SingleChoice id="good-1-y">',
      `${"The store replies to her on the very same day. ".repeat(17)}\n\n<SingleChoice id="good-1-y">`,
    ],
    [
      ONE_EN,
      "<Tomorrow>\n",
      `‸${"The store replies to her on the very same day. ".repeat(17)}\n\n<Tomorrow>\n`,
    ],
  ),
  seed("interaction", "a long stretch", [
    ONE_DE,
    "<WorkedExample",
    `‸${"Das Lager antwortet ihr noch am selben Tag. ".repeat(13)}\n\n<WorkedExample`,
  ]),
  seed(
    "worked-example",
    "none before the first sum",
    ...([ONE_DE, ONE_EN] as const).map((file): [string, RegExp, string] => [
      file,
      /<WorkedExample[\s\S]*<\/WorkedExample>\n\n<Numeric/,
      "1 + 1 = 2.\n\n‸<Numeric",
    ]),
  ),
  seed(
    "retrieval",
    "one item only",
    ...([ONE_DE, ONE_EN] as const).flatMap((file): [string, RegExp | string, string][] => [
      [file, '"good-1-x"', '"good-1-x" optional'],
      [file, /<Numeric[\s\S]*<\/Numeric>\n/, "…\n"],
      [file, "<Tomorrow>", "‸<Tomorrow>"],
    ]),
  ),
  seed(
    "recall",
    "nothing from earlier",
    ...([TWO_DE, TWO_EN] as const).map((file): [string, RegExp, string] => [
      file,
      /<Recall .*\n\n<Tomorrow>/,
      "‸<Tomorrow>",
    ]),
  ),
  seed(
    "pool-size",
    "three of four are drawn",
    [TEST_DE, 'draw="2"', '‸draw="3"'],
    [TEST_EN, 'draw="2"', '‸draw="3"'],
  ),
  seed(
    "required",
    "everything is optional",
    ...([ONE_DE, ONE_EN] as const).flatMap((file): [string, string, string][] => [
      [file, 'id="good-1-x"', 'id="good-1-x" ‸optional'],
      [file, 'id="good-1-n"', 'id="good-1-n" optional'],
      [file, 'id="good-1-y"', 'id="good-1-y" optional'],
    ]),
  ),
  seed(
    "required",
    "a test without a pool",
    [TEST_DE, /<Pool[\s\S]*<\/Pool>/, "‸Nichts."],
    [TEST_EN, /<Pool[\s\S]*<\/Pool>/, "‸Nothing."],
  ),
  seed("sources", "law without a source", ...undated, [
    ONE_DE,
    "## Teil zwei\n",
    "## Teil zwei\n\nDas steht in\n‸Art. 4 der Verordnung.\n",
  ]),
  seed("sources", "a citation without a source", ...undated, [
    ONE_EN,
    "## Teil zwei\n",
    "So they say ‸(Miller 2024).\n",
  ]),
  seed("sources", "market figures without a source", ...undated, [
    ONE_EN,
    "## Teil zwei\n",
    "It is worth ‸$1.4 trillion.\n",
  ]),
  seed("review-date", "law after seven months", ...reviewed("‸2026-08-31"), [
    ONE_DE,
    "## Teil zwei\n",
    "## Teil zwei\n\nSo will es die DSGVO.\n",
  ]),
  seed("review-date", "market figures after four months", ...reviewed('‸"2026-05-31"'), [
    ONE_EN,
    "## Teil zwei\n",
    "## Part two\n\nIt has a market share of 30 per cent.\n",
  ]),
  seed("review-date", "facts after more than a year", ...reviewed("‸2027-02-01")),
  seed("source-date", "a source from the future", [ONE_DE, "date: 2026-01-30", "date: ‸2026-02-01"]),
  seed("heading-levels", "a level is left out", [ONE_DE, "## Teil zwei", "‸#### Teil zwei"]),
  seed("heading-levels", "the first is too deep", [ONE_EN, "## Teil eins", "‸### Teil eins"]),
  seed("links", "to a lesson that is none", [
    ONE_DE,
    "<Tomorrow>\n",
    "<Tomorrow>\n‸[Weiter](/courses/good/tow)\n",
  ]),
  seed("links", "to a heading that is none", [ONE_DE, "<Tomorrow>\n", "<Tomorrow>\n‸[Weiter](#teil-drei)\n"]),
  seed("links", "to a file", [ONE_EN, "<Tomorrow>\n", "<Tomorrow>\nIn ‸[the list](liste.pdf).\n"]),
  seed("links", "a note without its text", [ONE_EN, "<Tomorrow>\n", "<Tomorrow>\nSo they say‸[^1].\n"]),
];
