import type { Seed } from "./seed";

/** Faults in what stands before all rules: one for each of the checks that a lesson must pass to compile. */
export const FOUNDATION_SEEDS: Seed[] = [
  {
    rule: "schema",
    name: "a source without its date",
    changes: [
      {
        file: "good/01-one/lesson.de.mdx",
        from: '{ title: "de", date: 2026-01-30 }',
        to: '‸{ title: "de" }',
      },
    ],
  },
  {
    rule: "mdx",
    name: "a picture without alt text",
    changes: [
      {
        file: "good/01-one/lesson.de.mdx",
        from: "## Teil zwei\n",
        to: '## Teil zwei\n\n‸<Figure src="bild.svg" />\n',
      },
      {
        file: "good/01-one/bild.svg",
        from: "",
        to: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      },
    ],
  },
  {
    rule: "mdx",
    name: "a picture that is not there",
    changes: [
      {
        file: "good/01-one/lesson.en.mdx",
        from: "## Teil zwei\n",
        to: '## Teil zwei\n\n<Figure ‸src="bild.svg" alt="Two lines" />\n',
      },
    ],
  },
  {
    rule: "mdx",
    name: "a tag without its end",
    changes: [{ file: "good/02-two/lesson.en.mdx", from: "</Tomorrow>\n", to: "" }],
  },
  {
    rule: "ids",
    name: "an id of another lesson",
    changes: ["de", "en"].map((language) => ({
      file: `good/02-two/lesson.${language}.mdx`,
      from: '<SingleChoice id="good-2-x">',
      to: `<SingleChoice ${language === "de" ? "‸" : ""}id="good-1-y">`,
    })),
  },
  {
    rule: "prerequisites",
    name: "a course that is none",
    changes: [
      { file: "good/course.mdx", from: "paths: [everyone]", to: "paths: [everyone]\nprerequisites: [bad]" },
    ],
  },
  {
    rule: "from",
    name: "a lesson that no course has or had",
    changes: [
      {
        file: "good/02-two/lesson.de.mdx",
        from: "minutes: 6\n",
        to: "minutes: 6\nfrom: [good-1, ‸good-9]\n",
      },
      { file: "good/02-two/lesson.en.mdx", from: "minutes: 6\n", to: "minutes: 6\nfrom: [good-1, good-9]\n" },
    ],
  },
  {
    rule: "from",
    name: "lessons that go on from each other",
    changes: [
      { file: "good/01-one/lesson.de.mdx", from: "minutes: 6\n", to: "minutes: 6\nfrom: [‸good-2]\n" },
      { file: "good/01-one/lesson.en.mdx", from: "minutes: 6\n", to: "minutes: 6\nfrom: [good-2]\n" },
      { file: "good/02-two/lesson.de.mdx", from: "minutes: 6\n", to: "minutes: 6\nfrom:\n  - ‸good-1\n" },
      { file: "good/02-two/lesson.en.mdx", from: "minutes: 6\n", to: "minutes: 6\nfrom: [good-1]\n" },
    ],
  },
  {
    rule: "schema",
    name: "a lesson that goes on from itself",
    changes: ["de", "en"].map((language) => ({
      file: `good/02-two/lesson.${language}.mdx`,
      from: "minutes: 6\n",
      to: "minutes: 6\nfrom: ‸[good-2]\n",
    })),
  },
  {
    rule: "recalled",
    name: "an item that is none",
    changes: ["de", "en"].map((language) => ({
      file: `good/02-two/lesson.${language}.mdx`,
      from: '<Recall item="good-1-x" />',
      to: '<Recall ‸item="good-1-z" />',
    })),
  },
  {
    rule: "editions",
    name: "another right answer",
    changes: [
      {
        file: "good/01-one/lesson.en.mdx",
        from: '<Numeric id="good-1-n" answer="3">',
        to: '<Numeric ‸id="good-1-n" answer="4">',
      },
    ],
  },
  {
    rule: "editions",
    name: "another day",
    changes: [{ file: "good/01-one/lesson.en.mdx", from: "stand: 2026-01-31", to: "stand: ‸2026-02-01" }],
  },
];
