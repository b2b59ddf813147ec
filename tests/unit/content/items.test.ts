import { beforeAll, describe, expect, it } from "vitest";
import type { CourseSet } from "~/content/course-set";
import type { Item, Key } from "~/content/items";
import type { Lesson } from "~/content/lessons";
import { compiledText, faultsOf, SmallCourse } from "./support";

let set: CourseSet;
let lesson: Lesson;
let keys: Record<string, Key>;

beforeAll(async () => {
  set = await new SmallCourse().read();
  expect(set.faults).toEqual([]);
  const editions = set.lessons.get("small-1");
  lesson = editions?.editions.de as Lesson;
  keys = editions?.keys.de as Record<string, Key>;
});

const itemOf = (id: string) => lesson.items[id] as Item;

describe("items", () => {
  it("come out in two halves: single choice", () => {
    expect(itemOf("s1-single")).toEqual({
      id: "s1-single",
      type: "single-choice",
      prompt: "<p>Was gilt?</p>",
      options: [
        { id: expect.stringMatching(/^o[0-9a-f]{6}$/), html: expect.any(String) },
        { id: expect.stringMatching(/^o[0-9a-f]{6}$/), html: expect.any(String) },
      ],
    });
    const key = keys["s1-single"];
    if (key?.type !== "single-choice") throw new Error("wrong type");
    const right = itemOf("s1-single") as Extract<Item, { type: "single-choice" }>;
    expect(right.options.find(({ id }) => id === key.correct)?.html).toBe("Das <em>hier</em> gilt");
    expect(key.feedback[key.correct]).toBe("FEEDBACK single a");
  });

  it("have keys of every type", () => {
    expect(keys["s1-multiple"]).toMatchObject({ correct: [expect.any(String), expect.any(String)] });
    expect(keys["s1-true"]).toMatchObject({
      verdict: "false",
      verdicts: { true: "FEEDBACK said true", false: "FEEDBACK said false" },
    });
    expect(keys["s1-numeric"]).toEqual({
      type: "numeric",
      value: 300.5,
      tolerance: 0.5,
      right: "FEEDBACK right",
      otherwise: "FEEDBACK other",
      known: [{ value: 1200, html: "FEEDBACK 1200" }],
    });
    expect(keys["s1-short"]).toMatchObject({
      accepted: ["Halluzination", "Konfabulation"],
      known: [{ text: "Lüge", html: "FEEDBACK lie" }],
    });
    const match = itemOf("s1-match") as Extract<Item, { type: "matching" }>;
    const pairs = (keys["s1-match"] as Extract<Key, { type: "matching" }>).pairs;
    const one = match.left.find(({ html }) => html === "1")?.id ?? "";
    expect(match.right.find(({ id }) => id === pairs[one])?.html).toBe("I");
    const group = itemOf("s1-group") as Extract<Item, { type: "grouping" }>;
    const groups = (keys["s1-group"] as Extract<Key, { type: "grouping" }>).groups;
    const card = group.cards.find(({ html }) => html === "Spamfilter")?.id ?? "";
    expect(group.groups.find(({ id }) => id === groups[card])?.html).toBe("ML");
    expect((keys["s1-order"] as Extract<Key, { type: "ordering" }>).order).toHaveLength(2);
  });

  it("split running text into stretches: cloze and spotting", () => {
    const cloze = itemOf("s1-cloze") as Extract<Item, { type: "cloze" }>;
    expect(cloze.parts).toEqual([
      { html: "Das nächste " },
      { blank: expect.any(String), options: null, width: 12 },
      { html: "\n<strong>fett</strong> " },
      { blank: expect.any(String), options: [expect.any(Object), expect.any(Object)], width: 8 },
      { html: "." },
    ]);
    const listed = cloze.parts[3] as { blank: string; options: { id: string; html: string }[] };
    const accepted = (keys["s1-cloze"] as Extract<Key, { type: "cloze" }>).blanks[listed.blank]?.accepted;
    expect(listed.options.find(({ id }) => id === accepted?.[0])?.html).toBe("rechnet");
    const spot = itemOf("s1-spot") as Extract<Item, { type: "spotting" }>;
    expect(spot.parts.map((part) => part.html)).toEqual([
      "Laut ",
      "BGH, Az. 1",
      " gilt ",
      "seit\n2022",
      " …",
    ]);
    expect((keys["s1-spot"] as Extract<Key, { type: "spotting" }>).targets).toEqual([
      (spot.parts[1] as { spot: string }).spot,
    ]);
  });

  it("follow the tree of a scenario", () => {
    const scenario = itemOf("s1-scenario") as Extract<Item, { type: "scenario" }>;
    const key = keys["s1-scenario"] as Extract<Key, { type: "scenario" }>;
    const start = scenario.scenes.find(({ id }) => id === scenario.start);
    const ask = start?.choices.find(({ html }) => html === "Fragen");
    expect(scenario.scenes.find(({ id }) => id === ask?.next)?.html).toBe("<p>Und dann?</p>");
    expect(key.points[ask?.id ?? ""]).toBe(2);
    expect(key.next[ask?.id ?? ""]).toBe(ask?.next);
    expect(key.scenes[scenario.start]?.toSorted()).toEqual(start?.choices.map(({ id }) => id));
    expect(new Set(Object.values(key.scenes).flat()).size).toBe(4);
  });

  it("never carry their keys into the lesson, and list everything in the order of the tokens", () => {
    for (const { editions } of set.lessons.values()) {
      for (const edition of Object.values(editions)) {
        const text = JSON.stringify(edition);
        expect(text).not.toMatch(/FEEDBACK|"correct"|"feedback"|"points"|"accepted"|"answer"|data-at/);
        expect(text).not.toMatch(/"id":"[abc]"/);
        for (const item of Object.values(edition.items)) {
          for (const value of Object.values(item) as unknown[]) {
            if (!Array.isArray(value) || ["cloze", "spotting", "prompt"].includes(item.type)) continue;
            const ids = (value as { id: string }[]).map((entry) => entry.id);
            expect(ids).toEqual(ids.toSorted());
          }
        }
      }
    }
  });

  it("have the same tokens in every language and at every time", () => {
    const english = set.lessons.get("small-1")?.editions.en as Lesson;
    const ids = (item: Item | undefined) =>
      item?.type === "single-choice" ? item.options.map(({ id }) => id) : [];
    expect(ids(english.items["s1-single"])).toEqual(ids(lesson.items["s1-single"]));
    expect(ids(lesson.items["s1-single"])).toEqual(["o127176", "oe3c40e"]);
  });

  it("leave no script and no style in the HTML", () => {
    expect(JSON.stringify([...set.lessons.values()])).not.toMatch(/\sstyle=|<script|\son[a-z]+=\\"/);
  });
});

const option = (id: string, rest = "") => `<Option id="${id}"${rest}>t ${id}<Feedback>f</Feedback></Option>`;
const single = (...parts: string[]) =>
  `<SingleChoice id="i">\nFrage?\n\n${parts.join("\n")}\n</SingleChoice>\n`;

describe("faults of items", () => {
  it.each([
    ["no right answer", single(option("a"), option("b")), "7:1  SingleChoice  has no right answer"],
    [
      "two right answers",
      single(option("a", " correct"), option("b", " correct")),
      "11:16  Option correct  is a second right answer → leave correct out, or use MultipleChoice",
    ],
    ["one option", single(option("a", " correct")), "7:1  SingleChoice  has fewer than 2 Option"],
    [
      "no feedback",
      single(option("a", " correct"), '<Option id="b">t</Option>'),
      "11:1  Option  has no Feedback",
    ],
    [
      "the same id twice",
      single(option("a", " correct"), option("a")),
      "11:9  Option id  a is used twice in this item",
    ],
    [
      "an unknown attribute",
      single(option("a", " corect"), option("b", " correct")),
      "10:16  Option corect  is not known here → did you mean correct?",
    ],
    [
      "text after the parts",
      single(option("a", " correct"), option("b"), "\nNoch etwas."),
      "has text after its first part",
    ],
    [
      "no question",
      `<SingleChoice id="i">\n${option("a", " correct")}\n${option("b")}\n</SingleChoice>\n`,
      "asks nothing",
    ],
    [
      "a term in an answer",
      single(
        option("a", " correct"),
        '<Option id="b"><Term id="token">x</Term><Feedback>f</Feedback></Option>',
      ),
      "11:16  Term  stands inside Option",
    ],
    [
      "no number",
      '<Numeric id="n" answer="1.200,5">\nF\n<Feedback>r</Feedback>\n<Feedback otherwise>o</Feedback>\n</Numeric>\n',
      "7:17  Numeric answer  is no number",
    ],
    [
      "a known result that is right",
      '<Numeric id="n" answer="5" tolerance="1">\nF\n<Feedback>r</Feedback>\n<Feedback when="6">w</Feedback>\n<Feedback otherwise>o</Feedback>\n</Numeric>\n',
      "10:11  Feedback when  is a right result",
    ],
    [
      "no feedback otherwise",
      '<ShortText id="n" answer="x">\nF\n<Feedback>r</Feedback>\n</ShortText>\n',
      "has no Feedback for other answers",
    ],
    [
      "an answer that is no option",
      '<Cloze id="c">\nF\n\n<Text>a <Blank id="a" answer="x" options="y | z"><Feedback>f</Feedback></Blank></Text>\n</Cloze>\n',
      '10:23  Blank answer  "x" is not among the options → write one of y | z',
    ],
    [
      "an unknown group",
      '<Grouping id="g">\nF\n<Group id="x">X</Group>\n<Group id="y">Y</Group>\n<Card id="a" group="z">A<Feedback>f</Feedback></Card>\n<Card id="b" group="x">B<Feedback>f</Feedback></Card>\n</Grouping>\n',
      "11:14  Card group  z is no Group of this item",
    ],
    [
      "no spot",
      '<Spotting id="s">\nF\n\n<Text>a <Spot id="a">b<Feedback>f</Feedback></Spot></Text>\n</Spotting>\n',
      "has no Spot that is right",
    ],
    ["a pool in a lesson", '<Pool id="p" draw="1">\n</Pool>\n', "7:1  Pool  stands in a lesson"],
    [
      "the same item id twice",
      single(option("a", " correct"), option("b"))
        .repeat(2)
        .replace("</SingleChoice>\n<", "</SingleChoice>\n\n<"),
      "i is used twice in this lesson",
    ],
  ])("%s", async (_name, text, fault) => {
    expect((await faultsOf(text)).join("\n")).toContain(fault);
  });

  const scene = (id: string, to: string) =>
    `<Scene id="${id}">\nt\n<Decision id="a"${to} points="1">x<Feedback>f</Feedback></Decision>\n<Decision id="b" points="0">y<Feedback>f</Feedback></Decision>\n</Scene>\n`;
  it.each([
    [
      "an unknown scene",
      scene("start", ' to="stat"'),
      "Decision to  stat is no Scene of this item → did you mean start?",
    ],
    ["a circle", scene("start", ' to="start"'), "leads to start, which is reached already"],
    [
      "an unreachable scene",
      scene("start", "") + scene("b", ""),
      'Scene id  no decision leads to b → write to="b"',
    ],
  ])("%s in a scenario", async (_name, scenes, fault) => {
    expect((await faultsOf(`<Scenario id="s">\nF\n${scenes}</Scenario>\n`)).join("\n")).toContain(fault);
  });

  it("an item outside of a pool in a test, and a pool that is too small", async () => {
    const item = single(option("a", " correct"), option("b"));
    expect(await faultsOf(item, { kind: "test" })).toEqual([
      expect.stringContaining("stands outside of a Pool"),
    ]);
    expect(await faultsOf(`<Pool id="p" draw="2">\n${item}</Pool>\n`, { kind: "test" })).toEqual([
      expect.stringMatching(/^7:14 {2}Pool draw {2}is 2, but the pool holds 1/),
    ]);
  });

  it("a component beside the lesson that fails", async () => {
    const files = { "Box.tsx": "export const Box = () => { throw new Error('broken') };" };
    expect(await faultsOf('import { Box } from "./Box"\n\n<Box />\n', { files })).toEqual([
      expect.stringContaining("running the lesson failed: broken"),
    ]);
  });

  it("refuses the one id that every object has already", async () => {
    await expect(compiledText(single(option("constructor", " correct"), option("b")))).rejects.toThrow(
      "a name that JavaScript keeps for itself",
    );
  });
});
