import { answers, type Db, newId, regrades, users } from "db";
import { and, asc, count, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { Library } from "~/content/library";
import { Turns } from "~/platform/turns";
import { type Content, contentOf, lessonIds } from "./content";
import { contentsEver } from "./published";
import { type ChangedAnswer, regradeAnswer } from "./regrade-answer";
import { type RegradeTarget, regrader, targetsIn } from "./regrade-targets";

/** How far a regrading is, over all items: for a bar that is shown. */
export type RegradeProgress = { lessonId: string; itemId: string; done: number; of: number };

/** What grading an item's stored answers by its key as it is now would change. */
export type RegradePreview = {
  lessonId: string;
  itemId: string;
  answers: number;
  /** Answers that count for more, or for less, by the new key. Nobody loses what they have by the latter. */
  better: number;
  worse: number;
  /** Answers whose choice is no longer there: their marks stay. */
  left: number;
  /** Who gave an answer that differs. */
  learners: number;
  /** How many answers go from which marks to which, in per cent. */
  differences: { from: number; to: number; answers: number }[];
};

export type RegradeOptions = {
  library: Library;
  /** Only these items; all that were corrected and not graded anew yet, if left out. */
  targets?: RegradeTarget[];
  onProgress?: (progress: RegradeProgress) => void;
};

const ANSWERS_PER_TURN = 100;
/** Marks are sums of fractions. */
const TINY = 1e-9;

/** The items that were corrected since answers were given to them, and whose answers were not graded by the new key yet. */
export async function pendingRegrades(db: Db, library: Library): Promise<RegradeTarget[]> {
  const ids = lessonIds(library).flatMap((id) => [id, ...(library.outline(id)?.from ?? [])]);
  const targets = targetsIn(library, await contentsEver(db, [...new Set(ids)]));
  if (targets.length === 0) return [];
  const done = await db
    .select({ lessonId: regrades.lessonId, itemId: regrades.itemId, keys: regrades.keys })
    .from(regrades)
    .where(isNotNull(regrades.finishedAt));
  const isDone = ({ answersOf, itemId, keys }: RegradeTarget) =>
    done.some((row) => row.lessonId === answersOf && row.itemId === itemId && row.keys === keys);
  return targets.filter((target) => !isDone(target));
}

/** Says what `applyRegrade` would change, and changes nothing. Others have their turn meanwhile. */
export async function previewRegrade(
  db: Db,
  options: RegradeOptions & {
    /** Contents that were published before and that the database may not know. */
    before?: Map<string, Content[]>;
  },
): Promise<RegradePreview[]> {
  const previews: Counted[] = [];
  await eachAnswer(db, options, "", async (target, rows, score) => {
    const preview = previewOf(previews, target);
    for (const row of rows) {
      const to = score(row);
      preview.answers += 1;
      if (to === null) preview.left += 1;
      else if (Math.abs(to - row.score) > TINY) noteDifference(preview, row.score, to, row.userId);
    }
  });
  return previews.map(({ people, ...preview }) => ({ ...preview, learners: people.size }));
}

type Counted = RegradePreview & { people: Set<string> };

function previewOf(previews: Counted[], { lessonId, itemId }: RegradeTarget): Counted {
  const known = previews.find((one) => one.lessonId === lessonId && one.itemId === itemId);
  if (known) return known;
  const made: Counted = {
    lessonId,
    itemId,
    answers: 0,
    better: 0,
    worse: 0,
    left: 0,
    learners: 0,
    differences: [],
    people: new Set<string>(),
  };
  previews.push(made);
  return made;
}

function noteDifference(preview: Counted, before: number, after: number, userId: string): void {
  const [from, to] = [Math.round(before * 100), Math.round(after * 100)];
  if (after > before) preview.better += 1;
  else preview.worse += 1;
  preview.people.add(userId);
  const known = preview.differences.find((one) => one.from === from && one.to === to);
  if (known) known.answers += 1;
  else preview.differences.push({ from, to, answers: 1 });
}

export type RegradeResult = { graded: number; better: number; worse: number; left: number };

/**
 * Grades stored answers by the keys as they are now. Marks that rise count at once, with the completions that follow; marks
 * that fall are noted at the answer and take nothing away. Whoever it concerns finds a notice. It goes in small turns, can
 * be interrupted and goes on where it was; doing it again changes nothing.
 */
export async function applyRegrade(db: Db, options: RegradeOptions): Promise<RegradeResult> {
  const result: RegradeResult = { graded: 0, better: 0, worse: 0, left: 0 };
  await eachAnswer(db, options, "resume", async (target, rows, score, turns) => {
    for (const row of rows) {
      const to = score(row);
      result.graded += 1;
      if (to === null) result.left += 1;
      if (to === null || Math.abs(to - row.score) <= TINY) continue;
      if (to > row.score) result.better += 1;
      else result.worse += 1;
      await regradeAnswer(db, options.library, target, { ...row, to });
      await turns.next();
    }
    await db
      .update(regrades)
      .set({ reached: rows.at(-1)?.id ?? "", graded: sql`${regrades.graded} + ${rows.length}` })
      .where(mine(target));
  });
  return result;
}

const mine = ({ answersOf, itemId, keys }: RegradeTarget) =>
  and(eq(regrades.lessonId, answersOf), eq(regrades.itemId, itemId), eq(regrades.keys, keys));

const answersTo = ({ answersOf, itemId }: RegradeTarget) =>
  and(eq(answers.lessonId, answersOf), eq(answers.itemId, itemId));

type Row = Omit<ChangedAnswer, "to">;

/** Hands all answers to the items, some at a time, to `use`. With "resume" it is noted how far that is. */
async function eachAnswer(
  db: Db,
  { library, targets: wanted, onProgress, before }: RegradeOptions & { before?: Map<string, Content[]> },
  mode: "" | "resume",
  use: (
    target: RegradeTarget,
    rows: Row[],
    score: ReturnType<typeof regrader>,
    turns: Turns,
  ) => Promise<void>,
): Promise<void> {
  const targets = wanted ?? (await pendingRegrades(db, library));
  const ever = await contentsEver(db, [...new Set(targets.map(({ answersOf }) => answersOf))]);
  const of = await totalOf(db, targets);
  const turns = new Turns();
  let done = 0;
  for (const target of targets) {
    const contents = [...(before?.get(target.answersOf) ?? []), ...(ever.get(target.answersOf) ?? [])];
    const own = target.answersOf === target.lessonId ? contentOf(library, target.lessonId) : undefined;
    const score = regrader(library, target, own ? [...contents, own] : contents);
    let reached = mode === "resume" ? await begin(db, target) : "";
    for (;;) {
      const rows = await db
        .select({
          id: answers.id,
          userId: answers.userId,
          timeZone: users.timeZone,
          tryNumber: answers.tryNumber,
          language: answers.language,
          version: answers.version,
          response: answers.response,
          score: answers.score,
        })
        .from(answers)
        .innerJoin(users, eq(users.id, answers.userId))
        .where(and(answersTo(target), gt(answers.id, reached)))
        .orderBy(asc(answers.id))
        .limit(ANSWERS_PER_TURN);
      if (rows.length > 0) await use(target, rows, score, turns);
      reached = rows.at(-1)?.id ?? reached;
      done += rows.length;
      onProgress?.({ lessonId: target.lessonId, itemId: target.itemId, done: Math.min(done, of), of });
      if (rows.length < ANSWERS_PER_TURN) break;
      await turns.next();
    }
    if (mode === "resume") await db.update(regrades).set({ finishedAt: new Date() }).where(mine(target));
  }
}

async function totalOf(db: Db, targets: RegradeTarget[]): Promise<number> {
  let sum = 0;
  for (const target of targets) {
    const [row] = await db.select({ n: count() }).from(answers).where(answersTo(target));
    sum += row?.n ?? 0;
  }
  return sum;
}

/** Begins, or goes on; other keys than the last time begin anew. Returns the answer that was reached. */
async function begin(db: Db, { answersOf, itemId, keys }: RegradeTarget): Promise<string> {
  const fresh = { keys, reached: "", graded: 0, finishedAt: null, startedAt: new Date() };
  const [, [row]] = await db.batch([
    db
      .insert(regrades)
      .values({ id: newId(), lessonId: answersOf, itemId, ...fresh })
      .onConflictDoUpdate({
        target: [regrades.lessonId, regrades.itemId],
        set: fresh,
        setWhere: sql`${regrades.keys} <> ${keys}`,
      }),
    db
      .select({ reached: regrades.reached })
      .from(regrades)
      .where(and(eq(regrades.lessonId, answersOf), eq(regrades.itemId, itemId))),
  ]);
  return row?.reached ?? "";
}
