import { answers, completions, enrolments, lessonEditions, looks, publications } from "db";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { impactOf, notePublished, publishedLibrary, settlePublication, totalsOf } from "~/domain/authoring";
import { confirmLook, courseVersion, readCourseState, readLook, readLooks } from "~/domain/learning";
import { DEFAULT_ZONE } from "~/platform/zone-places";
import { freshDb, twoConnections } from "../../support/database";
import { type Draft, draft, libraryFrom } from "../../support/editions";
import { learner } from "../../support/library";
import { answer, complete, lessonsDone, publish } from "../../support/publishing";

const today = "2026-12-01";

describe("what is published", () => {
  it("is noted once, whoever starts and how often", async () => {
    const [one, other] = await twoConnections();
    const library = libraryFrom([draft("l1"), draft("l2")]);
    const noted = await Promise.all([notePublished(one, library), notePublished(other, library)]);
    expect(noted.filter(Boolean)).toHaveLength(1);
    expect(await notePublished(one, library)).toBeNull();
    expect(await one.select().from(publications)).toHaveLength(1);
    expect(await one.select().from(lessonEditions)).toHaveLength(2);
  });

  it("comes back as it was, and a restored lesson is kept once", async () => {
    const db = freshDb();
    const [first, second] = [[draft("l1")], [draft("l1", { text: "Ein anderer Text." })]].map(libraryFrom);
    for (const library of [first!, second!, first!]) await notePublished(db, library);
    expect(await db.select().from(publications)).toHaveLength(3);
    expect(await db.select().from(lessonEditions)).toHaveLength(2);
    const now = await publishedLibrary(db);
    expect(now?.lessonById("l1", "en")).toEqual(first!.lessonById("l1", "en"));
    expect(now?.keys("l1", "de")).toEqual(first!.keys("l1", "de"));
    expect(now?.courses()).toEqual(first!.courses());
  });
});

describe("a raised edition", () => {
  const before = [draft("l1"), draft("l2")];
  const after: Draft[] = [
    draft("l1", {
      edition: 2,
      questions: [...draft("l1").questions, { id: "l1-q3", correct: "c" }],
    }),
    draft("l2"),
  ];

  it("asks those who completed an earlier one to look at what changed, and takes nothing from them", async () => {
    const db = freshDb();
    const [old, now] = [libraryFrom(before), libraryFrom(after)];
    const course = now.courseById("c1")!;
    await publish(db, old);
    const [lena, ali] = [await learner(db, "lena"), await learner(db, "ali")];
    await complete(db, old, lena, "l1", "l2");
    const proof = await db.select().from(enrolments);
    expect(await readLooks(db, old, lena)).toEqual([]);

    await publish(db, now);
    await complete(db, now, ali, "l1");
    expect(await readLooks(db, now, ali)).toEqual([]);
    const open = await readLooks(db, now, lena);
    expect(open.map(({ lesson: { id }, changes }) => [id, changes])).toEqual([
      ["l1", [{ part: "l1-q3", kind: "material", what: "added-counting" }]],
    ]);
    const state = await readCourseState(db, { userId: lena, course });
    expect(state.done).toEqual(["l1", "l2"]);
    expect(state.completedAt).toEqual(proof[0]!.completedAt);

    const noon = new Date(`${today}T12:00:00Z`);
    const values = { userId: lena, timeZone: DEFAULT_ZONE, course, lessonId: "l1", now: noon };
    await confirmLook(db, now, values);
    await confirmLook(db, now, values);
    expect(await readLooks(db, now, lena)).toEqual([]);
    const [row] = await db.select().from(enrolments).where(eq(enrolments.userId, lena));
    expect(row).toEqual({ ...proof[0], renewedOn: today, renewedVersion: courseVersion(now, course) });
    expect(await db.select().from(looks)).toEqual([
      { userId: lena, lessonId: "l1", edition: 2, lookedOn: today },
    ]);
  });

  it("is looked at by answering what changed, and not by answering something else", async () => {
    const db = freshDb();
    const [old, now] = [libraryFrom(before), libraryFrom(after)];
    const course = now.courseById("c1")!;
    await publish(db, old);
    const lena = await learner(db);
    await complete(db, old, lena, "l1");
    await publish(db, now);
    await answer(db, now, lena, "l1", "l1-q1", "a");
    expect(await readLook(db, { userId: lena, course, lessonId: "l1" })).not.toBeNull();
    await answer(db, now, lena, "l1", "l1-q3", "b");
    expect(await readLook(db, { userId: lena, course, lessonId: "l1" })).toBeNull();
    expect(await lessonsDone(db, lena)).toEqual(["l1"]);
  });

  it("tells of every edition since the one that somebody knows", async () => {
    const db = freshDb();
    const third = [{ ...after[0]!, edition: 3, objective: "Sie berechnen etwas ganz Anderes." }, draft("l2")];
    const [one, two, three] = [before, after, third].map(libraryFrom);
    const lena = await learner(db);
    await publish(db, one!);
    await complete(db, one!, lena, "l1");
    await publish(db, two!);
    await publish(db, three!);
    const [look] = await readLooks(db, three!, lena);
    expect(look?.changes.map(({ part }) => part).sort()).toEqual(["l1-q3", "objective"]);
  });
});

describe("lessons that are split, merged, moved and deleted", () => {
  it("go on in the new ones for whoever had completed the old ones", async () => {
    const db = freshDb();
    const old = libraryFrom([draft("l1"), draft("l2"), draft("l3")]);
    await publish(db, old);
    const [lena, ali] = [await learner(db, "lena"), await learner(db, "ali")];
    await complete(db, old, lena, "l1", "l2");
    await complete(db, old, ali, "l1");
    // l1 is split, its second question moves; l2 and l3 become one; all that in another course.
    const [q1, q2] = draft("l1").questions;
    const now = libraryFrom([
      draft("l1", { course: "c2", slug: "other", questions: [q1!] }),
      draft("l4", { course: "c2", from: ["l1"], questions: [q2!] }),
      draft("l5", {
        course: "c2",
        from: ["l2", "l3"],
        questions: [...draft("l2").questions, draft("l3").questions[0]!],
      }),
    ]);
    await publish(db, now);
    expect(await lessonsDone(db, lena)).toEqual(["l1", "l2", "l4"]);
    expect(await lessonsDone(db, ali)).toEqual(["l1", "l4"]);
    // The marks of l2 count in the lesson that goes on from it: only l3's question is open.
    const course = now.courseById("c2")!;
    expect((await readCourseState(db, { userId: lena, course })).done).toEqual(["l1", "l4"]);
    await answer(db, now, lena, "l5", "l3-q1", "a");
    const state = await readCourseState(db, { userId: lena, course });
    expect(state.done).toEqual(["l1", "l4", "l5"]);
    expect(state.completedAt).not.toBeNull();
  });

  it("are not completed by what was completed after the split", async () => {
    const db = freshDb();
    const old = libraryFrom([draft("l1")]);
    const [q1, q2] = draft("l1").questions;
    const now = libraryFrom([
      draft("l1", { questions: [q1!] }),
      draft("l4", { from: ["l1"], questions: [q2!] }),
    ]);
    await publish(db, old);
    const lena = await learner(db);
    await notePublished(db, now);
    await complete(db, now, lena, "l1");
    await settlePublication(db, { origin: "courses", number: 2 });
    expect(await lessonsDone(db, lena)).toEqual(["l1"]);
  });

  it("complete a course for whoever has all that is left of it, on that day and with that version", async () => {
    const db = freshDb();
    const old = libraryFrom([draft("l1"), draft("l2")]);
    await publish(db, old);
    const lena = await learner(db);
    await complete(db, old, lena, "l1");
    const now = libraryFrom([draft("l1")]);
    await publish(db, now);
    const [row] = await db.select().from(enrolments);
    expect(row?.completedAt).not.toBeNull();
    expect(row?.version).toBe(courseVersion(now, now.courseById("c1")!));
  });

  it("complete a lesson for whoever has what it now asks", async () => {
    const db = freshDb();
    const old = libraryFrom([draft("l1")]);
    await publish(db, old);
    const lena = await learner(db);
    await answer(db, old, lena, "l1", "l1-q1", "a");
    await publish(db, libraryFrom([draft("l1", { questions: [draft("l1").questions[0]!] })]));
    expect(await lessonsDone(db, lena)).toEqual(["l1"]);
    expect(await db.select().from(answers)).toHaveLength(1);
  });

  it("count as done where they stand now, for whoever began them elsewhere", async () => {
    const db = freshDb();
    const began = libraryFrom([draft("l1"), draft("l2")]);
    await publish(db, began);
    const lena = await learner(db, "lena");
    await answer(db, began, lena, "l2", "l2-q1", "a");
    await publish(db, libraryFrom([draft("l1"), draft("l2", { course: "c2" })]));

    // What is left of it is what she had answered in the course before.
    const now = libraryFrom([
      draft("l1"),
      draft("l2", { course: "c2", questions: [{ id: "l2-q1", correct: "a" }] }),
    ]);
    await publish(db, now);
    expect(await lessonsDone(db, lena)).toEqual(["l2"]);
    const state = await readCourseState(db, { userId: lena, course: now.courseById("c2")! });
    expect(state.done).toEqual(["l2"]);
    expect(state.completedAt).not.toBeNull();
  });
});

describe("the impact", () => {
  it("is what then happens, to the last learner and answer", async () => {
    const db = freshDb();
    const old = libraryFrom([draft("l1"), draft("l2"), draft("l3"), draft("x", { course: "c2" })]);
    await publish(db, old);
    const people: string[] = [];
    for (let index = 0; index < 24; index++) {
      const userId = await learner(db, `p${index}`);
      people.push(userId);
      if (index % 2 === 0) await complete(db, old, userId, "l1");
      if (index % 3 === 0) await complete(db, old, userId, "l1", "l2", "l3");
      if (index % 4 === 1) await answer(db, old, userId, "x", "x-q1", index % 8 === 1 ? "a" : "c");
    }
    const now = libraryFrom([
      draft("l1", { edition: 2, objective: "Sie berechnen etwas ganz Anderes." }),
      draft("l2", { text: draft("l2").text.replace("jeweils", "stets") }),
      draft("l4", { from: ["l3"], questions: draft("l3").questions }),
      draft("x", {
        course: "c2",
        questions: [
          { id: "x-q1", correct: "c" },
          { id: "x-q2", correct: "b" },
        ],
      }),
    ]);
    const said = await impactOf(db, { before: old, after: now });
    const before = {
      completions: await db.select().from(completions),
      proofs: await db.select().from(enrolments),
      answers: await db.select().from(answers),
    };
    expect(
      said.lessons.map(({ id, state, proposed, decided, remarks }) => [
        id,
        state,
        proposed,
        decided,
        remarks,
      ]),
    ).toEqual([
      ["l1", "changed", "material", "material", []],
      ["l2", "changed", "wording", "wording", []],
      ["l4", "new", "same", "same", []],
      ["x", "changed", "material", "minor", ["edition-not-raised"]],
      ["l3", "gone", "same", "same", []],
    ]);

    await publish(db, now);
    const after = await db.select().from(completions);
    for (const { id, completions: figures } of said.lessons) {
      const rows = after.filter(({ lessonId }) => lessonId === id);
      expect(rows, id).toHaveLength(figures.stay + figures.carried);
    }
    for (const row of before.completions) expect(after).toContainEqual(row);
    expect(await db.select().from(answers)).toEqual(before.answers);
    let asked = 0;
    for (const userId of people) asked += (await readLooks(db, now, userId)).length;
    expect(totalsOf(said).asked).toBe(asked);
    expect(asked).toBe(16);

    const course = now.courseById("c1")!;
    for (const userId of people) {
      await confirmLook(db, now, { userId, timeZone: DEFAULT_ZONE, course, lessonId: "l1" });
    }
    const proofs = await db.select().from(enrolments);
    const renewed = proofs.filter(({ renewedOn }) => renewedOn !== null);
    expect(said.courses.find(({ id }) => id === "c1")?.proofs).toEqual({ stay: 8, newer: renewed.length });
    expect(renewed).toHaveLength(8);
    const { answersGraded, answersBetter, answersWorse } = totalsOf(said);
    expect({ answersGraded, answersBetter, answersWorse }).toEqual({
      answersGraded: 6,
      answersBetter: 3,
      answersWorse: 3,
    });
  });
});
