import { completions, type Db, enrolments, looks } from "db";
import { and, count, countDistinct, eq, isNotNull, lt, or, sql } from "drizzle-orm";
import type { Change, ChangeKind } from "~/content/changes";
import type { Course, Language, LessonOutline } from "~/content/lessons";
import type { Library } from "~/content/library";
import { isHeldOver } from "./carry";
import { classified, contentOf, contentsIn, isChanged, lessonIds } from "./content";
import { previewRegrade, type RegradePreview } from "./regrade";
import { targetsIn } from "./regrade-targets";

/** What somebody should look at before publishing. None of it stands in the way but a lowered edition. */
export type ImpactRemark =
  /** The proposal is material, and the edition was not raised: nobody will be asked to look. */
  | "edition-not-raised"
  /** The edition was raised, and the proposal is less than material: all will be asked to look all the same. */
  | "edition-raised-for-little"
  | "edition-lowered"
  /** Answers' ids stand for other answers now: earlier answers are shown wrongly, though graded rightly. */
  | "ids-exchanged"
  /** A lesson goes, and no other one goes on from it: its completions are kept and count for nothing new. */
  | "gone-without-heir";

export type LessonImpact = {
  id: string;
  title: Record<Language, string>;
  courseId: string;
  state: "new" | "changed" | "gone";
  /** What the difference says, and what it comes to by the edition that the author gave. */
  proposed: ChangeKind;
  decided: ChangeKind;
  edition: { before: number | null; after: number | null };
  changes: Change[];
  remarks: ImpactRemark[];
  completions: {
    /** Those that there are. All of them stay. */
    stay: number;
    /** Those that learners get in this lesson because they completed the ones that it goes on from. */
    carried: number;
    /** Of those that stay: learners who will be asked to look again. */
    asked: number;
  };
  /** Answers that would be graded anew by a corrected key. */
  answers: RegradePreview[];
};

export type CourseImpact = {
  id: string;
  title: Record<Language, string>;
  proofs: {
    /** All completed courses keep what they say. */
    stay: number;
    /** Of those: they get a newer version beside it once their learners have looked. */
    newer: number;
  };
};

export type Impact = {
  /** Only what is not the same, in the order of the catalogue. */
  lessons: LessonImpact[];
  courses: CourseImpact[];
};

/**
 * Says what publishing `after` in place of `before` means for learners, and changes nothing: who will be asked to look again,
 * what stays, and which answers would be graded anew with which differences.
 */
export async function impactOf(
  db: Db,
  {
    before,
    after,
    answers,
  }: {
    before: Library;
    after: Library;
    /** What grading anew would change, where that is known already or not asked for. */
    answers?: RegradePreview[];
  },
): Promise<Impact> {
  const ids = [...new Set([...lessonIds(after), ...lessonIds(before)])];
  const changed = ids.filter((id) => isChanged(id, before, after));
  const graded = answers ?? (await gradedAnew(db, before, after));
  const lessons: LessonImpact[] = [];
  for (const id of changed) {
    lessons.push(await impactOnLesson(db, { id, before, after, answers: graded }));
  }
  const courses = new Set(lessons.map(({ courseId }) => courseId));
  return {
    lessons,
    courses: await Promise.all([...courses].map((id) => impactOnCourse(db, id, before, after))),
  };
}

function gradedAnew(db: Db, before: Library, after: Library): Promise<RegradePreview[]> {
  const contents = contentsIn(before);
  return previewRegrade(db, { library: after, targets: targetsIn(after, contents), before: contents });
}

type About = { id: string; before: Library; after: Library; answers: RegradePreview[] };

async function impactOnLesson(db: Db, { id, before, after, answers }: About): Promise<LessonImpact> {
  const [old, now] = [contentOf(before, id), contentOf(after, id)];
  const [outlineBefore, outline] = [before.outline(id), after.outline(id)];
  const { kind, changes } = old && now ? classified(old, now) : { kind: "same" as const, changes: [] };
  const edition = { before: outlineBefore?.edition ?? null, after: outline?.edition ?? null };
  const raised = (edition.after ?? 0) > (edition.before ?? edition.after ?? 0);
  const heirs = after.courses().flatMap(({ lessons }) => lessons.filter(({ from }) => from.includes(id)));
  const remarks: ImpactRemark[] = [];
  if (old && now && kind === "material" && !raised) remarks.push("edition-not-raised");
  if (raised && kind !== "material") remarks.push("edition-raised-for-little");
  if (edition.before !== null && edition.after !== null && edition.after < edition.before)
    remarks.push("edition-lowered");
  if (changes.some(({ what }) => what === "ids-exchanged")) remarks.push("ids-exchanged");
  if (old && !now && heirs.length === 0) remarks.push("gone-without-heir");
  const stay = await completionsOf(db, id);
  return {
    id,
    title: (outline ?? outlineBefore)?.title ?? { de: id, en: id },
    courseId: (now ?? old)?.de.lesson.courseId ?? "",
    state: !old ? "new" : !now ? "gone" : "changed",
    proposed: kind,
    decided: raised ? "material" : kind === "material" ? "minor" : kind,
    edition,
    changes,
    remarks,
    completions: {
      stay,
      carried: outline && !old ? await carriedTo(db, outline) : 0,
      asked: outline && raised ? await askedToLook(db, [outline]) : 0,
    },
    answers: answers.filter(({ lessonId }) => lessonId === id),
  };
}

async function completionsOf(db: Db, lessonId: string): Promise<number> {
  const [row] = await db.select({ n: count() }).from(completions).where(eq(completions.lessonId, lessonId));
  return row?.n ?? 0;
}

async function carriedTo(db: Db, lesson: LessonOutline): Promise<number> {
  if (lesson.from.length === 0) return 0;
  const [row] = await db
    .select({ n: count() })
    .from(sql`${completions} c`)
    .where(isHeldOver({ lesson, late: [] }));
  return row?.n ?? 0;
}

/** True for completions of an earlier edition than the lesson now has, whose learners have not looked since. */
const isAsked = (lessons: LessonOutline[]) =>
  or(
    ...lessons.map(({ id, edition }) =>
      and(
        eq(completions.lessonId, id),
        lt(completions.edition, edition),
        sql`not exists (select 1 from ${looks} where ${and(
          eq(looks.userId, completions.userId),
          eq(looks.lessonId, completions.lessonId),
        )} and ${looks.edition} >= ${edition})`,
      ),
    ),
  );

async function askedToLook(db: Db, lessons: LessonOutline[]): Promise<number> {
  const [row] = await db
    .select({ n: countDistinct(completions.userId) })
    .from(completions)
    .where(isAsked(lessons));
  return row?.n ?? 0;
}

async function impactOnCourse(
  db: Db,
  courseId: string,
  before: Library,
  after: Library,
): Promise<CourseImpact> {
  const course: Course | undefined = after.courseById(courseId) ?? before.courseById(courseId);
  const proven = and(eq(enrolments.courseId, courseId), isNotNull(enrolments.completedAt));
  const [all] = await db.select({ n: count() }).from(enrolments).where(proven);
  const raised =
    after
      .courseById(courseId)
      ?.lessons.filter(({ id, edition }) => edition > (before.outline(id)?.edition ?? edition)) ?? [];
  const [asked] =
    raised.length === 0
      ? [{ n: 0 }]
      : await db
          .select({ n: countDistinct(completions.userId) })
          .from(completions)
          .innerJoin(enrolments, eq(enrolments.userId, completions.userId))
          .where(and(proven, isAsked(raised)));
  return {
    id: courseId,
    title: course?.title ?? { de: courseId, en: courseId },
    proofs: { stay: all?.n ?? 0, newer: asked?.n ?? 0 },
  };
}

/** How many lessons, learners and answers it comes to in all. */
export function totalsOf({ lessons, courses }: Impact) {
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const answers = lessons.flatMap((lesson) => lesson.answers);
  return {
    completionsStay: sum(lessons.map(({ completions: { stay } }) => stay)),
    completionsCarried: sum(lessons.map(({ completions: { carried } }) => carried)),
    asked: sum(lessons.map(({ completions: { asked } }) => asked)),
    proofsStay: sum(courses.map(({ proofs: { stay } }) => stay)),
    proofsNewer: sum(courses.map(({ proofs: { newer } }) => newer)),
    answersGraded: sum(answers.map((one) => one.answers)),
    answersBetter: sum(answers.map(({ better }) => better)),
    answersWorse: sum(answers.map(({ worse }) => worse)),
  };
}

/** Whether what is to be published may be: nothing of it takes an edition back. */
export const isPublishable = ({ lessons }: Impact): boolean =>
  lessons.every(({ remarks }) => !remarks.includes("edition-lowered"));
