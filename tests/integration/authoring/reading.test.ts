import { completions, courseImages, enrolments, memberships, teamCourses } from "db";
import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import { isTeamSlug, libraryFor, libraryOfTeam, openImage } from "~/domain/authoring";
import { structuredData } from "~/domain/discovery";
import { readEnrolments } from "~/domain/learning";
import { readSettings } from "~/platform/settings";
import { loader as courseLoader } from "~/routes/course";
import { loader as imageLoader } from "~/routes/course-images.$hash";
import { loader as coursesLoader } from "~/routes/courses";
import { loader as homeLoader } from "~/routes/home";
import { loader as learnLoader } from "~/routes/learn";
import { action as lesson, loader as lessonLoader } from "~/routes/lesson";
import { loader as searchLoader } from "~/routes/search";
import { loader as signIn, action as signInAction } from "~/routes/sign-in";
import { loader as sitemapLoader } from "~/routes/sitemap";
import { loader as assignmentsLoader } from "~/routes/team.assignments";
import { anna, signedUp } from "../../support/accounts";
import { type Answer, browser, goesTo, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, joined, person, teamOfAll } from "../../support/teams";
import { answerTo, base, draft, lessonText, picture, published, write } from "../../support/written-course";

afterAll(closeTeamCourseThreads);

async function withCourse() {
  const db = freshDb();
  const all = await teamOfAll(db, { name: "Musterfirma" });
  const courseId = await draft(db, all.teamId);
  await published(db, all.trainer, courseId);
  const slug = `unsere-regeln-${courseId.slice(2)}`;
  return { db, all, courseId, slug, at: { course: slug, lesson: "regel" }, path: `/courses/${slug}/regel` };
}

async function status(asked: Promise<Answer>): Promise<number> {
  return asked.then(
    (given) => statusOf(given) ?? 200,
    (thrown: { status: number }) => thrown.status,
  );
}

describe("a course that a team wrote", () => {
  it("is in the catalogue of its members, marked as their team's, and in nobody else's", async () => {
    const { db, all, courseId, slug } = await withCourse();
    const other = await teamOfAll(db);
    for (const userId of [all.owner, all.admin, all.manager, all.trainer, all.learner]) {
      const visitor = await browserOf(db, userId);
      const { courses } = (await visitor.open(coursesLoader, "/courses")) as unknown as {
        courses: { slug: string; writer: string | null; title: string }[];
      };
      expect(courses.map(({ writer }) => writer)).toEqual([null, null, "Musterfirma"]);
      expect(courses.at(-1)).toMatchObject({ slug, title: "Unsere Regeln" });
    }
    for (const visitor of [
      browser(db),
      await browserOf(db, await person(db)),
      await browserOf(db, other.owner),
    ]) {
      expect(JSON.stringify(await visitor.open(coursesLoader, "/courses"))).not.toContain(courseId.slice(2));
    }
  });

  it("is opened and answered by every member; to strangers it does not exist, and visitors are asked to sign in", async () => {
    const { db, all, courseId, at, path } = await withCourse();
    const other = await teamOfAll(db);
    for (const userId of [all.owner, all.admin, all.manager, all.trainer, all.learner]) {
      const visitor = await browserOf(db, userId);
      expect(await status(visitor.open(courseLoader, `/courses/${at.course}`, at))).toBe(200);
      expect(await status(visitor.open(lessonLoader, path, at))).toBe(200);
      const sent = await visitor.post(lesson, path, await answerTo(db, all.learner, courseId), at);
      expect(statusOf(sent)).toBe(303);
    }
    expect(await db.select().from(completions)).toHaveLength(5);
    for (const visitor of [await browserOf(db, await person(db)), await browserOf(db, other.owner)]) {
      expect(await status(visitor.open(courseLoader, `/courses/${at.course}`, at))).toBe(404);
      expect(await status(visitor.open(lessonLoader, path, at))).toBe(404);
      expect(await status(visitor.post(lesson, path, await answerTo(db, all.learner, courseId), at))).toBe(
        404,
      );
    }
    // Whether there is such a course makes no difference.
    for (const course of [at.course, "gibt-es-nicht-abcdefghij"]) {
      const opened = browser(db).open(lessonLoader, `/courses/${course}/regel`, { course, lesson: "regel" });
      const thrown = await opened.then(
        () => null,
        (response: Response) => response,
      );
      expect(thrown && goesTo(thrown)).toBe(
        `/sign-in?next=${encodeURIComponent(`/courses/${course}/regel`)}`,
      );
    }
    expect(
      await status(
        browser(db).open(lessonLoader, "/courses/nichts/regel", { course: "nichts", lesson: "regel" }),
      ),
    ).toBe(404);
  });

  it("takes an answer that waited for a sign-in, of a member only", async () => {
    const { db, all, courseId, at, path } = await withCourse();
    const member = await signedUp(db);
    await joined(db, all.teamId, "learner", { userId: member });
    const stranger = await signedUp(db, { email: "fremd@example.org" });
    for (const [email, userId, stored] of [
      ["fremd@example.org", stranger, 0],
      [anna.email, member, 1],
    ] as const) {
      const visitor = browser(db);
      const sent = await visitor.post(lesson, path, await answerTo(db, all.learner, courseId), at);
      expect(goesTo(sent)).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
      await visitor.open(signIn, "/sign-in");
      const back = await visitor.post(signInAction, "/sign-in", {
        email,
        password: anna.password,
        next: path,
      });
      expect(goesTo(back)).toBe(stored ? `${path}#${courseId}-1-frage` : path);
      expect(await db.select().from(completions).where(eq(completions.userId, userId))).toHaveLength(stored);
    }
  });

  it("is on no page that is the same for everyone, not even when a member asks for it", async () => {
    const { db, all, courseId, slug, path } = await withCourse();
    const visitor = await browserOf(db, all.trainer);
    const sitemap = (await visitor.open(sitemapLoader, "/sitemap.xml")) as Response;
    expect(await sitemap.text()).not.toContain(courseId.slice(2));
    expect(JSON.stringify(await visitor.open(homeLoader, "/"))).not.toContain(courseId.slice(2));
    const about = { library: base, settings: readSettings({}) };
    expect(structuredData(about, path, "de")).toBeNull();
    expect(isTeamSlug(slug)).toBe(true);
  });

  it("is found by its members and by nobody else, as it is published", async () => {
    const { db, all, courseId, slug, path } = await withCourse();
    const other = await teamOfAll(db);
    const found = async (visitor: ReturnType<typeof browser>, query: string) =>
      (
        (await visitor.open(searchLoader, `/search?q=${encodeURIComponent(query)}`)) as unknown as {
          found: Record<"everywhere" | "own", { to: string }[]>;
        }
      ).found;
    const member = await browserOf(db, all.learner);
    expect((await found(member, "Regeln")).own[0]).toMatchObject({ kind: "course", to: `/courses/${slug}` });
    // The public courses' hits by other words do not stand in for what a team's own course says.
    expect(await found(member, "fragen")).toMatchObject({
      everywhere: [],
      own: [{ to: `${path}#die-regel` }],
    });
    // What is asked is found by nobody.
    expect((await found(member, `Gilt die Regel ${1}`)).own.map(({ to }) => to)).not.toContain(
      `${path}#${courseId}-1-frage`,
    );
    for (const visitor of [
      browser(db),
      await browserOf(db, await person(db)),
      await browserOf(db, other.owner),
    ]) {
      expect(await found(visitor, "Regeln")).toMatchObject({ own: [] });
      expect(JSON.stringify(await found(visitor, "Regeln"))).not.toContain(courseId.slice(2));
    }
    await write(db, courseId, "01-regel/lesson.de.mdx", lessonText(courseId, 1, "Wir halten Rücksprache."));
    expect((await found(member, "Rücksprache")).own).toEqual([]);
    await published(db, all.trainer, courseId);
    expect((await found(member, "Rücksprache")).own).toMatchObject([{ to: `${path}#die-regel` }]);
    expect((await found(member, "fragen")).own).toEqual([]);
    await db.update(teamCourses).set({ archivedAt: new Date() }).where(eq(teamCourses.id, courseId));
    expect((await found(member, "Rücksprache")).own).toEqual([]);
  });

  it("stays completed for whoever leaves the team, who can no longer read it, and no page breaks by that", async () => {
    const { db, all, courseId, at, path } = await withCourse();
    const visitor = await browserOf(db, all.learner);
    await visitor.post(lesson, path, await answerTo(db, all.learner, courseId), at);
    const mine = and(eq(memberships.teamId, all.teamId), eq(memberships.userId, all.learner));
    await db.delete(memberships).where(mine);
    const [kept] = await db.select().from(enrolments).where(eq(enrolments.userId, all.learner));
    expect(kept).toMatchObject({ courseId, version: "1", completedAt: expect.any(Date) });
    expect(await status(visitor.open(lessonLoader, path, at))).toBe(404);
    expect(await status(visitor.open(learnLoader, "/learn"))).toBe(200);
    const library = await libraryFor(db, base, all.learner);
    expect(library).toBe(base);
    expect(await readEnrolments(db, library, all.learner)).toEqual([]);
  });

  it("can be assigned by its own team, and by no other that one of its members is in too", async () => {
    const { db, all, courseId } = await withCourse();
    const other = await teamOfAll(db);
    await joined(db, other.teamId, "owner", { userId: all.owner });
    const visitor = await browserOf(db, all.owner);
    const choices = async (teamId: string) => {
      const page = await visitor.open(assignmentsLoader, `/team/assignments?team=${teamId}`);
      return (page as unknown as { courseChoices: { id: string }[] }).courseChoices.map(({ id }) => id);
    };
    expect(await choices(all.teamId)).toContain(courseId);
    expect(await choices(other.teamId)).not.toContain(courseId);
    expect(await libraryOfTeam(db, base, other.teamId)).toBe(base);
  });
});

describe("a picture of a team's course", () => {
  const HASH = "c".repeat(64);

  it("goes to members of the team only, with the type that it has, and is asked for again without being sent again", async () => {
    const { db, all, courseId } = await withCourse();
    await picture(db, courseId, "01-regel/weg.png", HASH);
    const other = await teamOfAll(db);
    const path = `/course-images/${courseId}/${HASH}`;
    const params = { course: courseId, hash: HASH };
    for (const role of ["owner", "admin", "manager", "trainer", "learner"] as const) {
      const response = (await (await browserOf(db, all[role])).open(imageLoader, path, params)) as Response;
      expect([response.status, [...new Uint8Array(await response.arrayBuffer())]]).toEqual([200, [1]]);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        "content-type": "image/png",
        "x-content-type-options": "nosniff",
        "cache-control": "private, max-age=3600",
        etag: `"${HASH}"`,
      });
    }
    for (const visitor of [browser(db), await browserOf(db, other.owner)])
      expect(await status(visitor.open(imageLoader, path, params))).toBe(404);
    for (const wrong of [
      { ...params, hash: "d".repeat(64) },
      { ...params, course: "t-abcdefghij" },
    ]) {
      expect(await status((await browserOf(db, all.owner)).open(imageLoader, path, wrong))).toBe(404);
    }
    const bytes = (await openImage(db, { userId: all.learner, courseId, hash: HASH })).bytes;
    await db.delete(courseImages);
    await expect(bytes()).rejects.toMatchObject({ code: "not-found" });
  });
});
