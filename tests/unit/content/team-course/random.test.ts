import fc from "fast-check";
import { expect, it } from "vitest";
import { extractOrFault } from "~/content/compile-lesson";
import { Page } from "~/content/page";
import { compileTeamBody } from "~/content/team-course/body";
import { compilePreview } from "~/content/team-course/compile-course";
import { faultOfCost } from "~/content/team-course/cost";
import { THREAD_LIMITS } from "~/content/team-course/limits";
import { objectionsTo } from "./allowed-html";
import { HOSTILE } from "./hostile-lessons";
import { COURSE, course, GLOSSARY, lessonText } from "./support";

const FILE = "01-regeln/lesson.de.mdx";

const bits = [
  "\n\n",
  "\n",
  " ",
  "  ",
  "Text",
  "## Titel",
  "- a",
  "> ",
  "| a | b |\n|:-|-:|\n| c | d |",
  "[^1]",
  "[^1]: Note",
  '[a](b "c")',
  "![x](way.png)",
  "`code`",
  "```js\nalert('<b>')\n```",
  "**",
  "_",
  "~~",
  "<b>",
  "</b>",
  '<Callout kind="note">',
  "</Callout>",
  "<Callout kind='tip' title={'\"><img src=x onerror=1>'}>",
  '<Term id="token">Token</Term>',
  '<Term id="constructor">x</Term>',
  '<Reveal summary="<script>alert(1)</script>">',
  "</Reveal>",
  '<Tabs label="l"><Tab title="&quot; onclick=&quot;x">a</Tab><Tab title="b">b</Tab></Tabs>',
  '<Figure src="way.png" alt="&quot;><script>1</script>" caption="<i>" />',
  `<SingleChoice id="${COURSE}-1-q">`,
  "</SingleChoice>",
  '<Option id="a" correct>',
  '<Option id="b">',
  "</Option>",
  "<Feedback>",
  "</Feedback>",
  `<Cloze id="${COURSE}-1-c">F<Text>a <Blank id="a" answer="<b>|x" options="<b>|x"><Feedback>f</Feedback></Blank></Text></Cloze>`,
  `<Worksheet id="${COURSE}-1-w" title="<w>"><Entry id="e" kind="number">E</Entry></Worksheet>`,
  `<Recall item="${COURSE}-1-q" />`,
  "&lt;script&gt;",
  "&#60;img src=x&#62;",
  "\\<",
  "\\{",
  "<",
  ">",
  "{",
  "}",
  "\u0000",
  "\ud800",
  "\u202e",
  'https://example.org/?a="><b>',
  "www.example.org",
  "a@example.org",
  "javascript:alert(1)",
  "<javascript:alert(1)>",
  "[x](javascript:alert(1))",
  "<br/>",
  "<abbr title='\"><b>'>x</abbr>",
];

const body = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...bits) },
      { weight: 2, arbitrary: fc.constantFrom(...HOSTILE.map((one) => one.body)) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

const images = { "01-regeln/way.png": { hash: "0a1b", type: "image/png", width: 4, height: 3 } } as const;

it("whatever is written, nothing breaks, nothing runs, and only what is allowed is shown", async () => {
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const started = performance.now();
      const input = { ...course({ [FILE]: lessonText(text) }, { images }), path: FILE };
      const { lesson, keys, faults } = await compilePreview(input, () => {});
      expect(lesson === null).toBe(faults.length > 0);
      expect(structuredClone({ lesson, keys, faults })).toEqual({ lesson, keys, faults });
      // What has faults is never shown; it would do no harm if it were.
      expect(htmlIn([lesson, keys, await shownInSpiteOfFaults(text)]).flatMap(objectionsTo)).toEqual([]);
      expect(performance.now() - started).toBeLessThan(THREAD_LIMITS.fileMs);
    }),
    { numRuns: 120 },
  );
});

async function shownInSpiteOfFaults(text: string): Promise<unknown> {
  if (faultOfCost(text, FILE)) return null;
  const page = new Page(FILE, "/01-regeln", "/", `${COURSE}-1`, "de", GLOSSARY);
  const made = await compileTeamBody(page, text, { courseId: COURSE, images });
  return made && extractOrFault(page, made.children, "lesson");
}

/** The texts that pages insert as HTML: those of segments, parts and feedback, by the names that they have there. */
function htmlIn(made: unknown): string[] {
  const texts: string[] = [];
  const read = (value: unknown, name: string) => {
    if (typeof value === "string" && HTML.has(name)) texts.push(value);
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) read(inner, OF_HTML.has(name) ? "html" : key);
  };
  read(made, "");
  return texts;
}

const HTML = new Set([
  "html",
  "prompt",
  "right",
  "otherwise",
  "met",
  "missing",
  "found",
  "feedback",
  "rubric",
  "label",
]);
const OF_HTML = new Set(["feedback", "consequences", "verdicts"]);
