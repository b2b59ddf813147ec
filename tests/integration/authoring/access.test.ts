import { afterAll, describe, expect, it } from "vitest";
import { closeTeamCourseThreads } from "~/content/team-course";
import routes from "~/routes";
import { courseOf, pathsOf } from "../../support/authoring";
import { browser, statusOf } from "../../support/browser";
import { freshDb } from "../../support/database";
import { browserOf, person, teamOfAll } from "../../support/teams";

afterAll(closeTeamCourseThreads);

type Module = { loader?: unknown; action?: unknown };
const modules = import.meta.glob<Module>("../../../app/routes/author.*.{ts,tsx}", { eager: true });

/** Every address of a course that its team writes; publishing has tests of its own. */
const coursePages = routes.flatMap(({ path, file }) => {
  const module = modules[`../../../app/${file}`];
  if (!path?.startsWith("author/:course") || /publish|versions/.test(path) || !module) return [];
  return [{ path, ...module }];
});

/** What each form of a course's pages could send. */
const FORMS: Record<string, Record<string, string>[]> = {
  "author/:course": ["add", "add-test", "rename", "up", "down", "delete"].map((intent) => ({
    intent,
    folder: "01-was-gilt",
    title: "Neu",
    language: "de",
  })),
  "author/:course/about": [{ intent: "save", "title-de": "Neu", passMark: "80", _revision: "1" }],
  "author/:course/pictures": [
    { intent: "upload", folder: "01-was-gilt" },
    { intent: "delete", path: "01-was-gilt/x.png" },
  ],
  "author/:course/copies": [{ intent: "restore", copy: "x" }],
  "author/:course/notices": [
    { intent: "close", lessonId: "x", place: "", sentence: "", language: "de", seenAt: "", answer: "x" },
  ],
  "author/:course/:lesson": [
    { intent: "save", text: "neu", _revision: "1" },
    { intent: "check", text: "neu" },
    { intent: "add-edition", language: "en" },
    { _item: "x", _try: "1" },
  ],
};

async function status(answer: Promise<unknown>): Promise<number> {
  try {
    return statusOf((await answer) as Parameters<typeof statusOf>[0]) ?? 200;
  } catch (thrown) {
    return (thrown as { status: number }).status;
  }
}

async function begin() {
  const db = freshDb();
  const team = await teamOfAll(db);
  const made = await courseOf(db, { teamId: team.teamId, userId: team.trainer });
  const params = { course: made.course.id, lesson: made.folder };
  const at = (path: string) => `/${path.replace(":course", params.course).replace(":lesson", params.lesson)}`;
  return { db, team, ...made, params, at };
}

describe("every page of a course that a team writes", () => {
  it("is among these, and each of their forms", () => {
    const withForms = coursePages.filter(({ action }) => action).map(({ path }) => path);
    expect(withForms.sort()).toEqual(Object.keys(FORMS).sort());
    expect(coursePages.length).toBeGreaterThan(5);
  });

  it("opens to those who write the team's courses, and to nobody else", async () => {
    const { db, team, params, at } = await begin();
    const other = await teamOfAll(db, { name: "Andere" });
    const asked: [string, string, number][] = [
      ["owner", team.owner, 200],
      ["admin", team.admin, 200],
      ["trainer", team.trainer, 200],
      ["manager", team.manager, 403],
      ["learner", team.learner, 403],
      ["a stranger", await person(db), 404],
      ["another team's owner", other.owner, 404],
    ];
    for (const [name, userId, expected] of asked) {
      const visitor = await browserOf(db, userId);
      for (const { path, loader } of coursePages) {
        expect([name, path, await status(visitor.open(loader, at(path), params))]).toEqual([
          name,
          path,
          expected,
        ]);
      }
    }
  });

  it("takes forms from nobody else either, and changes nothing for them", async () => {
    const { db, team, course, params, at } = await begin();
    const before = await pathsOf(db, course);
    const refused: [string, number][] = [
      [team.manager, 403],
      [team.learner, 403],
      [await person(db), 404],
      [(await teamOfAll(db, { name: "Andere" })).owner, 404],
    ];
    for (const [userId, expected] of refused) {
      const visitor = await browserOf(db, userId);
      for (const { path, action } of coursePages) {
        for (const form of action ? (FORMS[path] ?? []) : []) {
          const answer = await status(visitor.post(action, at(path), form, params));
          expect([path, form.intent, answer]).toEqual([path, form.intent, expected]);
        }
      }
    }
    expect(await pathsOf(db, course)).toEqual(before);
  });

  it("asks a visitor to sign in", async () => {
    const { db, params, at } = await begin();
    const visitor = browser(db);
    for (const { path, loader, action } of coursePages) {
      const opened = await visitor.open(loader, at(path), params).catch((thrown) => thrown);
      expect(opened.headers.get("Location")).toBe(`/sign-in?next=${encodeURIComponent(at(path))}`);
      if (action) expect(await status(visitor.post(action, at(path), { intent: "save" }, params))).toBe(303);
    }
  });

  it("knows no other course, lesson or intent", async () => {
    const { db, team, params, at } = await begin();
    const visitor = await browserOf(db, team.trainer);
    for (const { path, loader, action } of coursePages) {
      const unknown = await status(visitor.open(loader, at(path), { ...params, course: "t-aaaaaaaaaa" }));
      expect([path, unknown]).toEqual([path, 404]);
      for (const intent of action ? ["", "constructor", "publish-everything"] : []) {
        expect([path, intent, await status(visitor.post(action, at(path), { intent }, params))]).toEqual([
          path,
          intent,
          400,
        ]);
      }
    }
    const editor = coursePages.find(({ path }) => path.endsWith(":lesson"));
    for (const lesson of ["09-none", "..", "course.mdx", "__proto__", "test"]) {
      expect(
        await status(visitor.open(editor?.loader, at("author/:course/:lesson"), { ...params, lesson })),
      ).toBe(404);
    }
  });
});

describe("the editor's page", () => {
  it("saves, tells of a conflict with what was typed, checks, and grades an answer without storing it", async () => {
    const { db, team, course, params, at, path } = await begin();
    const editor = coursePages.find((page) => page.path.endsWith(":lesson"));
    const address = at("author/:course/:lesson");
    const visitor = await browserOf(db, team.trainer);
    const loaded = (await visitor.open(editor?.loader, address, params)) as never as {
      state: { text: string; revision: number };
      preview: string;
      text: { path: string };
    };
    expect(loaded.text.path).toBe(path);
    const first = JSON.parse(loaded.preview) as {
      page: object | null;
      solved: object;
      findings: { stops: boolean }[];
    };
    expect(first.findings.filter(({ stops }) => stops)).toEqual([]);
    const [item] = Object.keys(first.solved);
    expect(item).toMatch(new RegExp(`^${course.id}-`));

    const broken = `${loaded.state.text}\n<Callout kind="nope">x</Callout>\n`;
    const checked = (await visitor.post(
      editor?.action,
      address,
      { intent: "check", text: broken },
      params,
    )) as unknown as {
      data: { preview: string };
    };
    const { findings } = JSON.parse(checked.data.preview) as { findings: { line: number; stops: boolean }[] };
    expect(findings).toContainEqual(
      expect.objectContaining({ stops: true, line: broken.split("\n").length - 1 }),
    );

    const tried = await visitor.post(
      editor?.action,
      address,
      { _item: item ?? "", _try: "1", choice: "a" },
      params,
    );
    expect(tried).toMatchObject({ data: { item } });
    const saved = await visitor.post(
      editor?.action,
      address,
      { intent: "save", text: broken, _revision: String(loaded.state.revision) },
      params,
    );
    expect(statusOf(saved)).toBe(303);
    const other = await browserOf(db, team.admin);
    const conflict = await other.post(
      editor?.action,
      address,
      { intent: "save", text: "anders", _revision: String(loaded.state.revision) },
      params,
    );
    expect(conflict).toMatchObject({
      init: { status: 409 },
      data: { said: "conflict", typed: "anders", state: { text: broken, by: "trainer Beispiel" } },
    });
  });
});
