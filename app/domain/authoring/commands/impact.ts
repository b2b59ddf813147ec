import path from "node:path";
import { type Db, openDatabase } from "db";
import { WHAT } from "~/content/changes";
import type { CompileFilesOptions } from "~/content/compile-files";
import { readCourses } from "~/content/course-set";
import { formatFault } from "~/content/faults";
import { type Library, libraryOf } from "~/content/library";
import { readSettings } from "~/platform/settings";
import {
  type Impact,
  type ImpactRemark,
  impactOf,
  isPublishable,
  type LessonImpact,
  totalsOf,
} from "../impact";
import { publishedLibrary } from "../published";
import { table } from "./table";

export type ImpactOptions = {
  /** The courses folder. */
  root: string;
  cacheDir: string;
  thread?: CompileFilesOptions["thread"];
  /** One JSON document in place of text. */
  json: boolean;
  write: (text: string) => void;
  env?: Record<string, string | undefined>;
};

/** `npm run courses:impact`: writes what publishing the folder would mean, and returns whether it may be published. */
export async function runImpact(options: ImpactOptions): Promise<boolean> {
  const { root, cacheDir, thread, json, write } = options;
  const set = await readCourses({ root, cacheDir, thread, assetStore: path.join(cacheDir, "assets") });
  if (set.faults.length > 0) {
    for (const fault of set.faults) write(`${formatFault(fault)}\n`);
    write("The courses do not compile: npm run courses:check says what to mend.\n");
    return false;
  }
  const after = libraryOf({
    courses: set.courses,
    articles: [],
    lesson: (id, language) => inSet(set.lessons.get(id), id).editions[language],
    keys: (id, language) => inSet(set.lessons.get(id), id).keys[language],
  });
  const { db, close } = await openDatabase(readSettings(options.env ?? process.env).databaseUrl);
  try {
    return await tell(db, after, { json, write });
  } finally {
    await close();
  }
}

function inSet<T>(found: T | undefined, id: string): T {
  if (!found) throw new Error(`The lesson ${id} did not compile.`);
  return found;
}

async function tell(
  db: Db,
  after: Library,
  { json, write }: Pick<ImpactOptions, "json" | "write">,
): Promise<boolean> {
  const before = await publishedLibrary(db);
  if (!before) {
    write(
      json
        ? `${JSON.stringify({ published: false })}\n`
        : "Nothing was published to this database yet; it is noted when KI-fit starts.\n",
    );
    return true;
  }
  const impact = await impactOf(db, { before, after });
  if (json) write(`${JSON.stringify({ published: true, ...impact, totals: totalsOf(impact) }, null, 2)}\n`);
  else write(impactText(impact));
  return isPublishable(impact);
}

const REMARKS: Record<ImpactRemark, (lesson: LessonImpact) => string> = {
  "edition-not-raised": ({ edition }) =>
    `looks material, but the edition is still ${edition.after}: nobody is asked to look. Write edition: ${(edition.after ?? 1) + 1} if they should`,
  "edition-raised-for-little": ({ proposed }) =>
    `the edition was raised, but the change looks ${proposed}: everybody who completed it is asked to look all the same`,
  "edition-lowered": ({ edition }) =>
    `the edition goes from ${edition.before} back to ${edition.after}. Write ${edition.before} or more`,
  "ids-exchanged": () =>
    "answers have exchanged their ids: give each text its id back, so that what learners chose is shown rightly",
  "gone-without-heir": ({ completions }) =>
    `goes, and no lesson goes on from it (from: …); its ${completions.stay} completions are kept`,
};

/** The impact as it stands in a terminal. */
export function impactText(impact: Impact): string {
  const { lessons, courses } = impact;
  if (lessons.length === 0) return "The courses are what is published: nothing changes for anybody.\n";
  const rows = lessons.map((lesson) => {
    const { completions, answers } = lesson;
    const differ = answers.reduce((sum, { better, worse }) => sum + better + worse, 0);
    return [
      lesson.id,
      lesson.state === "changed" ? lesson.decided : lesson.state,
      lesson.edition.before === lesson.edition.after
        ? String(lesson.edition.after)
        : `${lesson.edition.before ?? "–"} → ${lesson.edition.after ?? "–"}`,
      String(completions.stay),
      String(completions.carried),
      String(completions.asked),
      String(answers.reduce((sum, one) => sum + one.answers, 0)),
      String(differ),
    ];
  });
  const heads = ["lesson", "class", "edition", "stay", "carried", "look again", "answers", "differ"];
  const details = lessons.flatMap((lesson) => {
    const { id, changes, answers, remarks } = lesson;
    return [
      ...changes.map(({ part, kind, what }) => `  ${kind.padEnd(8)} ${id} ${part}: ${WHAT[what]}`),
      ...answers
        .filter(({ better, worse, left }) => better + worse + left > 0)
        .map(({ itemId, better, worse, left }) => {
          const gone = left > 0 ? `, ${left} keep their marks, as what was chosen is gone` : "";
          return `  answers  ${id} ${itemId}: ${better} count for more, ${worse} for less${gone}`;
        }),
      ...remarks.map((remark) => `  ${"NOTE".padEnd(8)} ${id}: ${REMARKS[remark](lesson)}`),
    ];
  });
  const proofs = courses.map(({ id, proofs: { stay, newer } }) => [id, String(stay), String(newer)]);
  const totals = totalsOf(impact);
  return [
    table(heads, rows),
    details.join("\n"),
    table(["course", "proofs stay", "get a newer version"], proofs),
    `${totals.asked} ${totals.asked === 1 ? "learner is" : "learners are"} asked to look again; all ${totals.completionsStay} completions and ${totals.proofsStay} proofs stay.`,
    ...(totals.answersGraded > 0
      ? ["Answers are graded anew by npm run courses:regrade, once this is published."]
      : []),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}
