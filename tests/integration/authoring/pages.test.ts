import { expect, it } from "vitest";
import { applyRegrade } from "~/domain/authoring";
import * as learnPage from "~/routes/learn";
import * as lessonPage from "~/routes/lesson";
import { signedIn, signedUp } from "../../support/accounts";
import { browser, goesTo } from "../../support/browser";
import { freshDb } from "../../support/database";
import { draft, libraryFrom } from "../../support/editions";
import { answer, complete, publish } from "../../support/publishing";

const old = libraryFrom([
  draft("l1", { questions: [{ id: "q1", correct: "a" }] }),
  draft("l2", { questions: [{ id: "q2", correct: "b" }] }),
]);
const now = libraryFrom([
  draft("l1", {
    edition: 2,
    text: "Es sind nicht Stücke, sondern Regeln.",
    questions: [
      { id: "q1", correct: "a" },
      { id: "q3", correct: "b" },
    ],
  }),
  draft("l2", { questions: [{ id: "q2", correct: "c" }] }),
]);

it("the own page and the lesson's say what changed, until it was looked at and read", async () => {
  const db = freshDb();
  const anna = await signedUp(db);
  await publish(db, old);
  await complete(db, old, anna, "l1");
  await answer(db, old, anna, "l2", "q2", "c");
  await publish(db, now);
  await applyRegrade(db, { library: now });

  const visitor = browser(db, { cookie: (await signedIn(db, anna)).header, library: now });
  const own = async () =>
    (await visitor.open(learnPage.loader, "/learn")) as unknown as Record<string, unknown>;
  const params = { course: "c1", lesson: "l1" };
  const path = "/courses/c1/l1";
  const lesson = async (at = path) =>
    ((await visitor.open(lessonPage.loader, at, params)) as unknown as { look: unknown }).look;

  expect(await own()).toMatchObject({
    looks: [{ to: path, lesson: "l1", course: "c1", places: 2 }],
    regraded: [{ lessonId: "l2", to: "/courses/c1/l2", lesson: "l2", better: 1, kept: 0 }],
  });
  expect(await lesson()).toEqual({
    parts: [
      { kind: "heading", anchor: "warum", text: "Warum", number: 0 },
      { kind: "question", anchor: "q3", text: "", number: 2 },
    ],
  });

  const looked = await visitor.post(lessonPage.action, path, { _intent: "looked" }, params);
  expect(goesTo(looked)).toBe(`${path}?looked`);
  expect(await lesson(`${path}?looked`)).toBe("looked");
  expect(await lesson()).toBeNull();
  expect(goesTo(await visitor.post(learnPage.action, "/learn", { intent: "read", lesson: "l2" }))).toBe(
    "/learn",
  );
  expect(await own()).toMatchObject({ looks: [], regraded: [] });
});
