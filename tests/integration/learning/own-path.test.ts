import { completions, type Db } from "db";
import { describe, expect, it } from "vitest";
import { AREAS } from "~/content/check";
import type { Course, LessonOutline, Path } from "~/content/lessons";
import { type Library, libraryOf } from "~/content/library";
import { knownCourses } from "~/domain/checks";
import { choosePath, lessonsOfPath, readOwnPath, takeAnyway } from "~/domain/learning";
import { freshDb } from "../../support/database";
import { learner } from "../../support/library";

const both = (text: string) => ({ de: text, en: text });
const lesson = (id: string, paths: Path[], kind: "lesson" | "test" = "lesson"): LessonOutline => ({
  id,
  slug: id,
  kind,
  paths,
  edition: 1,
  from: [],
  minutes: 5,
  title: both(id),
  objective: both(id),
  required: [],
  pools: [],
});
const course = (id: string, paths: Path[], lessons: LessonOutline[]): Course => ({
  id,
  slug: id,
  step: 5,
  order: 1,
  title: both(id),
  summary: both(id),
  audience: both(id),
  outcomes: { de: [], en: [] },
  prerequisites: [],
  paths,
  passMark: 0.8,
  lessons,
});

const basics = course(
  "k1",
  ["everyone"],
  [lesson("k1-1", ["everyone"]), lesson("k1-t", ["everyone"], "test")],
);
const role = course(
  "k7",
  ["management", "it"],
  [
    lesson("k7-1", ["it"]),
    lesson("k7-2", ["management", "it"]),
    lesson("k7-t", ["management", "it"], "test"),
  ],
);
const library: Library = libraryOf({
  courses: [basics, role],
  articles: [],
  lesson: (id) => ({ id }) as never,
  keys: () => ({}),
});

const idsOf = (path: Path) =>
  lessonsOfPath(library, path).flatMap(({ lessons }) => lessons.map(({ id }) => id));
const complete = (db: Db, userId: string, ...ids: string[]) =>
  db
    .insert(completions)
    .values(
      ids.map((lessonId) => ({ userId, lessonId, courseId: "k1", version: "1", completedAt: new Date() })),
    );
const read = (db: Db, userId: string, ...known: string[]) =>
  readOwnPath(db, library, { userId, known: new Set(known) });

describe("a path", () => {
  it("holds the basics and its own lessons, and a test only where it holds the whole course", () => {
    expect(idsOf("everyone")).toEqual(["k1-1", "k1-t"]);
    expect(idsOf("it")).toEqual(["k1-1", "k1-t", "k7-1", "k7-2", "k7-t"]);
    expect(idsOf("management")).toEqual(["k1-1", "k1-t", "k7-2"]);
    expect(idsOf("compliance")).toEqual(["k1-1", "k1-t"]);
  });

  it("is chosen, changed, and tells where to go on", async () => {
    const db = freshDb();
    const userId = await learner(db);
    expect(await read(db, userId)).toBeNull();
    await choosePath(db, userId, { path: "it" });
    expect(await read(db, userId)).toMatchObject({
      path: "it",
      minutesLeft: 25,
      next: { lesson: { id: "k1-1" } },
    });
    await complete(db, userId, "k1-1", "k1-t");
    await choosePath(db, userId, { path: "management" });
    const own = await read(db, userId);
    expect(own).toMatchObject({ path: "management", minutesLeft: 5, next: { lesson: { id: "k7-2" } } });
    expect(own?.stations.map(({ state }) => state)).toEqual(["done", "open"]);
  });

  it.each(["", "boss", "constructor"])("that does not exist (%j) is refused", async (path) => {
    const db = freshDb();
    const userId = await learner(db);
    await expect(choosePath(db, userId, { path })).rejects.toMatchObject({ fields: { path: "choose" } });
    expect(await read(db, userId)).toBeNull();
  });

  it("leaves out what the check says is known, until one takes it anyway, and completes nothing by that", async () => {
    const db = freshDb();
    const userId = await learner(db);
    const other = await learner(db, "otto");
    for (const each of [userId, other]) await choosePath(db, each, { path: "everyone" });
    const left = await read(db, userId, "k1");
    expect(left).toMatchObject({ next: null, minutesLeft: 0 });
    expect(left?.stations).toMatchObject([{ known: true, again: false, state: "left-out" }]);
    expect(left?.stations[0]?.lessons.some(({ done }) => done)).toBe(false);
    for (const _ of ["once", "twice"]) await takeAnyway(db, library, { userId, courseId: "k1", take: true });
    expect((await read(db, userId, "k1"))?.stations).toMatchObject([{ again: true, state: "open" }]);
    expect((await read(db, other, "k1"))?.stations).toMatchObject([{ again: false, state: "left-out" }]);
    await takeAnyway(db, library, { userId, courseId: "k1", take: false });
    await takeAnyway(db, library, { userId, courseId: "nothing", take: true });
    expect((await read(db, userId, "k1"))?.stations).toMatchObject([{ again: false, state: "left-out" }]);
  });

  it("knows a course only from all points of its area", () => {
    const scores = AREAS.map((area, index) => ({ area, points: index < 2 ? 3 : 2, of: 3 }));
    expect([...knownCourses(scores)]).toEqual(["k1", "k2"]);
    expect(knownCourses([]).size).toBe(0);
  });
});
