import { COURSE } from "./support";

/** A lesson that tries something, and what its author is told. */
export type Hostile = { name: string; body: string; told: RegExp };

const code =
  /an expression in braces|an import or export|attributes from an expression|is an expression in braces/;
const html = /is HTML that lessons may not use|is no component that lessons know/;
const attribute = /is not allowed here|is not known here/;
const link = /links may not begin with|is not an address|does not say http/;
const picture = /is not a picture of the course|there is no picture|lies outside/;
const item = `<SingleChoice id="${COURSE}-1-a">\n  Frage?\n\n  <Option id="a" correct>A<Feedback>A</Feedback></Option>\n`;

const each = (told: RegExp, bodies: Record<string, string>): Hostile[] =>
  Object.entries(bodies).map(([name, body]) => ({ name, body: `\n${body}\n`, told }));

export const HOSTILE: Hostile[] = [
  ...each(code, {
    "an expression": "{process.version}",
    "an expression in a sentence": "Text {globalThis.constructor.constructor('return process')()} Text",
    "an import": 'import fs from "node:fs"',
    "an export": "export const secret = 1",
    "an export that replaces the layout": "export default ({children}) => children",
    "a loop without end": "{(() => { while (true); })()}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an author might write
    "a template": "<Callout kind={`note${1}`}>x</Callout>",
    "a spread": "<Callout {...{dangerouslySetInnerHTML:{__html:'<b>x</b>'}}} />",
    "a function as an attribute": '<Callout kind="note" title={() => 1}>x</Callout>',
    "an element as an attribute": '<Callout kind="note" title={<script>1</script>}>x</Callout>',
    "a name as an attribute": '<Callout kind="note" title={process}>x</Callout>',
    "a list as an attribute": '<Callout kind="note" title={[1,2]}>x</Callout>',
    "an object as an attribute": '<Callout kind="note" title={{__proto__: null}}>x</Callout>',
    "a regular expression as an attribute": '<Callout kind="note" title={/(a+)+$/}>x</Callout>',
    "a sum as an attribute": `<Numeric id="${COURSE}-1-n" answer={1+1} tolerance="0">Frage?<Feedback>x</Feedback><Feedback otherwise>y</Feedback></Numeric>`,
    "an expression in a table": "| a |\n|---|\n| {process.env.HOME} |",
  }),
  ...each(html, {
    "a script": "<script>alert(1)</script>",
    "a script from elsewhere": '<script src="https://evil.example/x.js" />',
    "a style": "<style>x</style>",
    "a frame": '<iframe src="https://evil.example/" />',
    "a picture with a handler": '<img src="x" onerror="alert(1)" />',
    "a drawing": '<svg onload="alert(1)"><script>1</script></svg>',
    "a formula with a link": '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
    "a form": '<form action="https://evil.example/"><input name="password" /><button>Go</button></form>',
    "a base": '<base href="https://evil.example/" />',
    "a redirection": '<meta http-equiv="refresh" content="0;url=https://evil.example/" />',
    "a linked style sheet": '<link rel="stylesheet" href="https://evil.example/x.css" />',
    "an object": '<object data="data:text/html,x" />',
    "a link as HTML": '<a href="javascript:alert(1)">x</a>',
    "a template element": "<template><script>1</script></template>",
    "an element of one's own": '<x-y onclick="alert(1)">x</x-y>',
    "capital letters": "<SCRIPT>alert(1)</SCRIPT>",
    "a name of the prototype": "<constructor>x</constructor>",
    "a component of the prototype": "<Constructor>x</Constructor>",
    "a member of a component": "<Callout.constructor>x</Callout.constructor>",
    "a name with a namespace": "<svg:script>x</svg:script>",
    "a video as HTML": '<video src="x" onerror="alert(1)" />',
    "something to unfold as HTML": '<details open ontoggle="alert(1)">x</details>',
  }),
  ...each(attribute, {
    "a handler": '<b onclick="alert(1)">x</b>',
    "a style attribute": '<span style="position:fixed;inset:0">x</span>',
    "a class": '<span class="tok-keyword">x</span>',
    "React's name of a class": '<span className="dialog">x</span>',
    "an id": '<span id="main">x</span>',
    "HTML set as such": '<b dangerouslySetInnerHTML="x">x</b>',
    "a handler on a component": '<Callout kind="note" onClick="alert(1)">x</Callout>',
    "children as an attribute": '<Callout kind="note" children="x" />',
    "a key and a ref": '<Callout kind="note" key="k" ref="r">x</Callout>',
    "the prototype as an attribute": '<Callout kind="note" __proto__="x">x</Callout>',
    "the mark of another component": '<Callout kind="note" data-at="0">x</Callout>',
    "a popover": '<span popover="auto">x</span>',
    "a slot": '<b slot="x" is="y">x</b>',
  }),
  ...each(link, {
    "a link that runs code": "[x](javascript:alert(1))",
    "a link with blanks in its scheme": "[x](java&#x09;script:alert(1))",
    "a link with an entity": "[x](&#106;avascript:alert(1))",
    "a link in capitals": "[x](JaVaScRiPt:alert(1))",
    "a link by reference": "[x][y]\n\n[y]: javascript:alert(1)",
    "a link to data": "[x](data:text/html,<script>alert(1)</script>)",
    "a link to a script of another kind": "[x](vbscript:msgbox(1))",
    "a link to a file": "[x](file:///etc/passwd)",
    "a link without a scheme": "[x](//evil.example/)",
    "a link with a backslash": "[x](\\\\\\\\evil.example/)",
    "a blob": "[x](blob:https://evil.example/1)",
    "a link in angle brackets": "[x](<javascript:alert(1)>)",
  }),
  ...each(picture, {
    "a picture of another site": "![x](https://evil.example/x.png)",
    "a picture that is data": "![x](data:image/svg+xml;base64,PHN2Zy8+)",
    "a picture that runs code": '<Figure src="javascript:alert(1)" alt="x" />',
    "a picture without a scheme": '<Figure src="//evil.example/x.png" alt="x" />',
    "a picture of the system": '<Figure src="../../../../etc/passwd" alt="x" />',
    "a picture by an absolute path": '<Figure src="/etc/passwd" alt="x" />',
    "a picture with a backslash": '<Figure src="\\..\\x.png" alt="x" />',
    "a picture that is not there": '<Figure src="way.png" alt="x" />',
    "a picture of the prototype": '<Figure src="../constructor" alt="x" />',
    "a path with percent signs": "![x](..%2f..%2fetc%2fpasswd)",
  }),
  ...each(/is not part of a team's courses/, {
    "a text file of the server": `<TokenSlider id="${COURSE}-1-s" corpus="package.txt" start="a" />`,
    "a film": '<Video src="https://evil.example/x.mp4" captions="x.vtt" title="x" />',
    "an area of the check": '<Area id="law"></Area>',
  }),
  ...each(/does not begin with the id of the course|holds other characters|is a name that JavaScript/, {
    "an item of another course":
      item.replace(`${COURSE}-1-a`, "k1-1-regel") +
      '  <Option id="b">B<Feedback>B</Feedback></Option>\n</SingleChoice>',
    "an item named like the prototype":
      item.replace(`${COURSE}-1-a`, "__proto__") +
      '  <Option id="b">B<Feedback>B</Feedback></Option>\n</SingleChoice>',
    "an option named like the prototype": `${item}  <Option id="__proto__">B<Feedback>B</Feedback></Option>\n</SingleChoice>`,
    "an option named like a constructor": `${item}  <Option id="constructor">B<Feedback>B</Feedback></Option>\n</SingleChoice>`,
    "a field named like a constructor": `<Worksheet id="${COURSE}-1-w" title="W">\n<Entry id="constructor" kind="number">Zahl</Entry>\n</Worksheet>`,
  }),
  ...each(/no earlier lesson has an item/, {
    "an item of our courses, with its key": '<Recall item="k1-1-regel" />',
  }),
  ...each(/Could not parse|Unexpected|Expected|closing tag|is nested/, {
    "a tag that is never closed": '<Callout kind="note">',
    "a comment of HTML": "<!-- <script>alert(1)</script> -->",
    "an instruction": "<?php echo 1 ?>",
    "a type of document": "<!DOCTYPE html>",
    "raw data": "<![CDATA[<script>alert(1)</script>]]>",
    "a broken expression": "{{{{",
  }),
];

const many = (text: string, times: number): string => text.repeat(times);

/** Lessons that are made to cost much: each is refused within the time that a lesson has. */
export const BOMBS: Hostile[] = [
  ...each(/nested|Could not parse|closing/, {
    "quotes in quotes": `${many("> ", 2_000)}x`,
    "lists in lists": Array.from({ length: 100 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n"),
    "components in components": `${many('<Callout kind="note">\n\n', 200)}x\n\n${many("</Callout>\n\n", 200)}`,
    "elements in elements": `${many("<b>", 400)}x${many("</b>", 400)}`,
    "emphasis in emphasis": `${many("*a **a ", 100)}x${many("** a*", 100)}`,
  }),
  ...each(/more than \d+ (of the signs|lines)/, {
    "a huge table": `${many("|a", 40)}|\n${many("|-", 40)}|\n${many(`${many("|a", 40)}|\n`, 300)}`,
    "thousands of notes": Array.from(
      { length: 2_500 },
      (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`,
    ).join(""),
    "thousands of words": many("*a* ", 6_000),
  }),
  ...each(/address of more than|signs/, {
    "an address that is repeated": `[a]: https://example.org/${many("x", 30_000)}\n\n${many("[a] ", 250)}`,
  }),
  ...each(/attribute of more than/, {
    "a long attribute": `<Callout kind="note" title="${many("x", 50_000)}">x</Callout>`,
    "a phrase with many words": `<Callout kind="note" title="${many("… a ", 5_000)}">x</Callout>`,
  }),
  ...each(/has more than 400 cells/, {
    "a worksheet of a million fields": `<Worksheet id="${COURSE}-1-w" title="W">\n<Grid id="g">\nX\n${Array.from({ length: 60 }, (_, index) => `<Column id="c${index}">C</Column>\n<Row id="r${index}">R</Row>`).join("\n")}\n</Grid>\n</Worksheet>`,
  }),
  ...each(/is not an expression|lacks|cannot have|ends too soon|is too large/, {
    "a formula of brackets": `<Worksheet id="${COURSE}-1-w" title="W">\n<Entry id="a" kind="number">A</Entry>\n<Result id="r" formula="${many("(", 1_900)}">R</Result>\n</Worksheet>`,
  }),
];

/** Front matter that tries something; the whole text of the file. */
export const HOSTILE_FRONT: Hostile[] = (
  [
    ["front matter that is JavaScript", "---js\n{ id: process.exit() }\n---\n", /is not read/],
    ["front matter that is JSON", "---json\n{}\n---\n", /is not read/],
    ["front matter that is CoffeeScript", "---coffee\nid: 1\n---\n", /is not read/],
    [
      "a tag that makes code",
      "---\nid: !!js/function 'function () { return 1 }'\n---\n",
      /tag|should be|is missing/i,
    ],
    [
      "a prototype",
      `---\n__proto__: { polluted: true }\nid: ${COURSE}-1\ntitle: T\nobjective: Sie x.\nminutes: 5\n---\n`,
      /is not known here/,
    ],
    [
      "a constructor",
      `---\nconstructor: { prototype: { polluted: true } }\nid: ${COURSE}-1\ntitle: T\nobjective: Sie x.\nminutes: 5\n---\n`,
      /is not known here/,
    ],
    [
      "aliases of aliases",
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghij"
        .split("")
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghij"[index]}`).join(",")}]`)
        .join("\n")}\n---\n`,
      /alias|Excessive|is not known/i,
    ],
    ["an alias of itself", "---\nid: &a [*a]\n---\n", /alias|should be|Unresolved|is missing/i],
    ["lists in lists", `---\nid: ${many("[", 500)}\n---\n`, /nested|YAML|Flow|mend/i],
    ["more than a lesson needs", `---\ntitle: ${many("x", 40_000)}\n---\n`, /front matter is longer/],
    ["no end", `---\nid: ${COURSE}-1\n`, /has no end/],
    [
      "an id of another course",
      "---\nid: k1-1\ntitle: T\nobjective: Sie x.\nminutes: 5\n---\n\nText.\n",
      /does not begin with the id/,
    ],
    [
      "an id with a way out",
      "---\nid: ../../x\ntitle: T\nobjective: Sie x.\nminutes: 5\n---\n",
      /holds other characters/,
    ],
    [
      "a source that runs code",
      `---\nid: ${COURSE}-1\ntitle: T\nobjective: Sie x.\nminutes: 5\nstand: 2026-01-01\nreview_by: 2027-01-01\nquelle: [{ title: x, url: "javascript:alert(1)", date: 2026-01-01 }]\n---\n`,
      /is not a web address/,
    ],
  ] as const
).map(([name, body, told]) => ({ name, body, told }));
