import { answers, type Db } from "db";
import { and, countDistinct, eq, inArray } from "drizzle-orm";
import { choicesIn, partIds, translator } from "~/content/changes";
import { LANGUAGES, type Language } from "~/content/lessons";
import type { Library } from "~/content/library";
import { textIn } from "~/content/sections";
import { FEWEST, type RawAnswer, readTally, type Tally, toFive } from "../analysis";
import { type Content, contentsIn } from "./content";
import { contentsEver } from "./published";
import { type RegradeTarget, regrader, targetsIn } from "./regrade-targets";

/** So many first answers go from these marks to those, in per cent. */
export type Shift = { from: number; to: number; answers: number };

/** A question whose key was corrected, and what may be told of the answers that are graded anew. */
export type CorrectedQuestion = {
  lessonId: string;
  itemId: string;
  /** In plain text. */
  prompt: Record<Language, string>;
  /** Whose answers are graded anew, to the nearest five. Fewer than five are not told from nobody. */
  people: number | "few";
  /** Null below fifty people. */
  differences: { people: number; better: Shift[]; worse: Shift[] } | null;
};

/**
 * What grading by the corrected keys changes, as far as that tells of nobody: differences are made of whole batches of first
 * answers, and of such that five people or more have given (see `readTally`).
 */
export async function readDifferences(
  db: Db,
  { before, after }: { before: Library; after: Library },
): Promise<CorrectedQuestion[]> {
  const published = contentsIn(before);
  const targets = targetsIn(after, published);
  if (targets.length === 0) return [];
  const ever = await contentsEver(db, [...new Set(targets.map(({ answersOf }) => answersOf))]);
  const corrected: CorrectedQuestion[] = [];
  for (const { lessonId, itemId } of targets) {
    if (corrected.some((one) => one.lessonId === lessonId && one.itemId === itemId)) continue;
    const own = targets.filter((one) => one.lessonId === lessonId && one.itemId === itemId);
    const tallies: { tally: Tally; target: RegradeTarget; contents: Content[] }[] = [];
    for (const target of own) {
      const contents = [...(ever.get(target.answersOf) ?? []), ...(published.get(target.answersOf) ?? [])];
      const question = { lessonId: target.answersOf, itemId };
      const tally = await readTally(db, question, namer(contents, itemId));
      if (tally) tallies.push({ tally, target, contents });
    }
    corrected.push({
      lessonId,
      itemId,
      prompt: promptOf(after, lessonId, itemId),
      people: await peopleOf(db, own),
      differences: differencesOf(tallies, { before, after }),
    });
  }
  return corrected;
}

function promptOf(library: Library, lessonId: string, itemId: string): Record<Language, string> {
  const [de = "", en = ""] = LANGUAGES.map((language) =>
    textIn(library.lessonById(lessonId, language)?.items[itemId]?.prompt ?? ""),
  );
  return { de, en };
}

async function peopleOf(db: Db, targets: readonly RegradeTarget[]): Promise<number | "few"> {
  const lessons = targets.map(({ answersOf }) => answersOf);
  const [row] = await db
    .select({ n: countDistinct(answers.userId) })
    .from(answers)
    .where(and(inArray(answers.lessonId, lessons), eq(answers.itemId, targets[0]?.itemId ?? "")));
  return row && row.n >= FEWEST ? toFive(row.n) : "few";
}

/** Names answers by all that grading looks at, as it was when they were given: no key of a draft can tell them apart or join them. */
function namer(contents: readonly Content[], itemId: string): (answer: RawAnswer) => string {
  const known = new Map<string, (answer: RawAnswer) => string>();
  return (answer) => {
    const { language, version } = answer;
    const name = known.get(`${language} ${version}`) ?? made(language, version);
    known.set(`${language} ${version}`, name);
    return name(answer);
  };
  function made(language: Language, version: string) {
    const lessons = contents.map((content) => content[language].lesson);
    const item = (lessons.find((one) => one.version === version) ?? lessons[0])?.items[itemId];
    const read = item && translator(item, item);
    const shape = item && [
      item.type,
      [...choicesIn(item)].map(([list, all]) => [list, [...all]]),
      [...partIds(item)],
    ];
    return ({ response }: RawAnswer) => JSON.stringify([language, shape, read?.(response) ?? response]);
  }
}

const TINY = 1e-9;

/** What other keys make of tallies. */
export function differencesOf(
  tallies: readonly { tally: Tally; target: RegradeTarget; contents: Content[] }[],
  { before, after }: { before: Library; after: Library },
): CorrectedQuestion["differences"] {
  if (tallies.length === 0) return null;
  const shifts = new Map<string, Shift & { better: boolean }>();
  for (const { tally, target, contents } of tallies) {
    const stayed = before.lessonById(target.lessonId, "de")?.items[target.itemId] !== undefined;
    const was = regrader(before, stayed ? target : { ...target, lessonId: target.answersOf }, contents);
    const is = regrader(after, target, contents);
    for (const { count, ...answer } of tally.counts) {
      const [from, to] = [was(answer), is(answer)];
      if (from === null || to === null || Math.abs(to - from) < TINY) continue;
      const [one, other] = [Math.round(from * 100), Math.round(to * 100)];
      const known = shifts.get(`${one} ${other}`);
      const answers = (known?.answers ?? 0) + count;
      shifts.set(`${one} ${other}`, { from: one, to: other, answers, better: to > from });
    }
  }
  const all = [...shifts.values()].sort((a, b) => b.answers - a.answers);
  const those = (wanted: boolean) =>
    all.filter(({ better }) => better === wanted).map(({ better: _, ...shift }) => shift);
  const people = tallies.reduce((sum, { tally }) => sum + tally.people, 0);
  return { people, better: those(true), worse: those(false) };
}
