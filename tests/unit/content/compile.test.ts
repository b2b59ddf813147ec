import { describe, expect, it } from "vitest";
import { compiledText, faultsOf, htmlOf } from "./support";

describe("compiling a lesson", () => {
  it("reports MDX errors on the line of the file", async () => {
    expect(await faultsOf('\nText\n\n<Callout kind="note">\noffen\n')).toEqual([
      expect.stringMatching(/^10:1 {2}Expected a closing tag for <Callout>.* → close it with <\/Callout>/),
    ]);
    expect(await faultsOf("\nEine {a b} Klammer\n")).toEqual([
      "8:8  Could not parse expression with acorn → write \\{ for a brace that is meant as text",
    ]);
    expect(await faultsOf("\nweniger als <5 Euro\n")).toEqual([
      expect.stringMatching(/^8:14 .* → write &lt;/),
    ]);
  });

  it("says how an element without an end is written", async () => {
    expect(await faultsOf("a <br> b\n")).toEqual([expect.stringMatching(/^7:3 .* → write <br \/>$/)]);
  });

  it("finds the brace that failed when the lesson ran", async () => {
    expect(await faultsOf("\nText\n\nHallo {name}.\n")).toEqual([
      "10:7  running the lesson failed: name is not defined → write \\{ for a brace that is meant as text",
    ]);
  });

  it("reports the faults of front matter and text together", async () => {
    const found = await faultsOf("# Eins\n", {
      front: "---\nid: l1\ntitle: T\nobjective: O\nminutes: x\n---\n",
    });
    expect(found).toEqual([
      expect.stringMatching(/^5:10 {2}minutes/),
      "7:1  a heading of the first level → begin with ##: the title is the first level",
    ]);
  });

  it("suggests the component that was meant", async () => {
    expect(await faultsOf('Text\n\n<Calout kind="note">x</Calout>\n')).toEqual([
      "9:1  Calout  is no component that lessons know → did you mean Callout?",
    ]);
  });

  it("names unknown and wrong attributes at their place", async () => {
    expect(await faultsOf('<Callout kind="nota" titel="x">y</Callout>\n')).toEqual([
      '7:10  Callout kind  is "nota", but should be note, tip or warning → write kind="note", kind="tip" or kind="warning"',
      "7:22  Callout titel  is not known here → did you mean title?",
    ]);
    expect(await faultsOf('Ein <Term id="tokn">x</Term>.\n')).toEqual([
      "7:11  Term id  tokn is not in the glossary → add it to glossary.yaml, or did you mean token?",
    ]);
  });

  it.each([
    ["[x](javascript:alert(1))", "links may not begin with javascript:"],
    ["[x](JaVa&#9;script:alert(1))", "links may not begin with javascript:"],
    ["[x][y]\n\n[y]: data:text/html,x", "links may not begin with data:"],
    ["[x](//evil.example)", "does not say http or https"],
    ["<script>x</script>", "script  is HTML that lessons may not use"],
    ['<span style="color:red">x</span>', "span style  is not allowed here"],
    ['<kbd onclick="x">x</kbd>', "kbd onclick  is not allowed here"],
    ['<a href="javascript:x">x</a>', "a  is HTML that lessons may not use → write a link as [text](address)"],
    ["```klingon\nx\n```", "code in the unknown language klingon"],
    ["Ein Satz mit ![x](x.png) darin", "a picture within a sentence"],
    ['- <Numeric id="n" answer="1">a</Numeric>', "stands inside other markup (list"],
    ['Text <Callout kind="tip">x</Callout>', "stands within a sentence"],
    [
      '<Callout kind="tip">\n<SingleChoice id="s">\nA\n</SingleChoice>\n</Callout>',
      "stands inside Callout → put it at the top level",
    ],
    ["<Feedback>x</Feedback>", "stands outside of Option, Reason"],
  ])("refuses %j", async (text, message) => {
    expect((await faultsOf(`${text}\n`)).join("\n")).toContain(message);
  });

  it("runs nothing that stands in front matter", async () => {
    const found = await faultsOf("Text\n", { front: "---js\nglobalThis.executed = true\n---\n" });
    expect(found).toEqual([expect.stringContaining("---js")]);
    expect(Object.hasOwn(globalThis, "executed")).toBe(false);
  });

  it("lets a lesson import a component beside it", async () => {
    const files = {
      "Box.tsx": "export const Box = ({ n }: { n: number }) => <b className='box'>{n + 1}</b>;",
    };
    const compiled = await compiledText('import { Box } from "./Box"\n\n<Box n={1} />\n', { files });
    expect(htmlOf(compiled)).toBe('<b class="box">2</b>');
    expect(Object.keys(compiled.inputs)).toEqual(["Box.tsx"]);
    expect(await faultsOf('\n\nimport { Box } from "./Bux"\n\n<Box n={1} />\n', { files })).toEqual([
      expect.stringMatching(/^9:21 {2}Could not resolve "\.\/Bux"/),
    ]);
  });

  it("refuses inline styles that an imported component makes", async () => {
    const files = { "Box.tsx": "export const Box = () => <b style={{ color: 'red' }}>x</b>;" };
    expect(await faultsOf('import { Box } from "./Box"\n\n<Box />\n', { files })).toEqual([
      expect.stringContaining("makes HTML with style"),
    ]);
  });

  it("writes code, tables, links, footnotes and headings without inline styles", async () => {
    const html = htmlOf(
      await compiledText(
        '## Über *uns*\n\n[a](https://example.org) [b](/courses)[^1]\n\n[^1]: Note\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n\n```js\nconst a = "b";\n```\n',
      ),
    );
    expect(html).toContain(
      '<div class="heading"><h2 id="über-uns">Über <em>uns</em></h2><a class="heading-anchor"',
    );
    expect(html).toContain(
      '<a href="https://example.org" rel="noopener noreferrer">a</a> <a href="/courses">b</a>',
    );
    expect(html).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Tabelle: x, y"><table>',
    );
    expect(html).toContain('<td class="align-right">2</td>');
    expect(html).toContain('<span class="tok-keyword">const</span>');
    expect(html).toContain("Fußnoten</h2>");
    expect(html).toContain('id="l1-fn-1"');
    expect(html).not.toMatch(/\sstyle=|\son\w+=/);
  });

  it("gives each occurrence of a term a popover of its own", async () => {
    const html = htmlOf(await compiledText('<Term id="token">A</Term> <Term id="token">B</Term>\n'));
    const targets = [...html.matchAll(/popovertarget="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(targets).size).toBe(2);
    for (const target of targets) expect(html).toContain(`id="${target}" popover="auto"`);
  });

  it("writes tabs as radio buttons of one group", async () => {
    const html = htmlOf(
      await compiledText(
        '<Tabs label="L">\n  <Tab title="A">eins</Tab>\n  <Tab title="B">zwei</Tab>\n</Tabs>\n',
      ),
    );
    expect(html.match(/name="l1-tabs-1"/g)).toHaveLength(2);
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(await faultsOf('<Tabs label="L">\n  <Tab title="A">eins</Tab>\n</Tabs>\n')).toEqual([
      expect.stringContaining("holds fewer than two Tab"),
    ]);
  });
});
