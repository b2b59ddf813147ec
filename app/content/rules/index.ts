import * as balance from "./balance";
import * as choice from "./choice";
import * as extent from "./extent";
import { objectiveVerb } from "./objective";
import * as retrieval from "./retrieval";
import type { Around, Edition, Finding, Rule } from "./rule";
import * as sources from "./sources";
import * as structure from "./structure";

/** Every rule of the course check, in the order of the handbook. A new rule is entered here and nowhere else. */
export const RULES: readonly Rule[] = [
  objectiveVerb,
  extent.minutes,
  extent.length,
  extent.interaction,
  extent.workedExample,
  retrieval.retrieval,
  retrieval.recall,
  retrieval.required,
  retrieval.poolSize,
  choice.optionCount,
  choice.feedback,
  choice.allOrNone,
  choice.negatedStem,
  choice.absolutes,
  balance.correctLength,
  balance.longestCorrect,
  balance.rightPlace,
  sources.sources,
  sources.reviewDate,
  sources.sourceDate,
  structure.headingLevels,
  structure.links,
];

/** What is checked before the rules, because nothing compiles without it: name of the check → what it demands. */
export const FOUNDATIONS: Readonly<Record<string, string>> = {
  folders: "Folders are named as this page says, each with its course.mdx and both editions of its lessons.",
  schema:
    "The front matter and glossary.yaml hold the fields that this page lists, and each source has its date.",
  mdx: "The MDX can be read; components stand where they may, with their parts and attributes; pictures exist and have alt text; links have an address.",
  ids: "Ids of courses, lessons and items are unique in all courses.",
  prerequisites: "Courses that come before exist, and no course comes before itself.",
  from: "A lesson goes on from lessons that there are, in any course, or that a course names as former ones; and never from itself.",
  recalled: "An item that is asked again belongs to an earlier lesson.",
  forms: "The two forms of the KI-fit-Check ask about the same areas with the same types of questions.",
  editions: "The German and the English edition have the same ids, dates, items and right answers.",
};

/** What the rules find in one edition, for instance while it is being written. */
export function findInEdition(edition: Edition, around: Around): Finding[] {
  return RULES.flatMap((rule) => (rule.of === "edition" ? named(rule, rule.find(edition, around)) : []));
}

/** What the rules about a whole course find, given all its editions in one language in reading order. */
export function findInCourse(course: readonly Edition[]): Finding[] {
  return RULES.flatMap((rule) => (rule.of === "course" ? named(rule, rule.find(course)) : []));
}

function named({ name }: Rule, list: Omit<Finding, "rule">[]): Finding[] {
  return list.map((one) => ({ ...one, rule: name }));
}
