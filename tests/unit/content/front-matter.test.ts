import { describe, expect, it } from "vitest";
import { fieldsOf } from "~/content/described";
import { ContentError, formatFault } from "~/content/faults";
import { readFrontMatter } from "~/content/front-matter";
import { courseSchema, lessonSchema } from "~/content/schema";
import { WIDGET_PROPS } from "~/content/widgets";

const read = (text: string) => readFrontMatter(lessonSchema, text, "f.mdx");
const faults = (text: string) => read(text).faults.map(formatFault);

describe("front matter", () => {
  it("is read, and replaced by blank lines", () => {
    const { data, body } = read("---\nid: a-1\ntitle: T\nobjective: O\nminutes: 5\n---\nText");
    expect(data).toEqual({ id: "a-1", title: "T", objective: "O", minutes: 5, edition: 1 });
    expect(body).toBe("\n\n\n\n\n\nText");
  });

  it("reports every fault at its place, with how to mend it", () => {
    expect(faults("---\nid: A 1\ntitel: T\nobjective: O\nminutes: five\nstand: 2026-02-30\n---\n")).toEqual([
      "f.mdx:2:5  id  holds other characters than lower-case letters, digits and hyphens → write an id that never changes: lower-case letters, digits and hyphens, e.g. k1-1",
      "f.mdx:5:10  minutes  should be a number, but is a text → write how many minutes it takes, as a whole number from 1 to 120",
      "f.mdx:6:8  stand  is not a day of the calendar written YYYY-MM-DD → write the day the facts were checked as YYYY-MM-DD; it goes with quelle and review_by",
      "f.mdx:3:1  titel  is not known here → did you mean title?",
    ]);
  });

  it("names the place of nested faults", () => {
    const text =
      "---\nid: a\ntitle: T\nobjective: O\nminutes: 5\nstand: 2026-01-01\nreview_by: 2025-01-01\nquelle:\n  - { title: Q, url: 'javascript:1', date: 2025-01-01, datum: 1 }\n---\n";
    expect(faults(text)).toEqual([
      `f.mdx:9:22  quelle.0.url  is not a web address → write the full address, e.g. "https://eur-lex.europa.eu/…"`,
      "f.mdx:9:56  quelle.0.datum  is not known here → did you mean date?",
      "f.mdx:7:12  review_by  is not later than stand → write the day of the next check as YYYY-MM-DD, later than stand; it goes with quelle",
    ]);
  });

  it("wants stand, review_by and quelle together", () => {
    const text = "---\nid: a\ntitle: T\nobjective: O\nminutes: 5\nstand: 2026-01-01\n---\n";
    expect(faults(text).map((fault) => fault.split("  ")[1])).toEqual(["review_by", "quelle"]);
  });

  it("reports YAML that cannot be read at its place", () => {
    expect(faults("---\nid: a\ntitle: A: B\n---\n")[0]).toMatch(/^f\.mdx:3:\d+ {2}.*quotation marks$/);
    expect(faults("---\nid: a\nid: b\n---\n")[0]).toBe(
      "f.mdx:3:1  a field is written twice → leave one of them out",
    );
    expect(faults("---\nid: !!js/function 'x'\n---\n")[0]).toMatch(/^f\.mdx:2:/);
  });

  it.each([
    ["---js\nprocess.exit(3)\n---\n", /front matter that begins with "---js" is not read → write --- alone/],
    ["---json\n{}\n---\n", /"---json" is not read/],
    ["# Text\n", /does not begin with front matter/],
    ["---\nid: a\n", /has no end/],
  ])("refuses %j", (text, message) => {
    expect(faults(text)).toEqual([expect.stringMatching(message)]);
  });

  it("has a description for every field of front matter and every attribute of widgets", () => {
    for (const schema of [lessonSchema, courseSchema, ...Object.values(WIDGET_PROPS)]) {
      for (const field of fieldsOf(schema)) expect(field.description, field.name).not.toBe("");
    }
  });

  it("can be thrown as one error", () => {
    const error = new ContentError(read("").faults);
    expect(error.message).toBe(faults("").join("\n"));
  });
});
