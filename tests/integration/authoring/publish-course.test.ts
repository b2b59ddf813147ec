import { courseBuilds, courseVersions, publications, teamCourses } from "db";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import {
  archiveCourse,
  enterCourse,
  libraryFor,
  libraryOfTeam,
  publishCourse,
  readPublication,
  unarchiveCourse,
} from "~/domain/authoring";
import { endAssignment, listAssignments, storeAssignment } from "~/domain/teams";
import { wish } from "../../support/assignments";
import { freshDb, twoConnections } from "../../support/database";
import { enter, teamOfAll } from "../../support/teams";
import { base, courseText, draft, lessonText, published, write } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

async function written() {
  const db = freshDb();
  const all = await teamOfAll(db);
  const courseId = await draft(db, all.teamId);
  const opened = (userId = all.trainer) => enterCourse(db, { userId, courseId });
  return { db, all, courseId, opened };
}

describe("publishing a course", () => {
  it("gives it a version, whole, and its address from its title", async () => {
    const { db, all, courseId, opened } = await written();
    const course = await opened();
    const seen = await readPublication(db, base, course, "de");
    expect(seen).toMatchObject({ number: 1, findings: expect.any(Array), isSame: false, memberCount: 5 });
    expect(seen.lessons).toEqual([
      {
        id: `${courseId}-1`,
        kind: "lesson",
        title: { de: "Regel 1", en: "Regel 1" },
        change: "new",
        effect: null,
      },
    ]);
    expect(await publishCourse(db, base, course, { seen: seen.seen, note: " Der Anfang.\r\nFertig. " })).toBe(
      1,
    );
    const [row] = await db.select().from(courseVersions);
    expect(row).toMatchObject({
      courseId,
      number: 1,
      note: "Der Anfang.\nFertig.",
      publishedById: all.trainer,
      images: {},
    });
    expect(Object.keys(row?.files ?? {}).sort()).toEqual(["01-regel/lesson.de.mdx", "course.mdx"]);
    const [stored] = await db.select().from(teamCourses);
    expect(stored).toMatchObject({ publishedVersion: 1, slug: `unsere-regeln-${courseId.slice(2)}` });
    expect((await readPublication(db, base, await opened(), "de")).isSame).toBe(true);
  });

  it("keeps its address for good, and says what a later version changes", async () => {
    const { db, all, courseId, opened } = await written();
    await published(db, all.trainer, courseId);
    const [before] = await db.select({ slug: teamCourses.slug }).from(teamCourses);
    await write(db, courseId, "course.mdx", courseText(courseId, "Ganz anders"));
    await write(db, courseId, "02-neu/lesson.de.mdx", lessonText(courseId, 2));
    await write(db, courseId, "01-regel/lesson.de.mdx", lessonText(courseId, 1, "Anders."));
    const { lessons, seen } = await readPublication(db, base, await opened(), "de");
    expect(lessons?.map(({ id, change }) => [id, change])).toEqual([
      [`${courseId}-1`, "changed"],
      [`${courseId}-2`, "new"],
    ]);
    const nobody = { completed: "few", asked: "few", corrected: [] };
    expect(lessons?.[0]?.effect).toEqual({ ...nobody, proposed: "material" });
    const course = await opened();
    await expect(publishCourse(db, base, course, { seen, note: "" })).rejects.toMatchObject({
      fields: { note: "note-missing" },
    });
    await expect(publishCourse(db, base, course, { seen, note: "x".repeat(501) })).rejects.toMatchObject({
      fields: { note: "note-long" },
    });
    expect(await publishCourse(db, base, course, { seen, note: "Regel 2" })).toBe(2);
    const noted = await db
      .select({ origin: publications.origin, number: publications.number })
      .from(publications);
    expect(noted).toEqual([1, 2].map((number) => ({ origin: courseId, number })));
    expect(await db.select({ slug: teamCourses.slug }).from(teamCourses)).toEqual([before]);
    await write(db, courseId, "01-regel/lesson.de.mdx", null);
    const last = await readPublication(db, base, await opened(), "de");
    expect(last.lessons?.map(({ id, change }) => [id, change])).toEqual([
      [`${courseId}-2`, "same"],
      [`${courseId}-1`, "gone"],
    ]);
  });

  it("refuses while there are faults, and says where each is and how to mend it", async () => {
    const { db, courseId, opened } = await written();
    await write(db, courseId, "01-regel/lesson.de.mdx", lessonText(courseId, 1, "<Unsinn />"));
    const course = await opened();
    const { seen, findings, lessons } = await readPublication(db, base, course, "de");
    expect(lessons).toBeNull();
    const faults = findings.filter(({ stops }) => stops);
    for (const { what, mend } of faults) expect([what, mend].join()).toMatch(/\S+,\S+/);
    expect(faults).toContainEqual(
      expect.objectContaining({
        path: "01-regel/lesson.de.mdx",
        line: 10,
        column: 1,
        mend: expect.stringMatching(/\S/),
      }),
    );
    await expect(publishCourse(db, base, course, { seen, note: "" })).rejects.toMatchObject({
      code: "invalid",
      fields: { form: "has-faults" },
    });
    expect(await db.select().from(courseVersions)).toEqual([]);
  });

  it("refuses an empty course, one that has not changed, and one that is no longer offered", async () => {
    const { db, all, courseId, opened } = await written();
    const refusal = async (code: string) => {
      const course = await opened();
      const { seen } = await readPublication(db, base, course, "de");
      await expect(publishCourse(db, base, course, { seen, note: "x" })).rejects.toMatchObject({
        fields: { form: code },
      });
    };
    const text = lessonText(courseId, 1);
    await write(db, courseId, "01-regel/lesson.de.mdx", null);
    await refusal("has-faults");
    await write(db, courseId, "01-regel/lesson.de.mdx", text);
    await published(db, all.trainer, courseId);
    await refusal("nothing-changed");
    await archiveCourse(db, await opened());
    await write(db, courseId, "02-neu/lesson.de.mdx", lessonText(courseId, 2));
    await refusal("is-archived");
  });

  it("tells whoever has not seen what stands there by now", async () => {
    const { db, courseId, opened } = await written();
    const course = await opened();
    const { seen } = await readPublication(db, base, course, "de");
    await write(db, courseId, "01-regel/lesson.de.mdx", lessonText(courseId, 1, "Von jemand anderem."));
    await expect(publishCourse(db, base, course, { seen, note: "" })).rejects.toMatchObject({
      code: "conflict",
      fields: { form: "draft-changed" },
    });
    expect(await db.select().from(courseVersions)).toEqual([]);
  });
});

describe("two at once", () => {
  it("publish one version: the second is told", async () => {
    const [one, two] = await twoConnections();
    const all = await teamOfAll(one);
    const courseId = await draft(one, all.teamId);
    for (const number of [1, 2, 3]) {
      await write(one, courseId, "01-regel/lesson.de.mdx", lessonText(courseId, 1, `Fassung ${number}.`));
      const tries = [one, two, one, two].map(async (db, index) => {
        const userId = index % 2 ? all.admin : all.trainer;
        const course = await enterCourse(db, { userId, courseId });
        const { seen } = await readPublication(db, base, course, "de");
        return { db, course, seen };
      });
      const ready = await Promise.all(tries);
      const results = await Promise.allSettled(
        ready.map(({ db, course, seen }) => publishCourse(db, base, course, { seen, note: "Gleichzeitig." })),
      );
      expect(results.filter(({ status }) => status === "fulfilled")).toEqual([
        { status: "fulfilled", value: number },
      ]);
      for (const result of results)
        if (result.status === "rejected")
          expect(result.reason).toMatchObject({ fields: { form: "draft-changed" } });
    }
    const rows = await one.select({ number: courseVersions.number }).from(courseVersions);
    expect(rows.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  it("a text that is saved while the course is published is in it or comes after it, never half", async () => {
    const [one, two] = await twoConnections();
    const all = await teamOfAll(one);
    const courseId = await draft(one, all.teamId);
    const path = "01-regel/lesson.de.mdx";
    for (let turn = 0; turn < 6; turn++) {
      const course = await enterCourse(one, { userId: all.trainer, courseId });
      const before = lessonText(courseId, 1, `Vorher ${turn}.`);
      await write(one, courseId, path, before);
      const { seen } = await readPublication(one, base, course, "de");
      const [result] = await Promise.allSettled([
        publishCourse(one, base, course, { seen, note: "x" }),
        write(two, courseId, path, lessonText(courseId, 1, `Nachher ${turn}.`)),
      ]);
      if (result.status === "rejected") {
        expect(result.reason).toMatchObject({ fields: { form: "draft-changed" } });
        continue;
      }
      const rows = await one.select().from(courseVersions).where(eq(courseVersions.number, result.value));
      expect(rows[0]?.files[path]).toBe(before);
    }
  });
});

describe("a course that is no longer offered", () => {
  it("is read by nobody, and comes back as it was", async () => {
    const { db, all, courseId, opened } = await written();
    await published(db, all.trainer, courseId);
    const ids = async () => (await libraryFor(db, base, all.learner)).courses().map(({ id }) => id);
    expect(await ids()).toContain(courseId);
    await archiveCourse(db, await opened());
    expect(await ids()).not.toContain(courseId);
    const team = await libraryOfTeam(db, base, all.teamId);
    expect(team.courseById(courseId)?.title.de).toBe("Unsere Regeln");
    expect(team.courses().map(({ id }) => id)).not.toContain(courseId);
    await archiveCourse(db, await opened());
    await unarchiveCourse(db, await opened());
    expect(await ids()).toContain(courseId);
  });

  it("is not taken away from whom it is still asked of", async () => {
    const { db, all, courseId, opened } = await written();
    await published(db, all.trainer, courseId);
    const me = await enter(db, all.owner, all.teamId);
    await storeAssignment(
      db,
      await libraryOfTeam(db, base, all.teamId),
      me,
      wish({ what: `course:${courseId}` }),
    );
    await expect(archiveCourse(db, await opened())).rejects.toMatchObject({
      fields: { form: "still-assigned" },
    });
    const [assignment] = (await listAssignments(db, me)).assignments;
    await endAssignment(db, me, { assignment: assignment?.id ?? "", version: String(assignment?.version) });
    await archiveCourse(db, await opened());
    expect((await opened()).archivedAt).not.toBeNull();
  });
});

describe("what the compiler made of a version", () => {
  it("is kept, and made anew by another compiler; one that cannot is shown what the one before made", async () => {
    const { db, all, courseId } = await written();
    await published(db, all.trainer, courseId);
    const [build] = await db.select().from(courseBuilds);
    expect(build).toMatchObject({ courseId, number: 1 });
    const next = { ...base, compiler: "next", glossary: () => [] };
    const library = await libraryFor(db, next, all.learner);
    expect(library.courseById(courseId)?.lessons).toHaveLength(1);
    expect((await db.select().from(courseBuilds)).map(({ compiler }) => compiler)).toHaveLength(2);
    // What once was allowed and is no longer.
    const files = { "course.mdx": "nichts", "01-regel/lesson.de.mdx": "nichts" };
    await db.update(courseVersions).set({ files });
    const later = { ...base, compiler: "later", glossary: () => [] };
    expect((await libraryFor(db, later, all.learner)).courseById(courseId)?.lessons).toHaveLength(1);
    await db.delete(courseBuilds);
    const last = { ...base, compiler: "last", glossary: () => [] };
    expect((await libraryFor(db, last, all.learner)).courseById(courseId)).toBeUndefined();
    expect((await libraryFor(db, last, all.learner)).courses()).toEqual(base.courses());
  });
});
