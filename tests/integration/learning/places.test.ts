import { completions, type Db, enrolments } from "db";
import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import {
  answerItem,
  NOT_ENROLLED,
  readCourseState,
  readEnrolments,
  readLesson,
  startCourse,
  visitLesson,
} from "~/domain/learning";
import { freshDb } from "../../support/database";
import { at, form, learner, RIGHT, smallLibrary } from "../../support/library";

const library = smallLibrary();
const course = library.courseBySlug("basics")!;
const others = library.courseBySlug("others")!;
const state = (db: Db, userId: string) => readCourseState(db, { userId, course });

const visited = (db: Db, userId: string, slug: string, place: string | null = null) =>
  visitLesson(db, { userId, ...at(library, "basics", slug), place });

const complete = (db: Db, userId: string, lessonId: string) =>
  db
    .insert(completions)
    .values({ userId, lessonId, courseId: "basics", version: "1", completedAt: new Date() });

describe("a place", () => {
  it("is a heading or an item, and comes back", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await visited(db, userId, "first", "beginning");
    expect((await state(db, userId)).last).toEqual({ lessonId: "b-1", place: "beginning" });
    await visited(db, userId, "second", "q4");
    const view = await readLesson(db, library, { userId, ...at(library, "basics", "second") });
    expect(view.course.last).toEqual({ lessonId: "b-2", place: "q4" });
    await visited(db, userId, "second");
    expect((await state(db, userId)).last).toEqual({ lessonId: "b-2", place: null });
  });

  it.each(["nowhere", "", "q4", "__proto__", "constructor", "toString"])(
    "that the lesson does not have (%j) is refused",
    async (place) => {
      const db = freshDb();
      await expect(visited(db, await learner(db), "first", place)).rejects.toMatchObject({ code: "invalid" });
      expect(await db.select().from(enrolments)).toEqual([]);
    },
  );

  it("follows the answers", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const fields = form("q1", 1, RIGHT);
    await answerItem(db, library, { userId, ...at(library, "basics", "first"), fields });
    expect(await state(db, userId)).toMatchObject({
      enrolled: true,
      last: { lessonId: "b-1", place: "q1" },
    });
  });

  it("is one a course, whichever device was last", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await Promise.all(["first", "second", "test"].map((slug) => visited(db, userId, slug)));
    expect(await db.select().from(enrolments)).toHaveLength(1);
  });
});

describe("the next lesson", () => {
  it("is the first one for whoever has not begun", async () => {
    const db = freshDb();
    const userId = await learner(db);
    expect(await state(db, userId)).toEqual(NOT_ENROLLED(course));
    await startCourse(db, userId, course);
    expect(await state(db, userId)).toEqual({ ...NOT_ENROLLED(course), enrolled: true });
  });

  it.each<[last: string | null, done: string[], next: string | null]>([
    ["first", [], "b-1"],
    ["second", [], "b-2"],
    ["first", ["b-1"], "b-2"],
    ["second", ["b-2"], "b-test"],
    ["second", ["b-1", "b-2"], "b-test"],
    ["test", ["b-test"], "b-1"],
    ["test", ["b-1", "b-test"], "b-2"],
    ["first", ["b-1", "b-2", "b-test"], null],
    [null, ["b-1"], "b-2"],
    ["first", ["gone"], "b-1"],
  ])("after a visit to %s with %j done is %s", async (last, done, next) => {
    const db = freshDb();
    const userId = await learner(db);
    await startCourse(db, userId, course);
    if (last) await visited(db, userId, last);
    for (const id of done) await complete(db, userId, id);
    expect((await state(db, userId)).next).toBe(next);
  });

  it("is the first open one when the last one visited has left the course", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await visited(db, userId, "first");
    await db.update(enrolments).set({ lessonId: "gone" });
    expect((await state(db, userId)).next).toBe("b-1");
  });
});

describe("starting a course", () => {
  it("again leaves the learner where they were", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await visited(db, userId, "second", "q4");
    const before = await db.select().from(enrolments);
    await Promise.all([startCourse(db, userId, course), startCourse(db, userId, course)]);
    expect(await db.select().from(enrolments)).toEqual(before);
  });
});

describe("enrolments", () => {
  const visitedAt = (db: Db, userId: string, courseId: string, at: string) =>
    db
      .update(enrolments)
      .set({ visitedAt: new Date(at) })
      .where(and(eq(enrolments.userId, userId), eq(enrolments.courseId, courseId)));

  it("come with the last visited first", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await startCourse(db, userId, course);
    await startCourse(db, userId, others);
    const order = async () => (await readEnrolments(db, library, userId)).map((entry) => entry.course.id);
    await visitedAt(db, userId, "basics", "2026-01-01T00:00:00Z");
    await visitedAt(db, userId, "others", "2026-01-02T00:00:00Z");
    expect(await order()).toEqual(["others", "basics"]);
    await visited(db, userId, "first");
    expect(await order()).toEqual(["basics", "others"]);
  });

  it("say of each course what the course says itself", async () => {
    const db = freshDb();
    const userId = await learner(db);
    await visited(db, userId, "second", "q4");
    await complete(db, userId, "b-2");
    expect(await readEnrolments(db, library, userId)).toEqual([{ course, state: await state(db, userId) }]);
  });

  it("leave out courses that are no longer taught, and what others do", async () => {
    const db = freshDb();
    const [lena, ali] = [await learner(db, "lena"), await learner(db, "ali")];
    await startCourse(db, lena, { ...course, id: "gone" });
    await startCourse(db, ali, course);
    expect(await readEnrolments(db, library, lena)).toEqual([]);
  });
});
